using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using R2PBot.Channels.BotFramework;
using R2PBot.Channels.DirectLine;
using R2PBot.Channels.Proactive;
using R2PBot.Channels.WebChat;
using R2PBot.Conversations;

namespace R2PBot.Channels;

/// <summary>The bot on the web: Bot Framework endpoint, Direct Line and web chat behind one guard.</summary>
internal static class ChatHost
{
    /// <summary>Serves until cancelled.</summary>
    /// <param name="more">Further pages of the host, which stand behind the same guard, and further services.</param>
    /// <param name="outbox">What is sent without being asked for; nothing on a host that only answers.</param>
    /// <returns>The exit code: 0, or 1 with one line on the error stream when the host must not or cannot start.</returns>
    public static async Task<int> RunAsync(IBot bot, ChatHostOptions options, Outbox? outbox, ChatHostParts? more, CancellationToken cancellationToken)
    {
        if (options.Refusal() is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        await using var app = Build(bot, options, TimeProvider.System, more, outbox);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException inUse)
        {
            await Console.Error.WriteLineAsync($"R2PBot cannot listen on {options.Address}:{options.Port}: {inUse.Message}");
            return 1;
        }

        await Console.Out.WriteLineAsync(Greeting(app, options));
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>The host without starting it; <paramref name="options"/> must have no refusal.</summary>
    public static WebApplication Build(IBot bot, ChatHostOptions options, TimeProvider time, ChatHostParts? more = null, Outbox? outbox = null)
    {
        // Empty: the usual builder also listens where a settings file or the environment says, and would do so on any address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxBodyBytes;
            // No client of the bot speaks HTTP/2 without TLS; what nobody needs is no door.
            kestrel.Listen(options.ListenAddress, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        // Request lines would put Direct Line tokens, which stand in addresses, into the log.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Services.AddRouting();
        builder.Services.AddSingleton(bot).AddSingleton(options).AddSingleton(time);
        builder.Services.AddBotFramework().AddDirectLine().AddWebChat().AddProactive(outbox);

        more?.Services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20) });
        app.UseMiddleware<RequestGuard>();
        app.MapBotFramework();
        if (options.ServesWebChat)
        {
            app.MapDirectLine();
            app.MapWebChat();
        }

        more?.Routes?.Invoke(app);
        return app;
    }

    /// <summary>Where a started host listens.</summary>
    public static Uri AddressOf(IHost app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? throw new InvalidOperationException("The host was not started."));

    private static string Greeting(IHost app, ChatHostOptions options)
    {
        var address = AddressOf(app).GetLeftPart(UriPartial.Authority).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        return options.ServesWebChat
            ? $"R2PBot is at {address}/ (web chat) and {address}/api/messages (Bot Framework). Ctrl+C stops it."
            : $"R2PBot is at {address}/api/messages (Bot Framework). The web chat is off: it needs a Direct Line key here. Ctrl+C stops it.";
    }
}

/// <summary>What a host has beside its channels: further pages and further services.</summary>
internal sealed record ChatHostParts(Action<IEndpointRouteBuilder>? Routes, Action<IServiceCollection>? Services = null);
