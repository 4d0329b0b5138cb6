using R2PBot.Answers;
using R2PBot.Conversations;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Tests.Support;

/// <summary>
/// Editors, a releaser and readers talking to one real bot, on a clock that a test moves. The post takes what is due from the real table
/// and words it with the real cards; only the wire is missing.
/// </summary>
internal sealed class AlertNetwork : IAsyncDisposable
{
    private const string Tenant = "network";

    private AlertNetwork(ConversationClient client) => Client = client;

    public ConversationClient Client { get; }

    public Bot Bot => Client.Bot;

    /// <summary>Who is not there any more.</summary>
    public HashSet<string> Gone { get; } = [];

    /// <summary>Everything that was sent, in order.</summary>
    public List<(Message Message, Reply? Reply)> Sent { get; } = [];

    public static async Task<AlertNetwork> StartAsync(ReferenceDesk? desk = null, SituationOptions? options = null, PeopleOptions? people = null) => new(await ConversationClient.StartAsync(
        desk,
        o => o with
        {
            People = people ?? new() { Editors = [Name("ama"), Name("eva")], Releasers = [Name("ben")], Operators = [Name("ola")] },
            Situations = options ?? new() { Organisation = "Example Network" },
        }));

    public static PersonKey Person(string name) => new("msteams", Tenant, name);

    public static string Name(string name) => $"msteams/{Tenant}/{name}";

    /// <summary>The next turns are this person's, in a personal chat.</summary>
    public ConversationClient As(string name, bool isVerified = true, string? timeZone = null)
    {
        Client.Template = new() { Conversation = new("msteams", Tenant, $"c-{name}"), Person = Person(name), PersonName = name, IsVerified = isVerified, TimeZone = timeZone };
        return Client;
    }

    public ConversationClient AsInGroup(string name, string group, ConversationScope scope = ConversationScope.Group)
    {
        As(name);
        Client.Template = Client.Template with { Conversation = new("msteams", Tenant, group), Scope = scope };
        return Client;
    }

    /// <summary>An editor's draft.</summary>
    public async Task<int> DraftAsync(string level = "heightened", string situation = "sudan", bool isExercise = false)
    {
        await As("ama").SayAsync($"{(isExercise ? "exercise" : "update")} {situation} level {level} because According to Example Office (1 November 2026), access has closed. source Example Office, 1 November 2026 https://example.org/1");
        await Client.PressAsync("Make the draft", Form());
        return (await Bot.Situations.Alerts.DraftsAsync(default))[^1].Number;
    }

    public async Task<int> ReleaseAsync(string level = "heightened", string situation = "sudan", bool isExercise = false)
    {
        var number = await DraftAsync(level, situation, isExercise);
        await As("ben").SayAsync($"release {number}");
        Assert.Contains("is released", Client.Text, StringComparison.Ordinal);
        return number;
    }

    /// <summary>An update, correction or cancellation: written, taken as the form stands but for what is changed, and released.</summary>
    public async Task FollowUpAsync(string said, params (string Field, string Value)[] changed)
    {
        Client.Time.Pass(TimeSpan.FromSeconds(1));
        await As("ama").SayAsync(said);
        await Client.PressAsync("Make the draft", Form(changed));
        var draft = (await Bot.Situations.Alerts.DraftsAsync(default))[^1];
        await As("ben").SayAsync($"release {draft.Number}");
        Assert.Contains("is released", Client.Text, StringComparison.Ordinal);
    }

    /// <summary>What the form of the last card holds, as a channel sends it back with the button.</summary>
    public (string Field, string Value)[] Form(params (string Field, string Value)[] changed) =>
    [
        .. Client.Last.Blocks.OfType<InputBlock>().Select(i => (i.Id, i.Value ?? "")).Where(f => changed.All(c => c.Field != f.Id)),
        .. Client.Last.Blocks.OfType<ChoicesBlock>().Select(c => (c.Id, c.Selected ?? "")).Where(f => changed.All(c => c.Field != f.Id)),
        .. changed,
    ];

    /// <summary>Sends what is due now, digests as one message.</summary>
    /// <returns>What went out this time.</returns>
    public async Task<IReadOnlyList<(Message Message, Reply? Reply)>> PostAsync(TimeProvider? clock = null)
    {
        var table = new DeliveryTable(clock ?? Client.Time);
        var rows = await Bot.Database.WriteAsync(
            async s =>
            {
                var taken = (await table.LeaseAsync("post", 500, AlertPriority.Routine, s, default)).Concat(await table.LeaseDigestsAsync("post", 500, s, default)).Select(l => l.Delivery).ToList();
                await DeliveryTable.MarkSendingAsync("post", [.. taken.Select(d => d.Id)], s, default);
                return taken;
            },
            default);
        var sent = new List<(Message Message, Reply? Reply)>();
        foreach (var group in rows.OrderByDescending(d => d.Priority).ThenBy(d => d.Id).GroupBy(d => d.DigestKey is { } digest ? $"{digest}|{d.Address.Key}" : $"{d.Id}"))
        {
            var message = new Message([.. group], Plans.Reference(group.First().Address));
            sent.Add((message, await Bot.Outgoing.WriteAsync(message, default)));
        }

        await Bot.Database.WriteAsync(s => table.SettleAsync("post", [.. sent.SelectMany(m => m.Message.Deliveries.Select(d => new Settlement(d.Id, Gone.Contains(d.Address.Id) ? DeliveryState.Gone : m.Reply is null ? DeliveryState.Refused : DeliveryState.Sent, Client.Time.GetUtcNow(), null, "m", false)))], s, default), default);
        Sent.AddRange(sent);
        return sent;
    }

    /// <summary>Alerts that this person was sent so far: "1/1" is the original of alert 1.</summary>
    public IReadOnlyList<string> AlertsOf(string name) =>
        [.. Sent.SelectMany(s => s.Message.Deliveries).Where(d => d.Subject.Kind == SubjectKind.Alert && d.Address.Id == name).Select(d => $"{d.Subject.Number}/{d.Subject.Version}")];

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
