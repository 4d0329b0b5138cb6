using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace R2PBot.Channels.BotFramework;

/// <summary>Door of the Bot Framework protocol: Teams and its emulator.</summary>
internal static class BotFrameworkSetup
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services) => services
        .AddSingleton<ServiceAddresses>()
        .AddSingleton<ConnectorClient>()
        .AddSingleton<InboundTokens>()
        .AddSingleton<OutboundTokens>()
        .AddSingleton<ConversationLanes>()
        .AddSingleton<Welcomes>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<Connector>()
        .AddSingleton<MessagesEndpoint>()
        .AddHostedService<LaneDrain>();

    public static void MapBotFramework(this IEndpointRouteBuilder routes)
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        routes.MapPost("/api/messages", (RequestDelegate)endpoint.HandleAsync);
        // Emulators ask whether the bot is there before they send.
        routes.MapGet("/api/messages", (RequestDelegate)(context =>
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "POST";
            return Task.CompletedTask;
        }));
    }
}
