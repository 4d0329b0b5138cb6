using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace R2PBot.Channels.DirectLine;

/// <summary>The WebSocket half: everything after the watermark, then whatever is said, until the client goes.</summary>
internal sealed class DirectLineStream(DirectLineTokens tokens, DirectLineConversations conversations, IHostApplicationLifetime host)
{
    public async Task HandleAsync(HttpContext context)
    {
        var claims = tokens.ReadStream(context.Request.Query["t"]);
        if (claims is null || claims.Conv != context.Request.RouteValues["conversation"] as string)
        {
            await DirectLineAccess.RefuseAsync(context);
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status400BadRequest, "BadArgument", "This address speaks WebSocket.");
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        var heard = ListenAsync(socket, end);
        var conversation = conversations.Open(claims.Conv);
        conversation.Listen(1);
        try
        {
            await TellAsync(socket, conversation, context.Request.Query["watermark"], end.Token);
        }
        finally
        {
            conversation.Listen(-1);
        }

        await CloseAsync(socket);
        await heard;
    }

    private static async Task TellAsync(WebSocket socket, DirectLineConversation conversation, string? watermark, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var (set, changed) = conversation.After(watermark);
                if (set.Activities.Count > 0)
                {
                    await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(set, DirectLineOut.Set), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                    watermark = set.Watermark;
                }

                await changed.WaitAsync(cancellationToken);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
        }
    }

    /// <summary>Clients have nothing to say here but goodbye; reading is how one hears it.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource end)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, end.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
        }

        await end.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, limit.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
        }
    }
}
