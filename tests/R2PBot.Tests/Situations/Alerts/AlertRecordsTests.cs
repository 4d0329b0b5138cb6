using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Register;
using R2PBot.Storage;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Alerts;

/// <summary>The tables on both stores.</summary>
public sealed class AlertRecordsTests
{
    private static readonly PersonKey Ama = AlertNetwork.Person("ama");
    private static readonly PersonKey Ben = AlertNetwork.Person("ben");

    private static readonly Situation Examplia = new() { Id = "examplia", UnName = "Examplia", Status = SituationStatus.Live, Scope = SituationScope.Country, Regions = ["africa"], Mentions = [] };

    public static TheoryData<string> Stores => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KeepsEveryWordOfADraft(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (_, records) = await OpenAsync(store);
        var draft = Draft() with
        {
            IsExercise = true, Handling = HandlingMark.Amber,
            Content = new() { From = TrackingLevel.Monitoring, To = TrackingLevel.UrgentAttention, What = "What “happened”", Why = "Because: é", Sources = [new("A", "https://example.org/a"), new("B")], Confidence = Confidence.Low, DecidedByRole = "editor", Organisation = "Network" },
        };
        var made = Assert.IsType<Drafting.Drafted>(await records.DraftAsync(draft, default)).Alert;
        Assert.Equal((1, 1, AlertState.Draft, Ama, true, HandlingMark.Amber), (made.Number, made.Version, made.State, made.Author, made.IsExercise, made.Handling));
        Assert.Equal(draft.Content.Sources, made.Content.Sources);
        Assert.Equal(draft.Content with { Sources = [] }, made.Content with { Sources = [] });
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task IsDecidedOnce_ByWhoeverComesFirst(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (database, records) = await OpenAsync(store);
        var draft = ((Drafting.Drafted)await records.DraftAsync(Draft(), default)).Alert;
        var decided = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => database.WriteAsync(
            s => records.DecideAsync(s, draft, i % 2 == 0 ? AlertState.Released : AlertState.Rejected, Ben, false, null, default), default)));
        Assert.Single(decided, d => d);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task LetsOneDraftOfAnAlertWait_AndOneOfAnOrigin(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (database, records) = await OpenAsync(store);
        var drafts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => records.DraftAsync(Draft() with { OriginKey = "register:examplia:1" }, default)));
        var first = Assert.Single(drafts.OfType<Drafting.Drafted>()).Alert;
        Assert.IsType<Drafting.AlreadyThere>(await records.DraftAsync(Draft() with { Number = first.Number, Kind = AlertKind.Update }, default));
        await database.WriteAsync(s => records.DecideAsync(s, first, AlertState.Released, Ben, false, null, default), default);
        var next = ((Drafting.Drafted)await records.DraftAsync(Draft() with { Number = first.Number, Kind = AlertKind.Update }, default)).Alert;
        Assert.Equal((first.Number, 2), (next.Number, next.Version));
        Assert.Equal([1, 2], (await records.VersionsAsync(first.Number, default)).Select(a => a.Version));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task ForgetsWhoWroteAndRead_AndKeepsTheAlert(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var (database, records) = await OpenAsync(store);
        var draft = ((Drafting.Drafted)await records.DraftAsync(Draft(), default)).Alert;
        await database.WriteAsync(s => records.DecideAsync(s, draft, AlertState.Released, Ben, false, null, default), default);
        Assert.Contains("\"asSecondReader\":true", (await records.ExportAsync(Ben, default)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, await database.WriteAsync(s => records.ForgetAsync(Ama, s, default), default));
        Assert.Equal(1, await database.WriteAsync(s => records.ForgetAsync(Ben, s, default), default));
        var kept = (await records.VersionsAsync(1, default))[0];
        Assert.Equal((null, null, AlertState.Released), (kept.Author, kept.SecondReader, kept.State));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KeepsLevelsAndRatings(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var time = new FakeTime();
        var database = await store.OpenAsync(time, [.. LevelHistory.Migrations, .. ExternalRatings.Migrations]);
        var (levels, ratings) = (new LevelHistory(database), new ExternalRatings(database, time));
        foreach (var (number, to) in new (int, TrackingLevel?)[] { (1, TrackingLevel.Monitoring), (2, TrackingLevel.UrgentAttention), (3, null) })
        {
            await database.WriteAsync(s => LevelHistory.AddAsync(s, new("examplia", number, 1, null, to, "editor", "", "w", HandlingMark.Green, time.GetUtcNow()), default), default);
            time.Pass(TimeSpan.FromDays(1));
        }

        Assert.Equal([null, TrackingLevel.UrgentAttention, TrackingLevel.Monitoring], (await levels.OfAsync("examplia", default)).Select(c => c.To));
        Assert.Null((await levels.CurrentAsync(default))["examplia"].To);

        var scheme = RatingScheme.Find("crisiswatch")!;
        await ratings.EnterAsync("examplia", scheme, "2026-09", "unchanged", null, default);
        await ratings.EnterAsync("examplia", scheme, "2026-10", "improved", null, default);
        await ratings.EnterAsync("examplia", scheme, "2026-10", "deteriorated", "https://example.org", default);
        Assert.Equal(("2026-10", "deteriorated"), (await ratings.OfAsync("examplia", default)) is [var only] ? (only.Month, only.Value) : default);
    }

    private static NewDraft Draft() => new()
    {
        Situation = Examplia, Author = Ama, Handling = HandlingMark.Green,
        Content = new() { To = TrackingLevel.Monitoring, Why = "w", Sources = [], DecidedByRole = "editor", Organisation = "" },
    };

    private static async Task<(Database Database, AlertRecords Records)> OpenAsync(TestStore store)
    {
        var time = new FakeTime();
        var database = await store.OpenAsync(time, AlertRecords.Migrations);
        return (database, new(database, time));
    }
}
