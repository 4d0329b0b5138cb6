using System.Text.Json.Nodes;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>
/// What assessments hold about a person. Their own go with them. What others work on stays: the person is taken out of it, their
/// answers become those of "participant 2", and where they were the only owner the next one takes over.
/// </summary>
internal sealed class OwnAssessments(Database database) : IPersonalData
{
    public string Name => "assessments";

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation) => await database.ReadAsync(
        async s =>
        {
            var all = new JsonArray();
            foreach (var id in await MemberRows.AssessmentsOfAsync(s, person, cancellation))
            {
                all.Add(await OneAsync(s, id, person, cancellation));
            }

            return all;
        },
        cancellation);

    public async Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation)
    {
        var rows = 0;
        foreach (var id in await MemberRows.AssessmentsOfAsync(session, person, cancellation))
        {
            var members = await MemberRows.OfAsync(session, id, cancellation);
            // Who has left relies on it no more, and could not reach it either.
            rows += members.Any(m => m is { LeftAt: null, Person: not null } && m.Person != person)
                ? await LeaveOthersAsync(session, id, members, person, cancellation)
                : await AssessmentBook.EraseAsync(session, id, cancellation);
        }

        return rows;
    }

    private static async Task<int> LeaveOthersAsync(Session session, string id, IReadOnlyList<Member> members, PersonKey person, CancellationToken cancellation)
    {
        var now = members.Max(m => m.LeftAt ?? m.JoinedAt);
        var after = members.Select(m => m.Person == person ? m with { Person = null, Name = null, Pending = [], LeftAt = m.LeftAt ?? now } : m).ToList();
        if (!after.Any(m => m is { Role: MemberRole.Owner, LeftAt: null }) && Heir(after) is { } heir)
        {
            after[after.IndexOf(heir)] = heir with { Role = MemberRole.Owner };
        }

        await MemberRows.SaveAsync(session, id, members, after, cancellation);
        return 1;
    }

    /// <summary>Who answers comes before who only reads; who joined first comes first.</summary>
    private static Member? Heir(IEnumerable<Member> members) => members
        .Where(m => m is { LeftAt: null, Person: not null })
        .OrderBy(m => m.Role == MemberRole.Reviewer)
        .ThenBy(m => m.Number)
        .FirstOrDefault();

    /// <summary>One's own words, role and dates. The subject is the words of who began; a note that another wrote below one's answer is theirs.</summary>
    private static async Task<JsonObject> OneAsync(Session s, string id, PersonKey person, CancellationToken cancellation)
    {
        var row = await AssessmentRows.FindAsync(s, id, cancellation);
        var own = (await MemberRows.OfAsync(s, id, cancellation)).First(m => m.Person == person);
        var items = (await AnswerRows.OfAsync(s, id, cancellation)).GroupBy(a => a.ItemId).ToList();
        var evidence = (await EvidenceRows.OfAsync(s, id, cancellation)).Where(e => e.By == own.Number);
        var reads = (await ReadLog.OfAsync(s, id, cancellation)).Where(r => r.Member == own.Number);
        return new()
        {
            ["assessment"] = id,
            ["subject"] = own.Number == 1 ? row?.Subject : null,
            ["role"] = own.Role.ToString(),
            ["name"] = own.Name,
            ["joinedAt"] = Instant.Text(own.JoinedAt),
            ["leftAt"] = own.LeftAt is { } left ? Instant.Text(left) : null,
            ["position"] = own.Place.Index + 1,
            ["answers"] = new JsonArray([.. items.SelectMany(i => Given(i, own.Number)).Select(a => new JsonObject
            {
                ["item"] = a.ItemId, ["answer"] = a.Value?.ToString(), ["trend"] = a.Trend?.ToString(), ["confidence"] = a.Confidence?.ToString(), ["at"] = Instant.Text(a.At),
            })]),
            ["notes"] = new JsonArray([.. items.SelectMany(i => NotePart.EverWritten(i.OrderBy(a => a.Revision)).Where(n => n.By == own.Number).Select(n => new JsonObject { ["item"] = i.Key, ["note"] = n.Words, ["at"] = Instant.Text(n.At) }))]),
            ["waiting"] = new JsonArray([.. own.Pending.Select(p => new JsonObject
            {
                ["item"] = p.Index + 1, ["answer"] = p.Value?.ToString(), ["trend"] = p.Trend?.ToString(), ["confidence"] = p.Confidence?.ToString(), ["note"] = p.Note,
            })]),
            ["evidence"] = new JsonArray([.. evidence.Select(e => new JsonObject
            {
                ["item"] = e.ItemId, ["words"] = e.Citation?.Words, ["reference"] = e.Citation?.Label, ["address"] = e.Address, ["date"] = e.Date, ["type"] = e.Type?.ToString(),
                ["reliability"] = e.Reliability?.ToString(), ["credibility"] = e.Credibility, ["at"] = Instant.Text(e.AddedAt),
            })]),
            ["reads"] = new JsonArray([.. reads.Select(r => new JsonObject { ["what"] = r.What.ToString(), ["at"] = Instant.Text(r.At) })]),
        };
    }

    /// <summary>Answers that the person gave: a note of another below one makes a revision under its name, and no second answer.</summary>
    private static IEnumerable<ItemAnswer> Given(IEnumerable<ItemAnswer> revisions, int member) =>
        revisions.OrderBy(a => a.Revision).Where(a => a.By == member && a is not { Value: null, Trend: null, Confidence: null }).DistinctBy(a => (a.Value, a.Trend, a.Confidence, a.At));
}

/// <summary>Which conversations of a person have a checklist open.</summary>
internal sealed class OwnOpenChecklists(Database database) : IPersonalData
{
    public string Name => "openChecklists";

    public async Task<JsonNode> ExportAsync(PersonKey person, CancellationToken cancellation) => new JsonArray(
        [.. (await database.ReadAsync(s => OpenChecklists.OfAsync(s, person, cancellation), cancellation)).Select(o => new JsonObject { ["conversation"] = o.Conversation, ["openedAt"] = o.OpenedAt })]);

    public Task<int> ForgetAsync(PersonKey person, Session session, CancellationToken cancellation) => OpenChecklists.ForgetAsync(session, person, cancellation);
}
