using R2PBot.Conversations;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Benchmarks.FanOut;

/// <summary>The bot's own database from outside: puts recipients and planned alerts in, and reads the ledger.</summary>
internal sealed class FanOutLedger : IAsyncDisposable
{
    private readonly Database _database;

    private FanOutLedger(Database database, DeliveryOptions options) => (_database, Book) = (database, new(database, options, TimeProvider.System));

    public DeliveryBook Book { get; }

    public Database Database => _database;

    public static async Task<FanOutLedger> OpenAsync(string place, DeliveryOptions? options = null) =>
        new(await Database.OpenAsync(place, Bot.Migrations, TimeProvider.System, CancellationToken.None), options ?? new());

    public static string ConversationOf(int recipient) => $"a:1{recipient:D6}";

    /// <summary>An exercise, written and released by two persons.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> ReleaseAsync(TrackingLevel level)
    {
        var alerts = new AlertRecords(_database, TimeProvider.System);
        var draft = new NewDraft
        {
            IsExercise = true,
            Situation = new() { Id = "sudan", UnName = "the Sudan", Status = SituationStatus.Live, Scope = SituationScope.Country, Regions = ["africa"], Mentions = [] },
            Content = new()
            {
                From = TrackingLevel.Monitoring, To = level, Why = "EXERCISE. This text stands for one or two attributed sentences of the length that they usually have.",
                Sources = [new("EXERCISE source of 22 November 2026", "https://example.org/exercise")], Confidence = Confidence.Moderate, DecidedByRole = "editor", Organisation = "EXERCISE secretariat",
            },
            Handling = HandlingMark.Clear,
            Author = new("msteams", "bench", "editor"),
        };
        if (await alerts.DraftAsync(draft, CancellationToken.None) is not Drafting.Drafted drafted)
        {
            throw new InvalidOperationException("A draft waits already.");
        }

        await _database.WriteAsync(
            s => alerts.DecideAsync(s, drafted.Alert, AlertState.Released, new("msteams", "bench", "releaser"), false, null, CancellationToken.None), CancellationToken.None);
        return drafted.Alert.Number;
    }

    /// <param name="recipients">Each has talked to the bot before.</param>
    public Task IntroduceAsync(int recipients, Uri connector) => Book.References.SaveAsync(
        [.. Enumerable.Range(0, recipients).Select(i => new ConversationReference
        {
            Address = AddressOf(i), ConversationId = ConversationOf(i), ServiceUrl = connector.AbsoluteUri, AccountId = $"29:{i}", BotId = "28:bot", BotName = "R2PBot",
        })],
        CancellationToken.None);

    public Task<int> PlanAsync(int alert, int recipients, AlertPriority priority) => Book.PlanAsync(
        [.. Enumerable.Range(0, recipients).Select(i => new PlannedDelivery
        {
            Subject = new(SubjectKind.Alert, alert, 1),
            Recipient = new() { Address = AddressOf(i), Language = "en", TimeZone = "UTC" },
            Due = TimeProvider.System.GetUtcNow(), Priority = priority, Handling = HandlingMark.Clear, IsExercise = true,
        })],
        CancellationToken.None);

    public async Task<bool> IsFinalAsync() => (await Book.CountsAsync(CancellationToken.None)).All(c => c.State is not (DeliveryState.Planned or DeliveryState.Deferred or DeliveryState.Leased or DeliveryState.Sending));

    public async Task<int> FinishedAsync() => (await Book.CountsAsync(CancellationToken.None)).Where(c => c.State is not (DeliveryState.Planned or DeliveryState.Deferred or DeliveryState.Leased or DeliveryState.Sending)).Sum(c => c.Number);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static Address AddressOf(int recipient) => Address.Of(new PersonKey("msteams", "bench", $"{recipient:D6}"));
}
