using R2PBot.Channels;
using R2PBot.Channels.Proactive;
using R2PBot.Conversations;
using R2PBot.Operations;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Proactive;

/// <summary>The real bot in the real host with the real pump, and a connector that answers as told.</summary>
internal sealed class SendingBot : IAsyncDisposable
{
    public const string Key = "a key of some length";

    private readonly TemporaryFolder _folder = new();
    private Bot? _bot;
    private FakeConnector? _teams;
    private WebHostUnderTest? _host;

    public Bot Bot => _bot!;

    public FakeConnector Teams => _teams!;

    public WebHostUnderTest Host => _host!;

    public DeliveryBook Book => Bot.Deliveries;

    public static async Task<SendingBot> StartAsync(DeliveryOptions? options = null)
    {
        var all = new SendingBot();
        options ??= new();
        all._teams = await FakeConnector.StartAsync();
        all._bot = await Bot.OpenAsync(Desk.Repositorys, new() { Database = all._folder.At("r2pbot.db"), Deliveries = options }, TimeProvider.System);
        all._host = await WebHostUnderTest.StartAsync(
            all._bot,
            new() { AllowServiceUrls = [all._teams.Address] },
            more: new(routes => routes.MapOperations(all._bot.Deliveries, new() { Key = Key }, TimeProvider.System)),
            outbox: new(all._bot.Database, all._bot.Deliveries, options, all._bot.Outgoing.WriteAsync));
        return all;
    }

    /// <returns>The number of a released exercise for these; what is sent is read from its record.</returns>
    public async Task<int> ReleaseAsync(TrackingLevel level, params Address[] to)
    {
        var situation = Bot.Situations.Register.Find("sudan") ?? throw new InvalidOperationException("The register has no Sudan.");
        var draft = new NewDraft
        {
            IsExercise = true, Situation = situation, Handling = HandlingMark.Green, Author = new("msteams", "t1", "editor"),
            Content = new() { To = level, Why = "EXERCISE. Words of the author.", Sources = [new("EXERCISE source")], DecidedByRole = "editor", Organisation = "Secretariat" },
        };
        var drafted = Assert.IsType<Drafting.Drafted>(await Bot.Situations.Alerts.DraftAsync(draft, default)).Alert;
        await Bot.Database.WriteAsync(s => Bot.Situations.Alerts.DecideAsync(s, drafted, AlertState.Released, new("msteams", "t1", "releaser"), false, null, default), default);
        await Book.PlanAsync([.. to.Select(a => Plans.Alert(drafted.Number, a, TimeProvider.System.GetUtcNow(), (AlertPriority)(level - 1)))], default);
        return drafted.Number;
    }

    public async Task<Ledger> UntilAsync(int alert, Func<LedgerCounts, bool> reached)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        Ledger ledger;
        while (!reached((ledger = await Book.LedgerOfAsync(alert, late.Token)).Counts))
        {
            await Task.Delay(20, late.Token);
        }

        return ledger;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
        _folder.Dispose();
    }
}
