using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using R2PBot.Channels;

namespace R2PBot.Benchmarks.FanOut;

/// <summary>
/// The channel's side of the Connector interface, in a process of its own: it takes messages, refuses some as Teams does, and remembers what it
/// was given and when. What it says is drawn from a seed; who is gone stays gone.
/// </summary>
internal sealed partial class FaultyConnector(ConnectorPlan plan)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(plan.Seed);
    private readonly Dictionary<string, int> _arrived = new(StringComparer.Ordinal);
    private readonly List<long> _requests = [];
    private readonly Queue<long> _lastSecond = new();
    private int _timeouts;
    private int _busy;
    private int _broken;
    private int _overLimit;

    /// <summary>Runs until its standard input ends, so that it never outlives whoever started it.</summary>
    public static int Run(string[] args)
    {
        RunAsync(ConnectorPlan.Read(args)).GetAwaiter().GetResult();
        return 0;
    }

    public static async Task RunAsync(ConnectorPlan plan)
    {
        var connector = new FaultyConnector(plan);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        await using var app = builder.Build();
        app.MapPost("/v3/conversations/{conversation}/activities", (RequestDelegate)connector.TakeAsync);
        app.MapGet("/seen", (RequestDelegate)connector.SeenAsync);
        app.MapPost("/reset", (RequestDelegate)connector.ResetAsync);
        await app.StartAsync();
        Console.WriteLine(ChatHost.AddressOf(app));
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var conversation = context.Request.RouteValues["conversation"] as string ?? "";
        var verdict = Judge(conversation);
        if (verdict is Verdict.Taken or Verdict.TakenInSilence)
        {
            Count(conversation, body.GetBuffer().AsSpan(0, (int)body.Length));
        }

        if (verdict == Verdict.TakenInSilence)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        context.Response.StatusCode = (int)verdict;
        if (verdict == Verdict.Busy)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(verdict == Verdict.Taken ? """{"id":"1763800000000"}""" : """{"error":{"code":"BotNotInConversationRoster"}}""");
    }

    private Verdict Judge(string conversation)
    {
        lock (_gate)
        {
            var now = Stopwatch.GetTimestamp();
            _requests.Add(now);
            if (IsOverLimit(now))
            {
                _overLimit++;
                return Verdict.Busy;
            }

            if (!plan.HasFaults)
            {
                return Verdict.Taken;
            }

            // One in a hundred recipients is gone, for good.
            var recipient = Math.Abs(StableHash(conversation) + plan.Seed) % 200;
            var draw = _random.NextDouble();
            return recipient switch
            {
                0 => Verdict.NotAllowed,
                1 => Verdict.NotFound,
                _ when draw < 0.05 => Counted(ref _busy, Verdict.Busy),
                _ when draw < 0.07 => Counted(ref _broken, _random.Next(3) switch { 0 => Verdict.BadGateway, 1 => Verdict.Unavailable, _ => Verdict.GatewayTimeout }),
                _ when draw < 0.08 => Counted(ref _timeouts, Verdict.TakenInSilence),
                _ => Verdict.Taken,
            };
        }
    }

    private static Verdict Counted(ref int number, Verdict verdict)
    {
        number++;
        return verdict;
    }

    private bool IsOverLimit(long now)
    {
        while (_lastSecond.TryPeek(out var first) && Stopwatch.GetElapsedTime(first, now) >= TimeSpan.FromSeconds(1))
        {
            _lastSecond.Dequeue();
        }

        _lastSecond.Enqueue(now);
        return plan.Limit > 0 && _lastSecond.Count > plan.Limit;
    }

    private void Count(string conversation, ReadOnlySpan<byte> body)
    {
        var subject = AlertField().Match(System.Text.Encoding.UTF8.GetString(body)).Groups["number"].Value;
        lock (_gate)
        {
            var key = $"{conversation}|{subject}";
            _arrived[key] = _arrived.GetValueOrDefault(key) + 1;
        }
    }

    private Task SeenAsync(HttpContext context)
    {
        lock (_gate)
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(JsonSerializer.Serialize(new ConnectorReport(
                new(_arrived), _timeouts, _busy, _broken, _overLimit, _requests.Count, MostInASecond(),
                _requests.Count == 0 ? 0 : Stopwatch.GetElapsedTime(_requests[0], _requests[^1]).TotalSeconds)));
        }
    }

    private Task ResetAsync(HttpContext context)
    {
        lock (_gate)
        {
            _arrived.Clear();
            _requests.Clear();
            (_timeouts, _busy, _broken, _overLimit) = (0, 0, 0, 0);
            return context.Response.WriteAsync("");
        }
    }

    private int MostInASecond()
    {
        var (first, most) = (0, 0);
        for (var last = 0; last < _requests.Count; last++)
        {
            while (Stopwatch.GetElapsedTime(_requests[first], _requests[last]) >= TimeSpan.FromSeconds(1))
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static int StableHash(string text) => text.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter)) & 0xFFFFFF;

    [GeneratedRegex("\"number\":\"(?<number>[0-9]+)\"")]
    private static partial Regex AlertField();

    private enum Verdict
    {
        Taken = 201,
        TakenInSilence = 0,
        Busy = 429,
        NotAllowed = 403,
        NotFound = 404,
        BadGateway = 502,
        Unavailable = 503,
        GatewayTimeout = 504,
    }
}

/// <summary>What the connector was given.</summary>
/// <param name="Arrived">How often each alert arrived in each conversation.</param>
/// <param name="Timeouts">Messages that it took and did not answer.</param>
internal sealed record ConnectorReport(Dictionary<string, int> Arrived, int Timeouts, int Busy, int Broken, int OverLimit, int Requests, int MaxPerSecond, double Seconds);

/// <param name="HasFaults">5 % busy, 2 % broken, 1 % taken without an answer, 1 % of the recipients gone.</param>
/// <param name="Limit">Requests a second above which it answers 429; 0 for none.</param>
internal sealed record ConnectorPlan(int Seed, bool HasFaults, int Limit)
{
    public string[] Arguments => ["fanout-connector", $"{Seed}", HasFaults ? "faults" : "none", $"{Limit}"];

    public static ConnectorPlan Read(string[] args) => new(int.Parse(args[1], CultureInfo.InvariantCulture), args[2] == "faults", int.Parse(args[3], CultureInfo.InvariantCulture));
}
