using R2PBot.Checklists.Assessments;
using R2PBot.Conversations;
using R2PBot.People;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations.Assessing;

public sealed class ChecklistConversationTests
{
    [Fact]
    public async Task GoesThroughItems_ByTyping_ByButton_AndByForm()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        Assert.Equal("1 of 14 · 0 unknown", client.Heading());
        Assert.StartsWith("TLP:AMBER+STRICT · private · ", client.Text, StringComparison.Ordinal);
        Assert.Contains("Examplia", client.Text, StringComparison.Ordinal);
        await client.SayAsync("p, worsening, high confidence");
        Assert.Equal("2 of 14 · 0 unknown", client.Heading());
        await client.PressAsync("Unknown");
        Assert.Equal("3 of 14 · 1 unknown", client.Heading());
        await client.PressAsync("Details …");
        await client.PressAsync("Save and go on", ("value", "Emerging"), ("trend", "Stable"), ("confidence", "Low"), ("note", "Two reports differ."));
        Assert.Equal("4 of 14 · 1 unknown", client.Heading());
        Assert.NotEmpty(client.Last.Blocks.OfType<InputBlock>());

        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal(("Examplia", 3, HandlingMark.AmberStrict), (stored.Subject, stored.Members[0].Place.Index, stored.Mark));
        Assert.Equal(
            [(AnswerValue.Present, Trend.Worsening, Confidence.High, ""), (AnswerValue.Unknown, null, null, ""), (AnswerValue.Emerging, Trend.Stable, Confidence.Low, "Two reports differ.")],
            stored.Answers.Select(a => (a.Value!.Value, a.Trend, a.Confidence, a.Note)));
    }

    [Theory]
    [InlineData("what is a protected group?")]
    [InlineData("How many countries have appointed R2P focal points?")]
    [InlineData("help")]
    public async Task ReturnsToTheItem_AfterAQuestionInTheMiddle(string question)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        await client.SayAsync("n");
        await client.SayAsync(question);
        Assert.NotNull(client.Then);
        Assert.Equal("2 of 14 · 0 unknown", client.Then.Blocks.OfType<HeadingBlock>().First().Text);
        if (question.StartsWith("How", StringComparison.Ordinal))
        {
            Assert.StartsWith("sg-2025#41", client.Ids, StringComparison.Ordinal);
        }

        await client.SayAsync("u");
        Assert.Equal("3 of 14 · 1 unknown", client.Heading());
        Assert.Equal(2, Assert.Single(await client.StoredAsync()).Answers.Count);
    }

    [Fact]
    public async Task CountsADoubleClickOnce_AndAsksBackOnAStaleCard()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        var (present, unknown) = (client.Button("Present"), client.Button("Unknown"));
        await client.PressAsync(present);
        await client.PressAsync(present);
        Assert.Contains("counts once", client.Text, StringComparison.Ordinal);
        Assert.Equal("2 of 14 · 0 unknown", client.Heading());

        await client.PressAsync(unknown);
        Assert.Contains("You have answered item 1 “present”", client.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerValue.Present, Assert.Single(await client.StoredAsync()).Answers[0].Value);
        await client.PressAsync("Use mine");
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal((AnswerValue.Unknown, 2, 1), (stored.Answers[0].Value, stored.Answers[0].Revision, stored.Superseded.Count));
        Assert.Equal("2 of 14 · 1 unknown", client.Heading());
    }

    [Fact]
    public async Task TakesAnAnswerFromAnOlderCard_WithoutMovingOn()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        var present = client.Button("Present");
        await client.SayAsync("skip");
        await client.SayAsync("skip");
        await client.PressAsync(present);
        Assert.Contains("Recorded for item 1, present, from the older card", client.Text, StringComparison.Ordinal);
        Assert.Equal("3 of 14 · 0 unknown", client.Heading());
    }

    [Fact]
    public async Task MovesBackAndForth_AndSaysWhereItEnds()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start national-steps");
        Assert.Equal("1 of 7 · 7 not answered", client.Heading());
        await client.SayAsync("back");
        Assert.Contains("This is the first item", client.Text, StringComparison.Ordinal);
        await client.SayAsync("go to 7");
        Assert.Equal("7 of 7 · 7 not answered", client.Heading());
        await client.SayAsync("done");
        Assert.Contains("Not answered: 1, 2, 3, 4, 5, 6.", client.Text, StringComparison.Ordinal);
        await client.SayAsync("change 3");
        Assert.Equal("3 of 7 · 6 not answered", client.Heading());
        await client.SayAsync("in progress");
        await client.SayAsync("go to 8");
        Assert.Contains("There are items 1 to 7", client.Text, StringComparison.Ordinal);
        await client.SayAsync("present");
        Assert.Equal(2, Assert.Single(await client.StoredAsync()).Answers.Count);
    }

    /// <summary>One zone for checklists, situations and exports: the person's own, else the channel's, else UTC by name.</summary>
    [Fact]
    public async Task TellsTheTimeOfThePerson()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        Assert.EndsWith(" UTC", await StartedAsync(client), StringComparison.Ordinal);
        client.Template = client.Template with { TimeZone = "Asia/Tokyo" };
        var tokyo = await StartedAsync(client);
        await client.SayAsync("time zone Africa/Accra");
        var accra = await StartedAsync(client);
        Assert.Equal(TimeSpan.FromHours(9), DateTime.Parse(tokyo, System.Globalization.CultureInfo.InvariantCulture) - DateTime.Parse(accra, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<string> StartedAsync(ConversationClient client)
    {
        await client.SayAsync("status");
        return client.Last.Blocks.OfType<FactsBlock>().Single().Facts.Single(f => f.Name == "started").Value;
    }

    [Fact]
    public async Task GoesOn_AfterDays_ARestart_AndInAnotherConversation()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        await client.SayAsync("p");
        await client.SayAsync("pause");
        await client.SayAsync("u");
        Assert.Single(Assert.Single(await client.StoredAsync()).Answers);
        client.Time.Pass(TimeSpan.FromDays(3));
        await client.RestartAsync();
        var elsewhere = ChecklistClient.Ama with { Conversation = new("terminal", "", "c-2") };
        await client.AsAsync(elsewhere, "resume");
        Assert.Equal("2 of 14 · 0 unknown", client.Heading());
        await client.SayAsync("e");
        await client.AsAsync(ChecklistClient.Ama, "status");
        Assert.Contains("another conversation", client.Text, StringComparison.Ordinal);
        await client.PressAsync("Resume");
        Assert.Equal("3 of 14 · 0 unknown", client.Heading());
    }

    [Fact]
    public async Task ListsSeveral_AndResumesTheOneThatIsNamed()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        await client.SayAsync("pause");
        client.Time.Pass(TimeSpan.FromMinutes(1));
        await client.SayAsync("start national-steps");
        await client.SayAsync("pause");
        await client.AsAsync(ChecklistClient.Ama with { Conversation = new("terminal", "", "c-2") }, "resume");
        Assert.Contains("Which one?", client.Text, StringComparison.Ordinal);
        await client.SayAsync("resume 2");
        Assert.Equal("1 of 14 · 0 unknown", client.Heading());
    }

    [Theory]
    [InlineData("yes", "Yes and no can mean several things")]
    [InlineData("emerging?", "Is “emerging” your answer")]
    [InlineData("note III", "look up a note of the study guide")]
    [InlineData("done", "finish the assessment")]
    public async Task AsksBack_WhenAWordCanMeanTwoThings(string word, string reply)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        await client.SayAsync(word);
        Assert.Contains(reply, client.Text, StringComparison.Ordinal);
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Empty(stored.Answers);
        Assert.Equal(AssessmentStatus.Running, stored.Status);
    }

    [Fact]
    public async Task KnowsWhatNextMeans()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        await client.SayAsync("next");
        Assert.Equal("2 of 14 · 0 unknown", client.Heading());
        await client.SayAsync("paragraph 41 of the 2025 report");
        await client.SayAsync("next");
        Assert.Contains("or the next paragraph", client.Text, StringComparison.Ordinal);
        await client.PressAsync("Next paragraph");
        Assert.Equal("sg-2025#42", client.Ids);
        Assert.Equal("2 of 14 · 0 unknown", client.Then!.Blocks.OfType<HeadingBlock>().First().Text);
    }

    [Fact]
    public async Task ShowsWhy_WithTheQuotation_AndTheItemAgain()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        await client.SayAsync("why");
        Assert.NotEmpty(client.Quotations);
        Assert.Contains("What to look at", client.Text, StringComparison.Ordinal);
        Assert.NotNull(client.Then);
    }

    [Fact]
    public async Task SaysOnTheShortCard_ThatATitleIsAParaphrase()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start quick-scan");
        Assert.Contains("(9 July 2013) · title paraphrased", client.Text, StringComparison.Ordinal);
        await client.PressAsync("Details …");
        Assert.Contains("title paraphrased", client.Text, StringComparison.Ordinal);
        await client.SayAsync("start risk-factors");
        Assert.DoesNotContain("paraphrased", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsPrompts_WithThePassageThatEachComesFrom()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start quick-scan");
        await client.SayAsync("why");
        var stored = Assert.Single(await client.StoredAsync());
        Assert.NotEmpty(stored.Definition.Items[0].Prompts);
        Assert.All(stored.Definition.Items[0].Prompts, p =>
        {
            var line = client.Text.Split('\n').Single(l => l.StartsWith($"– {p.Text} (“", StringComparison.Ordinal));
            Assert.EndsWith($"”, {p.Citation.Label})", line, StringComparison.Ordinal);
            Assert.StartsWith(line.Split('“')[1].Split(" …")[0].Split('”')[0], p.Citation.Quote, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task KeepsEvidence_AndAsksForWhatIsMissing()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        await client.SayAsync("evidence sg-2025 12");
        Assert.Contains("Evidence added", client.Text, StringComparison.Ordinal);
        await client.SayAsync("evidence https://example.org/report 2026-10-04");
        Assert.Contains("Not given yet: Kind of source", client.Text, StringComparison.Ordinal);
        await client.PressAsync("Save", ("date", "2026-10-04"), ("type", "Media"), ("reliability", "B"), ("credibility", "2"));
        Assert.Contains("2. https://example.org/report · 2026-10-04 · media · B2", client.Text, StringComparison.Ordinal);
        await client.SayAsync("evidence https://example.org/report 2026-10-04");
        await client.SayAsync("evidence 2 C3");
        await client.SayAsync("evidence remove 1");
        var evidence = Assert.Single(Assert.Single(await client.StoredAsync()).Evidence);
        Assert.Equal((Reliability.C, 3, "2026-10-04", SourceType.Media), (evidence.Reliability, evidence.Credibility, evidence.Date, evidence.Type));
    }

    /// <summary>Only date, kind and grade complete a piece; other words after a number are words.</summary>
    [Theory]
    [InlineData("evidence 1 of the 5 camps was attacked in 2026, says the UN")]
    [InlineData("evidence 1 civil servant in 2026 media")]
    [InlineData("evidence 1 https://example.org/other 2025 un A1")]
    public async Task TakesAnAmountForNoNumber(string typed)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        await client.SayAsync("evidence https://example.org/report");
        await client.SayAsync(typed);
        var first = Assert.Single(await client.StoredAsync()).Evidence[0];
        Assert.Equal((null, (SourceType?)null), (first.Date, first.Type));
        await client.SayAsync("evidence 1 2026-10-04 civil society B2");
        first = Assert.Single(await client.StoredAsync()).Evidence[0];
        Assert.Equal(("2026-10-04", SourceType.CivilSociety, Reliability.B, 2), (first.Date, first.Type, first.Reliability, first.Credibility));
    }

    [Fact]
    public async Task TakesTheLastQuotationAsEvidence_WithItsHash()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        await client.SayAsync("How many countries have appointed R2P focal points?");
        var shown = client.Quotations[0].Citation;
        await client.SayAsync("evidence this");
        var kept = Assert.Single(Assert.Single(await client.StoredAsync()).Evidence).Citation!;
        Assert.Equal((shown.Passage.Id, shown.Passage.Hash, shown.Label), (kept.PassageId, kept.PassageHash, kept.Label));
        Assert.Contains(kept.Words, shown.Passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FinishesWithdrawsDeletes_AndTakesEachBack()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        await client.SayAsync("p");
        await client.SayAsync("finish");
        Assert.Contains("with 13 items not answered", client.Text, StringComparison.Ordinal);
        await client.PressAsync("Reopen");
        await client.SayAsync("withdraw");
        Assert.Equal(AssessmentStatus.Withdrawn, Assert.Single(await client.StoredAsync()).Status);
        await client.PressAsync("Reopen");
        await client.SayAsync("delete");
        await client.PressAsync("Yes, delete it");
        Assert.Empty(await client.StoredAsync());
        await client.PressAsync("Undo");
        await client.PressAsync("Resume");
        Assert.Equal("2 of 14 · 0 unknown", client.Heading());
    }

    [Fact]
    public async Task ErasesADeletedOne_AfterADay()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        await client.SayAsync("note something kept");
        await client.SayAsync("delete");
        await client.PressAsync("Yes, delete it");
        client.Time.Pass(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await client.RestartAsync();
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v.Contains("something kept", StringComparison.Ordinal) || v == "Examplia");
    }

    [Fact]
    public async Task ErasesWhatNobodyChanged_WhenTheOperatorsTimeIsOver()
    {
        await using var client = await ConversationClient.StartAsync();
        client.Checklists.RetentionDays = 30;
        await client.RestartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        client.Time.Pass(TimeSpan.FromDays(29));
        await client.RestartAsync();
        Assert.Single(await client.StoredAsync());
        client.Time.Pass(TimeSpan.FromDays(2));
        await client.RestartAsync();
        Assert.Empty(await client.StoredAsync());
    }

    /// <summary>A host that is never started again keeps nothing for longer.</summary>
    [Fact]
    public async Task ErasesWhatIsOver_EveryNight()
    {
        await using var client = await ConversationClient.StartAsync();
        client.Checklists.RetentionDays = 30;
        await client.RestartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        await client.SayAsync("start national-steps for Testoria");
        await client.SayAsync("delete");
        await client.PressAsync("Yes, delete it");
        var retention = R2PBot.Jobs.BotJobs.Of(client.Bot).Single(j => j.Name == "retention");
        Assert.Equal("", await retention.Run(CancellationToken.None));
        client.Time.Pass(TimeSpan.FromDays(1.1));
        Assert.Equal("1 deleted", await retention.Run(CancellationToken.None));
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v == "Testoria");
        client.Time.Pass(TimeSpan.FromDays(30));
        await retention.Run(CancellationToken.None);
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v == "Examplia");
    }

    [Fact]
    public async Task TakesADeletionBack_ForADay_AndForAnOwnerOnly()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(ChecklistClient.Ama, "start risk-factors for Examplia");
        await client.JoinAsync("owner");
        await client.AsAsync(ChecklistClient.Ama, "leave");
        await client.AsAsync(ChecklistClient.Kofi, "delete");
        await client.PressAsync("Yes, delete it");
        var undo = client.Button("Undo");
        client.Template = ChecklistClient.Ama;
        await client.PressAsync(undo);
        Assert.Contains("no such assessment", client.Text, StringComparison.Ordinal);
        client.Template = ChecklistClient.Kofi;
        client.Time.Pass(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await client.PressAsync(undo);
        Assert.Contains("no such assessment", client.Text, StringComparison.Ordinal);
        client.Time.Pass(TimeSpan.FromMinutes(-2));
        await client.PressAsync(undo);
        Assert.Contains("It is back", client.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tlp:green", "TLP:GREEN")]
    [InlineData("mark TLP:AMBER", "TLP:AMBER")]
    [InlineData("mark red", "TLP:RED")]
    [InlineData("mark amber+strict", "TLP:AMBER+STRICT")]
    public async Task CarriesItsMark(string typed, string mark)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        await client.SayAsync(typed);
        await client.SayAsync("u");
        Assert.StartsWith(mark + " ", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpeaksFrenchAndSpanish()
    {
        await using var client = await ConversationClient.StartAsync();
        client.Template = ChecklistClient.Ama with { Locale = "fr-FR" };
        await client.SayAsync("start risk-factors pour Examplia");
        Assert.Equal("1 sur 14 · 0 inconnu", client.Heading());
        await client.SayAsync("émergent, confiance faible");
        await client.SayAsync("langue es");
        await client.SayAsync("desconocido");
        Assert.Equal("3 de 14 · 1 desconocido", client.Heading());
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal([AnswerValue.Emerging, AnswerValue.Unknown], stored.Answers.Select(a => a.Value!.Value));
    }

    /// <summary>The old SDK lost 18 of 20.</summary>
    [Fact]
    public async Task AppliesTwentyMessagesAtOnce_InOrder_NoneLostNoneTwice()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        var replies = await Task.WhenAll(Enumerable.Range(1, 20).SelectMany(i =>
        {
            var turn = client.Template with { Text = $"note number {i};", ActivityId = $"burst-{i}" };
            // The channel sends every other one twice.
            return i % 2 == 0 ? new[] { turn, turn } : [turn];
        }).Select(t => client.Bot.HandleAsync(t, CancellationToken.None)).ToList());
        Assert.Equal(20, replies.Count(r => r.Count > 0));
        Assert.Equal(string.Join('\n', Enumerable.Range(1, 20).Select(i => $"number {i};")), Assert.Single(await client.StoredAsync()).Answers[0].Note);
    }

    [Fact]
    public async Task AppliesAnswersAtOnce_ToOneItemEach()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors");
        var answers = "p e n u x p e n u x p e n u".Split(' ');
        await Task.WhenAll(answers.Select((a, i) => client.Bot.HandleAsync(client.Template with { Text = a, ActivityId = $"burst-{i}" }, CancellationToken.None)));
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal("Present Emerging NotObserved Unknown NotApplicable Present Emerging NotObserved Unknown NotApplicable Present Emerging NotObserved Unknown", string.Join(' ', stored.Answers.Select(a => a.Value)));
        Assert.Equal(14, stored.Members[0].Place.Index);
    }
}
