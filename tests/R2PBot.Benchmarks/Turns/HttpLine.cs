using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace R2PBot.Benchmarks.Turns;

/// <summary>
/// One kept-alive HTTP/1.1 connection. <see cref="HttpClient"/> would take as much of the processor as a bare endpoint does, and
/// so make every ratio look better than it is.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    private HttpLine()
    {
    }

    /// <exception cref="SocketException">Nobody listens yet.</exception>
    public static async Task<HttpLine> OpenAsync(int port)
    {
        var line = new HttpLine();
        try
        {
            await line._socket.ConnectAsync(IPAddress.Loopback, port);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <returns>Valid until the next request.</returns>
    public async Task<HttpAnswer> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        int read = 0;
        while (true)
        {
            int more = await _socket.ReceiveAsync(_buffer.AsMemory(read));
            read += more > 0 ? more : throw new IOException("The host closed the connection.");
            if (Whole(_buffer.AsSpan(0, read)) is { } bodyAt)
            {
                return new(Status(_buffer), _buffer.AsMemory(bodyAt, read - bodyAt));
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Where the body begins, once all of it is here.</summary>
    private static int? Whole(ReadOnlySpan<byte> answer)
    {
        int end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        int length = answer[..end].IndexOf("Content-Length: "u8);
        bool whole = length < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : answer.Length == end + 4 + Number(answer[(length + 16)..end]);
        return whole ? end + 4 : null;
    }

    private static int Status(ReadOnlySpan<byte> answer) => Number(answer["HTTP/1.1 ".Length..]);

    private static int Number(ReadOnlySpan<byte> text)
    {
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return int.Parse(digits < 0 ? text : text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

internal readonly record struct HttpAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    public string Text => Encoding.UTF8.GetString(Body.Span);
}
