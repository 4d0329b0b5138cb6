using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace R2PBot.Channels;

/// <summary>Reads a JSON body within its limit and says what is wrong with it instead of throwing.</summary>
internal static class BodyReader
{
    private const long MaxDrained = 64 * 1024 * 1024;

    public static async Task<Body<T>> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, int maxBytes, CancellationToken cancellationToken)
        where T : class
    {
        if (!IsJson(request.ContentType))
        {
            return new(null, BodyFault.NotJsonType);
        }

        AllowDraining(request.HttpContext);
        try
        {
            if ((request.ContentLength > maxBytes ? null : await ReadBytesAsync(request.Body, maxBytes, cancellationToken)) is { } whole)
            {
                return Parse(whole.Span, type);
            }
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            // A chunk whose size is no number that fits; the server has no status for it.
            return new(null, BodyFault.NotReadable);
        }

        await DrainAsync(request.Body, cancellationToken);
        return new(null, BodyFault.TooLong);
    }

    public static Task RefuseAsync(HttpContext context, BodyFault fault) => fault switch
    {
        BodyFault.NotJsonType => Answers.RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send application/json."),
        BodyFault.TooLong => Answers.RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is too long."),
        _ => Answers.RefuseAsync(context, StatusCodes.Status400BadRequest, "BadSyntax", "The body is not what this address reads."),
    };

    private static void AllowDraining(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxDrained;
        }
    }

    /// <summary>Reads what is refused to its end: a client that is still sending would see a broken connection in place of the answer.</summary>
    private static async Task DrainAsync(Stream body, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            await body.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (Exception enough) when (enough is OperationCanceledException or BadHttpRequestException or IOException)
        {
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Body<T> Parse<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var value = JsonSerializer.Deserialize(WithoutMark(bytes), type);
            return new(value, value is null ? BodyFault.NotReadable : BodyFault.None);
        }
        catch (JsonException)
        {
            return new(null, BodyFault.NotReadable);
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    /// <returns>Nothing when the body is longer than allowed; its length need not be announced.</returns>
    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int count;
            while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (read.Length + count > maxBytes)
                {
                    return null;
                }

                read.Write(buffer, 0, count);
            }

            return read.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>What was read, or why not.</summary>
internal sealed record Body<T>(T? Value, BodyFault Fault)
    where T : class;

internal enum BodyFault
{
    None,
    NotJsonType,
    TooLong,
    NotReadable,
}
