using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace R2PBot.Channels.DirectLine;

/// <summary>Door of the own Direct Line: the web chat, and any other Direct Line client.</summary>
internal static class DirectLineSetup
{
    public static IServiceCollection AddDirectLine(this IServiceCollection services) => services
        .AddSingleton<DirectLineKey>()
        .AddSingleton<DirectLineTokens>()
        .AddSingleton<DirectLineConversations>()
        .AddSingleton<DirectLineTurns>()
        .AddSingleton<DirectLineEndpoints>()
        .AddSingleton<DirectLineStream>();

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var rest = routes.ServiceProvider.GetRequiredService<DirectLineEndpoints>();
        var stream = routes.ServiceProvider.GetRequiredService<DirectLineStream>();
        var line = routes.MapGroup("/v3/directline");
        line.MapPost("/tokens/generate", (RequestDelegate)rest.GenerateAsync);
        line.MapPost("/tokens/refresh", (RequestDelegate)rest.RefreshAsync);
        line.MapPost("/conversations", (RequestDelegate)rest.StartAsync);
        line.MapGet("/conversations/{conversation}", (RequestDelegate)rest.ReconnectAsync);
        line.MapPost("/conversations/{conversation}/activities", (RequestDelegate)rest.PostAsync);
        line.MapGet("/conversations/{conversation}/activities", (RequestDelegate)rest.ListAsync);
        line.MapGet("/conversations/{conversation}/stream", (RequestDelegate)stream.HandleAsync);
        line.MapPost("/conversations/{conversation}/upload", (RequestDelegate)DirectLineEndpoints.RefuseUploadAsync);
        line.MapGet("/conversations/{conversation}/files/{file}", (RequestDelegate)rest.FileAsync);
    }
}
