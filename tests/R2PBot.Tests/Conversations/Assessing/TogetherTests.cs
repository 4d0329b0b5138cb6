using R2PBot.Checklists.Assessments;
using R2PBot.Conversations;
using R2PBot.Tests.Support;
using static R2PBot.Tests.Conversations.Assessing.ChecklistClient;

namespace R2PBot.Tests.Conversations.Assessing;

public sealed class TogetherTests
{
    [Fact]
    public async Task ShowsEachOthersAnswer_AndLosesNone()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors for Examplia");
        await client.JoinAsync();
        Assert.Equal("1 of 14 · 0 unknown", client.Heading());
        await client.AsAsync(Ama, "p, worsening");
        await client.AsAsync(Kofi, "n");
        Assert.Contains("Ama Mensah answered item 1 “present”", client.Text, StringComparison.Ordinal);
        await client.PressAsync("Keep both, mine in the note");
        Assert.Equal("2 of 14 · 0 unknown", client.Heading());
        var answer = Assert.Single(Assert.Single(await client.StoredAsync()).Answers);
        Assert.Equal((AnswerValue.Present, 1, "[participant 2: not observed]"), (answer.Value, answer.By, answer.Note));

        // The other way round: what is replaced stays in the history, under the name of who gave it.
        await client.AsAsync(Kofi, "e");
        await client.AsAsync(Ama, "u");
        await client.SayAsync("replace");
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal((AnswerValue.Unknown, 1), (stored.Answers[1].Value, stored.Answers[1].By));
        Assert.Contains(stored.Superseded, a => a is { Value: AnswerValue.Emerging, By: 2 });
    }

    [Fact]
    public async Task KeepsBothAnswers_WhenTheyComeAtTheSameMoment()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.JoinAsync();
        await Task.WhenAll(
            client.Bot.HandleAsync(Ama with { Text = "p", ActivityId = "at-once-1" }, CancellationToken.None),
            client.Bot.HandleAsync(Kofi with { Text = "n", ActivityId = "at-once-2" }, CancellationToken.None));
        var stored = Assert.Single(await client.StoredAsync());
        var waiting = Assert.Single(stored.Members, m => m.Pending.Count > 0);
        Assert.Equal([AnswerValue.Present, AnswerValue.NotObserved], new[] { stored.Answers[0].Value!.Value, waiting.Pending[0].Value!.Value }.Order());
    }

    [Fact]
    public async Task KeepsEveryAnswerThatWaits_AndSettlesTheItemOfTheCard()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.JoinAsync();
        var first = client.Button("Emerging");
        await client.AsAsync(Kofi, "skip");
        var second = client.Button("Unknown");
        await client.AsAsync(Ama, "p");
        await client.AsAsync(Ama, "n");
        client.Template = Kofi;
        await client.PressAsync(first);
        var useFirst = client.Button("Use mine");
        await client.PressAsync(second);
        Assert.Equal([AnswerValue.Emerging, AnswerValue.Unknown], Waiting(await client.StoredAsync()));
        await client.SayAsync("status");
        Assert.Contains("wait for you: item 1, 2.", client.Text, StringComparison.Ordinal);

        // The older card settles its own item, and what still waits comes next.
        await client.PressAsync(useFirst);
        Assert.Contains("answered item 2 “not observed”", client.Text, StringComparison.Ordinal);
        var keepSecond = client.Button("Keep that one");
        await client.PressAsync(useFirst);
        Assert.Contains("nothing to settle", client.Text, StringComparison.Ordinal);
        await client.PressAsync(keepSecond);
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal([(AnswerValue.Emerging, 2), (AnswerValue.NotObserved, 1)], stored.Answers.Select(a => (a.Value!.Value, a.By)));
        Assert.Empty(Waiting([stored]));
    }

    [Fact]
    public async Task ShowsTheTwoAnswersAgain_WhenEitherIsAnotherSinceTheCard()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.JoinAsync();
        await client.AsAsync(Ama, "p");
        await client.AsAsync(Kofi, "e");
        var useMine = client.Button("Use mine");
        await client.AsAsync(Ama, "change 1");
        await client.SayAsync("x");
        client.Template = Kofi;
        await client.PressAsync(useMine);
        Assert.Contains("answered item 1 “not applicable”", client.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerValue.NotApplicable, Assert.Single(await client.StoredAsync()).Answers[0].Value);
        await client.SayAsync("replace");
        Assert.Equal(AnswerValue.Emerging, Assert.Single(await client.StoredAsync()).Answers[0].Value);
    }

    [Fact]
    public async Task SaysWhoseEachLineOfANoteIs_ThoughAnotherSendsTheFormAgain()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.SayAsync("note first, by Ama");
        await client.SayAsync("p");
        await client.JoinAsync();
        await client.AsAsync(Kofi, "note second, by Kofi");
        await client.AsAsync(Ama, "back");
        await client.PressAsync("Details …");
        await client.PressAsync("Save and go on", ("value", "Present"), ("note", "first, by Ama\nsecond, by Kofi\nthird, by Ama"));
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal([("first, by Ama", 1), ("second, by Kofi", 2), ("third, by Ama", 1)], NotePart.Of(stored.RevisionsOf(stored.Answers[0].ItemId)).Select(p => (p.Words, p.By)));
    }

    /// <summary>As rows were written when one answer could wait.</summary>
    [Fact]
    public async Task ReadsTheOneAnswerThatWaited_OfAnOlderDatabase()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.SayAsync("p");
        await client.ExecuteAsync("update assessment_member set pending = '{\"Index\":0,\"Seen\":0,\"Value\":\"Unknown\",\"AddsNote\":false}'");
        await client.SayAsync("replace");
        Assert.Equal(AnswerValue.Unknown, Assert.Single(await client.StoredAsync()).Answers[0].Value);
    }

    private static IEnumerable<AnswerValue> Waiting(IReadOnlyList<Assessment> stored) => Assert.Single(stored).Members.SelectMany(m => m.Pending).Select(p => p.Value!.Value);

    [Fact]
    public async Task LetsAReviewerReadAndNote_ButNotAnswer()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.AsAsync(Ama, "p");
        await client.JoinAsync("reviewer");
        await client.AsAsync(Kofi, "n");
        Assert.Contains("As a reviewer you read and add notes", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Kofi, "note I read it otherwise.");
        await client.AsAsync(Ama, "back");
        Assert.Contains("I read it otherwise. (Kofi Addo, ", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Kofi, "finish");
        Assert.Contains("Only the owner", client.Text, StringComparison.Ordinal);
        var answer = Assert.Single(Assert.Single(await client.StoredAsync()).Answers);
        Assert.Equal((AnswerValue.Present, 1, "I read it otherwise.", 2), (answer.Value, answer.By, answer.Note, answer.NoteBy));
    }

    [Fact]
    public async Task OpensWithACodeOnce_AndNotAfterADay()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        var used = await client.JoinAsync();
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v.Contains(used, StringComparison.OrdinalIgnoreCase));
        var third = Kofi with { Conversation = new("terminal", "", "c-3"), Person = new("terminal", "", "u-3") };
        await client.AsAsync(third, $"join {used}");
        Assert.Contains("wrong, used up, or older", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Ama, "share contributor 2");
        var code = client.Text.Split("join ")[1].Split('\n')[0].Trim();
        client.Time.Pass(JoinCodes.Valid + TimeSpan.FromMinutes(1));
        await client.AsAsync(third, $"join {code}");
        Assert.Contains("wrong, used up, or older", client.Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await client.StoredAsync()).Members.Count);
    }

    [Fact]
    public async Task ShowsAPrivateOneToNobodyElse()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors for Examplia");
        var button = client.Button("Present");
        var details = client.Button("Details …");
        client.Template = Kofi;
        foreach (var pressed in new[] { button, details, new SendAction("", "checklist.status") { Fields = button.Fields }, new SendAction("", "checklist.report") { Fields = button.Fields }, new SendAction("", "checklist.restore") { Fields = button.Fields } })
        {
            await client.PressAsync(pressed);
            Assert.DoesNotContain("Examplia", ReplyMarkdown.Of(client.Last), StringComparison.Ordinal);
            Assert.Contains("no such assessment", client.Text, StringComparison.Ordinal);
        }

        // Its own owner is not shown it where others read.
        client.Template = InGroup(Ama);
        await client.PressAsync(details);
        Assert.DoesNotContain("Examplia", ReplyMarkdown.Of(client.Last), StringComparison.Ordinal);
        Assert.Empty(Assert.Single(await client.StoredAsync()).Answers);
    }

    [Fact]
    public async Task WorksInAGroup_OnlyAfterAnExplicitChoice()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(InGroup(Ama), "start risk-factors for Examplia");
        Assert.Empty(await client.StoredAsync());
        await client.PressAsync("Here, with everybody");
        Assert.Contains("shared in this conversation", client.Text, StringComparison.Ordinal);
        await client.AsAsync(InGroup(Kofi), "p");
        await client.AsAsync(InGroup(Ama), "u");
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal([(AnswerValue.Present, 2), (AnswerValue.Unknown, 1)], stored.Answers.Select(a => (a.Value!.Value, a.By)));
        Assert.Equal(2, stored.GroupPlace.Index);
        await client.AsAsync(InGroup(Ama), "private");
        await client.AsAsync(InGroup(Kofi), "n");
        Assert.Equal(2, Assert.Single(await client.StoredAsync()).Answers.Count);
    }

    [Fact]
    public async Task BringsAPrivateOneIntoAGroup_WithoutNamingItFirst()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors for Examplia");
        await client.AsAsync(InGroup(Ama), "share here");
        Assert.DoesNotContain("Examplia", ReplyMarkdown.Of(client.Last), StringComparison.Ordinal);
        var yes = client.Button("Yes, work on it here");
        client.Template = InGroup(Kofi);
        await client.PressAsync(yes);
        Assert.Contains("Only the owner", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Ama, "mark tlp:red");
        client.Template = InGroup(Ama);
        await client.PressAsync(yes);
        Assert.Contains("TLP:RED is for named persons", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Ama, "mark tlp:green");
        client.Template = InGroup(Ama);
        await client.PressAsync(yes);
        Assert.Contains("Examplia", client.Text, StringComparison.Ordinal);
    }

    /// <summary>No channel knows who somebody is on another, so a code says it: at the same item, with everything that was said, and back again.</summary>
    [Fact]
    public async Task GoesOnAtTheSameItem_InAnotherChannel()
    {
        var web = new Turn { Conversation = new("directline", "", "web-7"), Person = new("directline", "", "dl-visitor-7"), PersonName = "You" };
        var teams = new Turn { Conversation = new("msteams", "contoso", "19:ama"), Person = new("msteams", "contoso", "29:ama"), PersonName = "Ama Mensah", IsVerified = true };
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(web, "start risk-factors for Examplia");
        await client.SayAsync("p, worsening");
        await client.SayAsync("u");
        await client.SayAsync("note said on the web");
        await client.SayAsync("pause");
        Assert.Contains("“share owner” here, then “join CODE” there", client.Text, StringComparison.Ordinal);

        await client.AsAsync(teams, "resume");
        Assert.Contains("“share owner” there gives a code, and “join CODE” here", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Examplia", client.Text, StringComparison.Ordinal);
        await client.AsAsync(web, "share owner");
        var code = client.Text.Split("join ")[1].Split('\n')[0].Trim();
        await client.AsAsync(teams, $"join {code}");
        await client.SayAsync("resume");
        Assert.Equal("3 of 14 · 1 unknown", client.Heading());
        Assert.Contains("said on the web", client.Text, StringComparison.Ordinal);
        await client.SayAsync("e");
        Assert.Equal("4 of 14 · 1 unknown", client.Heading());
        await client.SayAsync("report");
        Assert.NotNull(client.Last.File);

        await client.AsAsync(web, "resume");
        Assert.Equal("3 of 14 · 1 unknown", client.Heading());
        Assert.Contains("emerging", client.Text, StringComparison.Ordinal);
        await client.SayAsync("leave");
        var stored = Assert.Single(await client.StoredAsync(teams));
        Assert.Equal([(AnswerValue.Present, 1), (AnswerValue.Unknown, 1), (AnswerValue.Emerging, 2)], stored.Answers.Select(a => (a.Value!.Value, a.By)));
        Assert.Equal(MemberRole.Owner, Assert.Single(stored.Active).Role);
    }

    [Fact]
    public async Task SaysWhyItDoesNotGoIntoTheGroup()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors for Examplia");
        await client.AsAsync(InGroup(Ama), "share here");
        var yes = client.Button("Yes, work on it here");
        await client.AsAsync(Ama, "finish");
        client.Template = InGroup(Ama);
        await client.PressAsync(yes);
        Assert.Contains("This assessment is finished", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Ama, "delete");
        await client.PressAsync("Yes, delete it");
        client.Template = InGroup(Ama);
        await client.PressAsync(yes);
        Assert.Contains("no such assessment", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TellsTheOwnerWhoReadIt()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.JoinAsync("reviewer");
        await client.AsAsync(Kofi, "report");
        Assert.NotNull(client.Last.File);
        await client.AsAsync(Kofi, "who read");
        Assert.Contains("Only the owner", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Ama, "who read");
        var facts = client.Last.Blocks.OfType<FactsBlock>().Single().Facts.Select(f => f.Value).ToList();
        Assert.Contains("Kofi Addo opened it", facts);
        Assert.Contains("Kofi Addo saw the report", facts);
    }

    [Fact]
    public async Task EndsAPart_ByLeavingAndByRemoving()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors");
        await client.JoinAsync();
        await client.AsAsync(Kofi, "p");
        await client.AsAsync(Ama, "leave");
        Assert.Contains("needs an owner", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Ama, "remove kofi");
        Assert.Contains("Kofi Addo does not take part any more", client.Text, StringComparison.Ordinal);
        await client.AsAsync(Kofi, "status");
        Assert.DoesNotContain("TLP", client.Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await client.StoredAsync()).Answers[0].By);
        await client.JoinAsync();
        await client.AsAsync(Kofi, "leave");
        Assert.Single(Assert.Single(await client.StoredAsync()).Active);
    }

    [Fact]
    public async Task GivesALink_OnlyWhereTheMarkAllows()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(InGroup(Ama), "start risk-factors for Examplia");
        await client.PressAsync("Here, with everybody");
        await client.AsAsync(InGroup(Ama), "report");
        Assert.Contains("keeps the report in your personal conversation", client.Text, StringComparison.Ordinal);
        Assert.Null(client.Last.File);
        await client.AsAsync(InGroup(Ama), "mark tlp:amber");
        await client.AsAsync(InGroup(Ama), "report");
        var link = Assert.Single(client.Buttons.OfType<OpenAction>()).Address;
        var token = link[(link.LastIndexOf('/') + 1)..];
        Assert.NotNull(await client.Bot.Reports.OpenAsync(token, CancellationToken.None));
        Assert.Null(await client.Bot.Reports.OpenAsync(token, CancellationToken.None));
    }

    [Theory]
    [InlineData("https://r2p.example.org", "mark amber", true)]
    [InlineData("https://r2p.example.org", "mark amber+strict", false)]
    [InlineData(null, "mark amber", false)]
    public async Task OffersALink_OnlyWhereItWouldGetOne(string? address, string mark, bool isOffered)
    {
        await using var client = await ConversationClient.StartAsync(configure: o => o with { ReportsAddress = address });
        await client.AsAsync(Ama, "start risk-factors for Examplia");
        await client.SayAsync(mark);
        await client.SayAsync("report");
        Assert.Equal(isOffered, client.Buttons.Any(b => b.Title == "Link that opens once"));
    }

    [Fact]
    public async Task ComparesWithTheAssessmentBefore()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors for Examplia");
        await client.AsAsync(Ama, "mark red");
        await client.AsAsync(Ama, "n");
        await client.AsAsync(Ama, "u");
        await client.AsAsync(Ama, "finish");
        client.Time.Pass(TimeSpan.FromDays(30));
        await client.AsAsync(Ama, "start risk-factors for examplia");
        await client.AsAsync(Ama, "p");
        await client.AsAsync(Ama, "p");
        await client.AsAsync(Ama, "compare");
        Assert.Contains("Changed in the situation", ReplyMarkdown.Of(client.Last), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("TLP:RED", client.Last.Summary, StringComparison.Ordinal);
        Assert.Contains("TLP:RED · ", ReplyMarkdown.Of(client.Last), StringComparison.Ordinal);
        Assert.Equal(2, (await client.StoredAsync()).Count);
    }
}
