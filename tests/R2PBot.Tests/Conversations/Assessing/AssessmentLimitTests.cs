using R2PBot.Checklists.Assessments;
using R2PBot.Tests.Support;
using static R2PBot.Tests.Conversations.Assessing.ChecklistClient;

namespace R2PBot.Tests.Conversations.Assessing;

/// <summary>At each limit a clear sentence, and nothing lost.</summary>
public sealed class AssessmentLimitTests
{
    [Fact]
    public async Task HoldsTenThousandAssessments()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        await client.ExecuteAsync(
            $"""
            with recursive n(i) as (select 1 union all select i + 1 from n where i < {AssessmentLimits.Assessments - 1})
            insert into assessment select 'copy-' || i, revision, definition_hash, subject, status, mark, group_channel, group_tenant, group_id, group_index, group_seen,
                previous_id, started_at, changed_at, finished_at, deleted_at from assessment, n
            """);
        await client.SayAsync("start national-steps");
        Assert.Contains("No more assessments can be kept", client.Text, StringComparison.Ordinal);
        await client.SayAsync("p");
        Assert.Equal("2 of 14 · 0 unknown", client.Heading());
        await client.SayAsync("delete");
        await client.PressAsync("Yes, delete it");
        await client.SayAsync("start national-steps");
        Assert.Equal("1 of 7 · 7 not answered", client.Heading());
    }

    [Fact]
    public async Task HoldsNotesOfTwentyThousandCharacters()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        var most = new string('n', AssessmentLimits.NoteCharacters - 1) + ".";
        await client.SayAsync($"note {most}");
        Assert.Contains("Noted.", client.Text, StringComparison.Ordinal);
        await client.SayAsync("note one more");
        Assert.Contains("at most 20000 characters, and 20000 are there already", client.Text, StringComparison.Ordinal);
        Assert.Equal(most, Assert.Single(await client.StoredAsync()).Answers[0].Note);
        await client.PressAsync("Details …");
        await client.PressAsync("Save and go on", ("value", "Present"), ("note", most + "x"));
        Assert.Contains("at most 20000 characters", client.Text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await client.StoredAsync()).Answers[0].Value);
    }

    [Fact]
    public async Task HoldsTwoHundredPiecesOfEvidence()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        for (var i = 0; i < AssessmentLimits.EvidenceItems; i++)
        {
            await client.SayAsync($"evidence https://example.org/{i} 2026 un A1");
        }

        await client.SayAsync("evidence https://example.org/one-more 2026 un A1");
        Assert.Contains("at most 200 pieces of evidence", client.Text, StringComparison.Ordinal);
        Assert.Equal(200, Assert.Single(await client.StoredAsync()).Evidence.Count);
        await client.SayAsync("evidence remove 7");
        await client.SayAsync("evidence https://example.org/one-more 2026 un A1");
        Assert.Contains("Evidence added", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakesFiftyPeople()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.AsAsync(Ama, "share contributor 50");
        var code = client.Text.Split("join ")[1].Split('\n')[0].Trim();
        for (var i = 2; i <= AssessmentLimits.Members; i++)
        {
            await client.AsAsync(Person(i), $"join {code}");
        }

        Assert.Equal(50, Assert.Single(await client.StoredAsync()).Members.Count);
        await client.AsAsync(Person(51), $"join {code}");
        Assert.Contains("At most 50 people", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Person(50), "p");
        Assert.Single(Assert.Single(await client.StoredAsync()).Answers);

        static R2PBot.Conversations.Turn Person(int i) => Kofi with { Conversation = new("terminal", "", $"c-{i}"), Person = new("terminal", "", $"u-{i}"), PersonName = $"Person {i}" };
    }

    [Fact]
    public async Task NamesASituationInTwoHundredCharacters()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync($"start risk-factors for {new string('e', 201)}");
        Assert.Contains("at most 200 characters", client.Text, StringComparison.Ordinal);
        Assert.Empty(await client.StoredAsync());
    }
}
