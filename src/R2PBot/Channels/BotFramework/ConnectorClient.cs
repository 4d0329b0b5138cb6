using System.Net;
using System.Net.Sockets;

namespace R2PBot.Channels.BotFramework;

/// <summary>
/// The only client that calls out to channels. It follows no redirect, uses no proxy's cookies, and opens no connection to this computer
/// or its private network unless that origin is allowed by name: a public name may resolve to a private address.
/// </summary>
internal sealed class ConnectorClient : IDisposable
{
    public ConnectorClient(ServiceAddresses addresses)
    {
        Http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = (context, token) => ConnectAsync(context, addresses, token),
        })
        {
            Timeout = TimeSpan.FromSeconds(30),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
    }

    public HttpClient Http { get; }

    public void Dispose() => Http.Dispose();

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, ServiceAddresses addresses, CancellationToken cancellationToken)
    {
        var endPoint = context.DnsEndPoint;
        var isNamed = addresses.IsNamed(endPoint.Host, endPoint.Port);
        var found = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken);
        var allowed = found.Where(a => isNamed || PublicAddress.Is(a)).ToArray();
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The service address is not on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
