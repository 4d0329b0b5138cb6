using R2PBot.Conversations;
using R2PBot.Conversations.Learning;
using R2PBot.Library.Phrasings;
using R2PBot.People;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations.Learning;

/// <summary>From the queue to an answer: two persons, and then the next asker, with no restart between.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task ServesTheNextAsker_WhenASecondReaderAccepts()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AskAsync();
        var asker = team.Client.Last;

        await team.As("ama").SayAsync("questions");
        Assert.Contains("1 question waits for an editor", team.Client.Last.Summary, StringComparison.Ordinal);
        Assert.Contains($"“{QuestionTeam.Odd}” · asked once · not answered · 22 November 2026", ReplyMarkdown.Of(team.Client.Last), StringComparison.Ordinal);
        Assert.DoesNotContain("kofi", ReplyMarkdown.Of(team.Client.Last), StringComparison.OrdinalIgnoreCase);
        await team.Client.PressAsync("Question 1");
        Assert.DoesNotContain("kofi", ReplyMarkdown.Of(team.Client.Last), StringComparison.OrdinalIgnoreCase);
        await team.Client.SayAsync("attach 1 small-report#3");
        Assert.Equal(QuestionTeam.Answer, Assert.Single(team.Client.Quotations).Citation.Quote);
        await team.As("esi").SayAsync(QuestionTeam.Odd);
        Assert.Empty(team.Client.Quotations);

        await team.As("ben").SayAsync("question 1");
        await team.Client.PressAsync("Accept");
        Assert.Contains("Question 1 finds para. 3, small-report from now on", team.Client.Text, StringComparison.Ordinal);
        foreach (var wording in (string[])[QuestionTeam.Odd, "how often do these contact folks hang out"])
        {
            await team.As("esi").SayAsync(wording);
            Assert.Equal(("small-report#3", QuestionTeam.Answer), team.Client.Quotations.Select(q => (q.Citation.Passage.Id, q.Citation.Quote)).Single());
        }

        Assert.Equal(0, await team.Client.Bot.Deliveries.FollowUpAsync(default));
        Assert.Empty(asker.Blocks.OfType<QuotationBlock>());
        await using var restarted = await team.OpenAnotherAsync();
        var reply = Assert.Single(await restarted.HandleAsync(team.Client.Template with { Text = QuestionTeam.Odd, ActivityId = "later" }, default));
        Assert.Equal(QuestionTeam.Answer, Assert.Single(reply.Blocks.OfType<QuotationBlock>()).Citation.Quote);
        Assert.Empty(team.Client.Failures);
    }

    [Fact]
    public async Task OffersTheNearestPassages_EachWithAButton()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AskAsync(question: "Do officials of tiny atolls surf before breakfast on Mondays?");
        await team.As("ama").SayAsync("question 1");
        Assert.NotEmpty(team.Client.Quotations);
        await team.Client.PressAsync("Attach to para. 2, small-report");
        Assert.Equal((QuestionState.Attached, "small-report#2"), (await team.Questions.ListAsync(null, default)).Select(q => (q.State, q.PassageId)).Single());
    }

    [Fact]
    public async Task LetsNobodyAcceptTheirOwn_UnlessTheOperatorAllowsOneReader()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AskAsync();
        await team.As("ama").SayAsync("attach 1 small-report#3");
        await team.Client.SayAsync("accept 1");
        Assert.Contains("somebody else must accept it", team.Client.Text, StringComparison.Ordinal);
        await team.As("esi").SayAsync(QuestionTeam.Odd);
        Assert.Empty(team.Client.Quotations);

        await using var alone = await QuestionTeam.StartAsync(oneReader: true);
        await alone.AskAsync();
        await alone.As("ama").SayAsync("attach 1 small-report#3");
        await alone.Client.SayAsync("accept 1");
        Assert.StartsWith("Accepted.", alone.Client.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("questions")]
    [InlineData("question 1")]
    [InlineData("attach 1 small-report#3")]
    [InlineData("accept 1")]
    [InlineData("dismiss 1")]
    [InlineData("detach 1")]
    public async Task IsForEditorsAndReleasersAlone_InAPersonalChat(string command)
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AskAsync();
        await team.As("esi").SayAsync(command);
        Assert.Contains("Only editors", team.Client.Text, StringComparison.Ordinal);
        await team.As("ama", isVerified: false).SayAsync(command);
        Assert.Contains("Only editors", team.Client.Text, StringComparison.Ordinal);
        await team.As("ama", scope: ConversationScope.Group).SayAsync(command);
        Assert.Contains("personal chat", team.Client.Text, StringComparison.Ordinal);
        Assert.Equal(QuestionState.Open, Assert.Single(await team.Questions.ListAsync(null, default)).State);
    }

    [Fact]
    public async Task LetsUnverifiedNamesTryItOut_WithDemo()
    {
        await using var team = await QuestionTeam.StartAsync(demo: true);
        await team.AskAsync();
        await team.As("visitor-1", isVerified: false).SayAsync("attach 1 small-report#3");
        await team.As("visitor-1", isVerified: false).SayAsync("accept 1");
        Assert.Contains("somebody else", team.Client.Text, StringComparison.Ordinal);
        await team.As("visitor-2", isVerified: false).SayAsync("accept 1");
        Assert.StartsWith("Accepted.", team.Client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GoesOutOfUseAgain_AndWaits()
    {
        await using var team = await QuestionTeam.StartAsync();
        var number = await team.AcceptAsync();
        await team.As("eva").SayAsync("questions live");
        Assert.Contains("1 accepted question", team.Client.Last.Summary, StringComparison.Ordinal);
        await team.Client.PressAsync($"Question {number}");
        await team.Client.PressAsync("Take out of use");
        await team.As("esi").SayAsync(QuestionTeam.Odd);
        Assert.Empty(team.Client.Quotations);
        Assert.Equal(QuestionState.Open, Assert.Single(await team.Questions.ListAsync(null, default)).State);
    }

    [Fact]
    public async Task StaysInUse_WhenItsAskerIsForgotten()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AcceptAsync();
        await team.As("kofi").SayAsync("forget me, yes");
        await team.As("eva").SayAsync("forget me, yes");
        Assert.DoesNotContain(await team.Client.EveryValueAsync(), v => v is "kofi" or "eva");
        await team.As("esi").SayAsync(QuestionTeam.Odd);
        Assert.Equal(QuestionTeam.Answer, Assert.Single(team.Client.Quotations).Citation.Quote);
    }

    [Fact]
    public async Task TakesNothingThatChangedSinceTheCardWasDrawn()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AskAsync();
        await team.As("ama").SayAsync("attach 1 small-report#3");
        await team.As("eva").SayAsync("question 1");
        var accept = team.Client.Button("Accept");
        await team.As("ama").SayAsync("attach 1 small-report#2");
        await team.As("eva").PressAsync(accept);
        Assert.Contains("changed meanwhile", team.Client.Text, StringComparison.Ordinal);
        Assert.Empty(await team.Questions.AcceptedAsync(default));
        await team.Client.SayAsync("attach 1 small-report#99");
        Assert.Contains("is no passage that can be quoted", team.Client.Text, StringComparison.Ordinal);
        await team.Client.SayAsync("dismiss 1");
        await team.Client.SayAsync("accept 1");
        Assert.Contains("attached to no passage", team.Client.Text, StringComparison.Ordinal);
        await team.Client.SayAsync("questions");
        Assert.Contains("No question waits", team.Client.Last.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsTheMostAskedFirst_InPages()
    {
        await using var team = await QuestionTeam.StartAsync();
        foreach (var i in Enumerable.Range(1, 6))
        {
            await team.AskAsync("kofi", $"What colour is minibus {(char)('a' + i)} today?");
        }

        await team.As("esi").SayAsync("keep questions yes");
        await team.Client.SayAsync("what colour is minibus f today");
        await team.As("ama").SayAsync("questions");
        Assert.Equal(["Question 5", "Question 1", "Question 2", "Question 3", "More", "Accepted ones"], team.Client.Buttons.Select(b => b.Title));
        Assert.Contains("asked 2 times", ReplyMarkdown.Of(team.Client.Last), StringComparison.Ordinal);
        Assert.Contains("Counted this month, with or without wording: 7 not answered, 0 not helpful.", team.Client.Text, StringComparison.Ordinal);
        await team.Client.PressAsync("More");
        Assert.Equal(["Question 4", "Question 6", "Accepted ones"], team.Client.Buttons.Select(b => b.Title));
    }

    [Fact]
    public async Task FollowsWhatAnotherHostAccepted()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AskAsync();
        await using var other = await team.OpenAnotherAsync();
        Assert.True(await other.Learning.Questions.AttachAsync(1, "small-report#3", QuestionTeam.Person("ama"), default));
        Assert.True(await other.Learning.Questions.AcceptAsync(1, "small-report#3", QuestionTeam.Person("eva"), false, default));
        await team.Client.Bot.Learning.RefreshAsync(default);
        await team.As("esi").SayAsync(QuestionTeam.Odd);
        Assert.Equal(QuestionTeam.Answer, Assert.Single(team.Client.Quotations).Citation.Quote);
    }

    [Fact]
    public void ExportsFilesThatTheLibraryReads()
    {
        var day = new DateOnly(2026, 11, 22);
        var files = PhrasingExport.Of(
        [
            new("sg-2025#41", "en", "Who is \"on call\" \\ here?", day), new("sg-2025#41", "fr", "Qui est de garde ?", day), new("sg-2025#71(a)", "es", "¿Quién?", day), new("icr2p-79#s1.b4", "en", "What of it: now? # yes", day),
        ]);
        Assert.Equal(["icr2p-79.yaml", "sg-2025.yaml"], files.Select(f => f.File));
        Assert.Contains("# asked by readers, accepted on 2026-11-22", files[0].Text, StringComparison.Ordinal);
        Assert.Equal(["What of it: now? # yes"], PhrasingReader.Read(files[0].Text).Passages["s1.b4"].En);
        var report = PhrasingReader.Read(files[1].Text);
        Assert.Equal("sg-2025", report.Document);
        Assert.Equal(["Who is \"on call\" \\ here?"], report.Passages["41"].En);
        Assert.Equal(["Qui est de garde ?"], report.Passages["41"].Fr);
        Assert.Equal(["¿Quién?"], report.Passages["71(a)"].Es);
    }

    public static TheoryData<string> Stores => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KeepsTheQueueOnEitherStore(string kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var time = new FakeTime();
        var database = await store.OpenAsync(time, [.. Bot.Migrations]);
        var questions = new ReaderQuestions(database, time);
        PersonKey kofi = new("t", "", "kofi"), esi = new("t", "", "esi"), ama = new("t", "", "ama"), eva = new("t", "", "eva");
        Task AddAsync(PersonKey person, string text, QuestionReason reason, bool again) => database.WriteAsync(s => questions.AddAsync(person, text, "en", reason, again, s, default), default);
        await AddAsync(kofi, "Which Café?", QuestionReason.Unanswered, true);
        await AddAsync(kofi, "which cafe", QuestionReason.Unanswered, true);
        await AddAsync(esi, "WHICH café!", QuestionReason.Incomplete, false);
        await AddAsync(esi, "Which train?", QuestionReason.Unanswered, true);
        Assert.Equal([(1, "Which Café?", 3, QuestionReason.Incomplete), (2, "Which train?", 1, QuestionReason.Unanswered)], (await questions.ListAsync(null, default)).Select(q => (q.Number, q.Text, q.Asked, q.Reason)));
        await questions.TakeBackAsync(esi, "which cafe", default);
        Assert.Equal(2, (await questions.FindAsync(1, default))?.Asked);
        Assert.True(await questions.AttachAsync(1, "a#1", ama, default));
        Assert.False(await questions.AcceptAsync(1, "a#2", eva, false, default));
        Assert.True(await questions.AcceptAsync(1, "a#1", eva, false, default));
        Assert.False(await questions.AcceptAsync(1, "a#1", eva, false, default));
        Assert.Equal([new AcceptedPhrasing("a#1", "en", "Which Café?", new DateOnly(2026, 11, 22))], await questions.AcceptedAsync(default));
        Assert.True(await questions.DismissAsync(2, default));
        Assert.Equal(1, await questions.WithdrawAsync(esi, default));
        Assert.Null(await questions.FindAsync(2, default));
        Assert.Equal(1, await database.WriteAsync(s => questions.ForgetAsync(ama, s, default), default));
        Assert.Equal(1, await questions.WithdrawAsync(kofi, default));
        Assert.Single(await questions.AcceptedAsync(default));
        Assert.True(await questions.DetachAsync(1, default));
        await AddAsync(kofi, "Which bus?", QuestionReason.Unanswered, true);
        Assert.Equal(3, Assert.Single(await questions.ListAsync(null, default), q => q.Text == "Which bus?").Number);
        Assert.Contains("Which bus?", (await questions.ExportAsync(kofi, default)).ToJsonString(), StringComparison.Ordinal);
        time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(1, await questions.DeleteOldAsync(time.GetUtcNow(), default));
        Assert.Empty(await questions.ListAsync(null, default));
        await database.WriteAsync(s => QuestionCounts.AddAsync("NothingFits", time.GetUtcNow(), 1, s, default), default);
        await database.WriteAsync(s => QuestionCounts.AddAsync("NothingFits", time.GetUtcNow(), 1, s, default), default);
        Assert.Equal([("2026-11", "NothingFits", 2)], await new QuestionCounts(database).AllAsync(default));
    }
}
