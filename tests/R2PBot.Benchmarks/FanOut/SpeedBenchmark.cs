using System.Diagnostics;
using System.Net.Http.Headers;
using R2PBot.Answers;
using R2PBot.Benchmarks.Turns;
using R2PBot.Channels;
using R2PBot.Channels.BotFramework;
using R2PBot.Channels.DirectLine;
using R2PBot.Channels.Proactive;
using R2PBot.Conversations;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;

namespace R2PBot.Benchmarks.FanOut;

/// <summary>Deliveries a second, ledger and all, beside HttpClient that posts the same bodies to the same sink; and how near the limit of 50 a second they come.</summary>
internal static class SpeedBenchmark
{
    private const int Messages = 5_000;
    private const int Rounds = 3;
    private const int Limit = 50;
    private const int Limited = 1_000;

    private static readonly Lazy<ReferenceDesk> Library = new(() => new(Path.GetFullPath(KnowledgeFolder.Find(null).Folder ?? throw new InvalidOperationException("No knowledge folder was found.")), new AnswerOptions()));

    public static int Run()
    {
        RunAsync().GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync()
    {
        using (var sink = await ConnectorProcess.StartAsync(new(1, HasFaults: false, Limit: 0)))
        {
            await CompareAsync(sink, 2_000);
            // What runs often is compiled again while it runs, on the same processors: a host that has sent for a while no longer pays for that.
            await CompareAsync(sink, 30_000);
        }

        using var strict = await ConnectorProcess.StartAsync(new(1, HasFaults: false, Limit));
        var (seconds, seen) = await BotAsync(strict, Limited, Limit);
        Console.WriteLine($"## {Limited:N0} deliveries at {Limit} a second to a sink that answers 429 above\n");
        Console.WriteLine("| ideal s | took s | ÷ ideal | most in a second | 429 caused |");
        Console.WriteLine("|---:|---:|---:|---:|---:|");
        Console.WriteLine($"| {Limited / (double)Limit:0.0} | {seconds:0.0} | {seconds * Limit / Limited:0.000} | {seen.MaxPerSecond} | {seen.OverLimit} |");
    }

    private static async Task CompareAsync(ConnectorProcess sink, int before)
    {
        List<double> bare = [], bot = [];
        await BotAsync(sink, before, 0);
        for (var i = 0; i < Rounds; i++)
        {
            bare.Add(await BareAsync(sink));
            bot.Add(Messages / (await BotAsync(sink, Messages, 0)).Seconds);
        }

        Console.WriteLine($"## Deliveries a second without the platform's limits, after {before:N0} more; median of {Rounds} alternating rounds of {Messages:N0}\n");
        Console.WriteLine("| bare HttpClient/s | deliveries/s | ÷ bare | lowest–highest deliveries/s |");
        Console.WriteLine("|---:|---:|---:|---|");
        Console.WriteLine($"| {Median.Of(bare):N0} | {Median.Of(bot):N0} | {Median.Of(bot) / Median.Of(bare):P0} | {bot.Min():N0}–{bot.Max():N0} |\n");
    }

    /// <summary>As many at once as the bot has, and nothing else.</summary>
    private static async Task<double> BareAsync(ConnectorProcess sink)
    {
        await using var rig = await Rig.OpenAsync(sink.Address, Messages, 0);
        var bodies = await rig.BodiesAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        var json = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        await sink.ResetAsync();
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, new DeliveryOptions().AtOnce).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < bodies.Count;)
            {
                using var content = new ByteArrayContent(bodies[i].Body);
                content.Headers.ContentType = json;
                using var answer = await http.PostAsync(bodies[i].Address, content);
                await answer.Content.ReadAsByteArrayAsync();
            }
        })));
        return bodies.Count / (await sink.SeenAsync()).Seconds;
    }

    /// <returns>Seconds from the first to the last request; when it returns, every row is settled as sent.</returns>
    private static async Task<(double Seconds, ConnectorReport Seen)> BotAsync(ConnectorProcess sink, int messages, int perSecond)
    {
        await using var rig = await Rig.OpenAsync(sink.Address, messages, perSecond);
        await sink.ResetAsync();
        await rig.SendAllAsync();
        var seen = await sink.SeenAsync();
        return seen.Arrived.Count == messages && await rig.SentAsync() == messages ? (seen.Seconds, seen) : throw new InvalidOperationException($"{seen.Arrived.Count} of {messages} arrived.");
    }

    /// <summary>The bot's pump and sender on a SQLite file of their own.</summary>
    private sealed class Rig(string folder, int messages, FanOutLedger ledger, Bot bot, DeliveryOptions options, ConnectorClient client, OutboundTokens tokens, ProactiveSender sender) : IAsyncDisposable
    {
        public static async Task<Rig> OpenAsync(Uri connector, int messages, int perSecond)
        {
            string folder = Directory.CreateTempSubdirectory("r2pbot-speed-").FullName;
            string place = Path.Combine(folder, "r2pbot.db");
            var options = new DeliveryOptions { PerSecond = perSecond };
            var ledger = await FanOutLedger.OpenAsync(place, options);
            await ledger.IntroduceAsync(messages, connector);
            await ledger.PlanAsync(await ledger.ReleaseAsync(TrackingLevel.UrgentAttention), messages, Situations.Alerts.AlertPriority.Urgent);
            var bot = await Bot.OpenAsync(Library.Value, new BotOptions { Database = place }, TimeProvider.System);
            var host = new ChatHostOptions { AllowServiceUrls = [connector] };
            var addresses = new ServiceAddresses(host);
            var (client, tokens) = (new ConnectorClient(addresses), new OutboundTokens(host, TimeProvider.System));
            return new(folder, messages, ledger, bot, options, client, tokens, new(client, addresses, tokens, new DirectLineConversations(TimeProvider.System), options, bot.Outgoing.WriteAsync, TimeProvider.System));
        }

        public async Task<IReadOnlyList<(Uri Address, byte[] Body)>> BodiesAsync()
        {
            var lines = (await ledger.Book.LedgerOfAsync(1, CancellationToken.None)).Lines;
            var known = await ledger.Book.References.FindAsync(lines.Select(l => l.AddressKey).Take(messages), CancellationToken.None);
            var first = new Delivery
            {
                Id = 1, Subject = new(Situations.Alerts.SubjectKind.Alert, 1, 1), Address = known.Values.First().Reference.Address, Language = "en", TimeZone = "UTC", Priority = Situations.Alerts.AlertPriority.Urgent,
                IsExercise = true, DigestKey = null, Due = default, Attempts = 0, Unknowns = 0, Standing = DeliveryStanding.Subscribed,
                Handling = People.HandlingMark.Clear,
            };
            var reply = await bot.Outgoing.WriteAsync(new([first], known.Values.First().Reference), CancellationToken.None) ?? throw new InvalidOperationException("The alert has no words.");
            var prepared = new PreparedActivity(reply, "msteams");
            return await Task.WhenAll(known.Values.Select(async k =>
                (new Uri($"{k.Reference.ServiceUrl}v3/conversations/{Uri.EscapeDataString(k.Reference.ConversationId)}/activities"), await prepared.BodyFor(k.Reference).ReadAsByteArrayAsync())));
        }

        public async Task SendAllAsync()
        {
            using var end = new CancellationTokenSource();
            int left = messages;
            var answered = new TaskCompletionSource();
            async Task<SendOutcome> SendAsync(Message message, CancellationToken cancellation)
            {
                var outcome = await sender.SendAsync(message, cancellation);
                if (Interlocked.Decrement(ref left) == 0)
                {
                    answered.SetResult();
                }

                return outcome;
            }

            using var pump = new DeliveryPump(ledger.Database, ledger.Book, options, SendAsync, TimeProvider.System) { Failed = problem => Console.WriteLine(problem.Message) };
            var running = Task.Run(() => pump.RunAsync(end.Token));
            // To count the ledger again and again would take a part of the processors that no host spends.
            await answered.Task.WaitAsync(TimeSpan.FromMinutes(5));
            while (!await ledger.IsFinalAsync())
            {
                await Task.Delay(50);
            }

            await end.CancelAsync();
            await running;
        }

        public async Task<int> SentAsync() => (await ledger.Book.CountsAsync(CancellationToken.None)).Where(c => c.State == DeliveryState.Sent).Sum(c => c.Number);

        public async ValueTask DisposeAsync()
        {
            await ledger.DisposeAsync();
            await bot.DisposeAsync();
            client.Dispose();
            tokens.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}
