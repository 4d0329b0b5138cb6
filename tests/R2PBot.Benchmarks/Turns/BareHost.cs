using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using R2PBot.Channels.BotFramework;

namespace R2PBot.Benchmarks.Turns;

/// <summary>The yardsticks: ASP.NET that does nothing but HTTP.</summary>
internal static class BareHost
{
    public const string PortVariable = "EMPTY_HOST_PORT";

    /// <summary>The same server as the bot's, with one endpoint that reads an activity and writes so many bytes.</summary>
    public static WebApplication Build(int answerBytes)
    {
        byte[] answer = new byte[answerBytes];
        Array.Fill(answer, (byte)' ');
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.MapPost("/api/messages", (RequestDelegate)(async context =>
        {
            var activity = await context.Request.ReadFromJsonAsync(ActivityJson.Default.Activity, context.RequestAborted);
            context.Response.StatusCode = activity is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        }));
        return app;
    }

    /// <summary>What <c>dotnet new web</c> makes, as a process of its own; ends when it is killed.</summary>
    public static int Run()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable(PortVariable) ?? "0", CultureInfo.InvariantCulture)));
        var app = builder.Build();
        app.MapGet("/", () => "Hello World!");
        app.Run();
        return 0;
    }
}
