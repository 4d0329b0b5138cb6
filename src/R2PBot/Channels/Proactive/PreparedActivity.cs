using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using R2PBot.Channels.AdaptiveCards;
using R2PBot.Channels.BotFramework;
using R2PBot.Conversations;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Channels.Proactive;

/// <summary>A reply as an activity, written once for all who get the same; each recipient adds only who and where.</summary>
internal sealed class PreparedActivity
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly byte[] _rest;

    public PreparedActivity(Reply reply, string channel)
    {
        Activity = ReplyActivity.Of(reply, new Activity { Type = ActivityTypes.Message, ChannelId = channel });
        // Without its first brace: the recipient's fields come before it.
        _rest = JsonSerializer.SerializeToUtf8Bytes(ConnectorFiles.Inline(Activity), ActivityJson.Plain.Activity)[1..];
    }

    public Activity Activity { get; }

    public HttpContent BodyFor(ConversationReference to)
    {
        var own = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(own);
        json.WriteStartObject();
        json.WriteString("serviceUrl", to.ServiceUrl);
        WriteAccount(json, "from", to.BotId, to.BotName);
        WriteAccount(json, "recipient", to.AccountId, "");
        json.WriteStartObject("conversation");
        json.WriteString("id", to.ConversationId);
        if (to.Address.Tenant.Length > 0)
        {
            json.WriteString("tenantId", to.Address.Tenant);
        }

        json.WriteEndObject();
        json.Flush();
        own.Write(","u8);
        // The writer is left open on purpose: the rest brings the last brace.
        return new Body(own.WrittenMemory, _rest) { Headers = { ContentType = Json } };
    }

    private static void WriteAccount(Utf8JsonWriter json, string name, string id, string called)
    {
        if (id.Length == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("id", id);
        if (called.Length > 0)
        {
            json.WriteString("name", called);
        }

        json.WriteEndObject();
    }

    /// <summary>What all get is not copied for each.</summary>
    private sealed class Body(ReadOnlyMemory<byte> own, ReadOnlyMemory<byte> rest) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(own, cancellationToken);
            await stream.WriteAsync(rest, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = own.Length + rest.Length;
            return true;
        }
    }
}
