using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace R2PBot.Channels.WebChat;

/// <summary>Door of the web chat: one page and its three files.</summary>
internal static class WebChatSetup
{
    public static IServiceCollection AddWebChat(this IServiceCollection services) => services.AddSingleton<WebChatPage>();

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        var page = routes.ServiceProvider.GetRequiredService<WebChatPage>();
        routes.MapGet("/", (RequestDelegate)page.PageAsync);
        routes.MapGet("/chat.js", (RequestDelegate)(context => WebChatPage.FileAsync(context, "chat.js", "text/javascript; charset=utf-8")));
        routes.MapGet("/chat.css", (RequestDelegate)(context => WebChatPage.FileAsync(context, "chat.css", "text/css; charset=utf-8")));
        routes.MapGet("/icon.svg", (RequestDelegate)(context => WebChatPage.FileAsync(context, "icon.svg", "image/svg+xml")));
        routes.MapGet("/webchat.js", (RequestDelegate)page.BundleAsync);
    }
}
