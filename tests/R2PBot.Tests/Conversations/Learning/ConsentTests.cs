using System.Text.Json;
using R2PBot.Conversations;
using R2PBot.Conversations.Learning;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations.Learning;

/// <summary>Whose wording is kept, when they are asked, and how it goes again.</summary>
public sealed class ConsentTests
{
    [Fact]
    public async Task AsksOnce_AndKeepsNothingUntilThen()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.As("kofi").SayAsync(QuestionTeam.Odd);
        Assert.Contains("Your question was not kept. May editors see the wording", team.Client.Text, StringComparison.Ordinal);
        Assert.Equal(["Yes, they may", "No"], team.Client.Buttons.Take(2).Select(b => b.Title));
        Assert.DoesNotContain(await team.Client.EveryValueAsync(), v => v.Contains("folks", StringComparison.OrdinalIgnoreCase));
        await team.Client.SayAsync("What is the colour of the minibus?");
        Assert.DoesNotContain("May editors", team.Client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await team.Client.EveryValueAsync(), v => v.Contains("minibus", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task PassesOnTheQuestionThatItWasAbout_AndLaterOnes()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.As("kofi").SayAsync(QuestionTeam.Odd);
        await team.Client.PressAsync("Yes, they may");
        Assert.Contains("without your name", team.Client.Text, StringComparison.Ordinal);
        await team.Client.SayAsync("What is the colour of the minibus?");
        Assert.Contains("goes to the editors, without your name", team.Client.Text, StringComparison.Ordinal);
        var queue = await team.Questions.ListAsync(null, default);
        Assert.Equal([QuestionTeam.Odd, "What is the colour of the minibus?"], queue.Select(q => q.Text));
        Assert.All(queue, q => Assert.Equal((QuestionReason.Unanswered, 1, "en"), (q.Reason, q.Asked, q.Language)));
    }

    [Fact]
    public async Task CountsByReasonAndMonth_WithoutConsent_AndOnceForARepeatedMessage()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.As("kofi").SayAsync(QuestionTeam.Odd);
        await team.Client.PressAsync("No");
        Assert.Contains("Wordings are not kept", team.Client.Text, StringComparison.Ordinal);
        var turn = team.Client.Template with { Text = QuestionTeam.Odd, ActivityId = "same" };
        await team.Client.Bot.HandleAsync(turn, default);
        Assert.Empty(await team.Client.Bot.HandleAsync(turn, default));
        await team.Client.SayAsync("keep questions yes");
        await team.Client.SayAsync("Is it genocide?");
        Assert.Equal([("2026-11", "Declined", 1), ("2026-11", "NothingFits", 2)], await team.Client.Bot.Learning.Counts.AllAsync(default));
        Assert.Empty(await team.Questions.ListAsync(null, default));
    }

    [Theory]
    [InlineData("Where does Ambassador Lindqvist live?")]
    [InlineData("What is the home address of the rapporteur?")]
    [InlineData("My name is Kofi Annobil, which folks do I meet?")]
    [InlineData("Which folks read kofi@example.org at night?")]
    [InlineData("Who answers +233 20 555 0142 over there?")]
    [InlineData("Où habite la rapporteuse ?")]
    [InlineData("¿Dónde vive la relatora?")]
    [InlineData("Soldiers took my brother last night, whom do I ask?")]
    [InlineData("minibus")]
    public async Task NeverKeepsWhatSaysWhoSomebodyIsOrTellsOfHarm_WhateverWasAgreed(string question)
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.As("kofi").SayAsync("keep questions yes");
        await team.Client.SayAsync(question);
        Assert.Empty(team.Client.Quotations);
        Assert.Empty(await team.Questions.ListAsync(null, default));
        await team.Client.PressAsync(new SendAction("x", "questions.consent") { Fields = new Dictionary<string, string> { ["answer"] = "yes", ["question"] = question, ["reason"] = "Unanswered" } });
        Assert.Empty(await team.Questions.ListAsync(null, default));
        Assert.DoesNotContain(await team.Client.EveryValueAsync(), v => v.Contains(question, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task AsksNobodyInAGroup()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.As("kofi", scope: ConversationScope.Group).SayAsync(QuestionTeam.Odd);
        Assert.DoesNotContain("May editors", team.Client.Text, StringComparison.Ordinal);
        await team.As("kofi").SayAsync(QuestionTeam.Odd);
        Assert.Contains("May editors", team.Client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeletesWhatWaits_WhenThePersonWithdraws()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AskAsync();
        await team.As("kofi").SayAsync("settings");
        Assert.Contains("Wording of my questions: kept", ReplyMarkdown.Of(team.Client.Last), StringComparison.Ordinal);
        await team.Client.PressAsync("Save", ("keepquestions", "no"));
        Assert.Empty(await team.Questions.ListAsync(null, default));
        Assert.DoesNotContain(await team.Client.EveryValueAsync(), v => v.Contains("folks", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task KeepsTheQuestionOfOthers_WhenOnePersonWithdraws()
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.AskAsync("kofi");
        await team.AskAsync("esi", "how often do THESE contact folks hang out");
        Assert.Equal((QuestionTeam.Odd, 2), (await team.Questions.ListAsync(null, default)).Select(q => (q.Text, q.Asked)).Single());
        await team.As("kofi").SayAsync("keep questions no");
        Assert.Equal(1, Assert.Single(await team.Questions.ListAsync(null, default)).Asked);
    }

    [Fact]
    public async Task HandsOverAndForgets()
    {
        await using var team = await QuestionTeam.StartAsync();
        var number = await team.AskAsync();
        await team.As("ama").SayAsync($"attach {number} small-report#3");
        using var asker = JsonDocument.Parse((await team.As("kofi").SayAsync("my data")).File!.Content);
        Assert.Equal(QuestionTeam.Odd, asker.RootElement.GetProperty("questions").GetProperty("asked")[0].GetProperty("question").GetString());
        Assert.True(asker.RootElement.GetProperty("settings").GetProperty("keepsQuestions").GetBoolean());
        using var editor = JsonDocument.Parse((await team.As("ama").SayAsync("my data")).File!.Content);
        Assert.Equal("small-report#3", editor.RootElement.GetProperty("questions").GetProperty("edited")[0].GetProperty("passage").GetString());

        await team.Client.SayAsync("forget me, yes");
        Assert.Equal(QuestionState.Open, (await team.Questions.FindAsync(number, default))?.State);
        await team.As("kofi").SayAsync("forget me, yes");
        Assert.DoesNotContain(await team.Client.EveryValueAsync(), v => v.Contains("folks", StringComparison.OrdinalIgnoreCase) || v is "kofi" or "ama");
        Assert.Null(await team.Questions.FindAsync(number, default));
    }

    [Fact]
    public async Task LosesItsWords_WhenItsTimeIsOver_AndGivesItsNumberToNoOther()
    {
        await using var team = await QuestionTeam.StartAsync();
        var number = await team.AskAsync();
        team.Client.Time.Pass(TimeSpan.FromDays(179));
        Assert.Equal(0, await team.Client.Bot.Learning.DeleteOldAsync(default));
        team.Client.Time.Pass(TimeSpan.FromDays(2));
        Assert.Equal(1, await team.Client.Bot.Learning.DeleteOldAsync(default));
        Assert.DoesNotContain(await team.Client.EveryValueAsync(), v => v.Contains("folks", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(number + 1, await team.AskAsync("kofi", "What is the colour of the minibus?"));
        await team.As("ama").SayAsync($"question {number}");
        Assert.Contains($"There is no question {number}", team.Client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakesAQuestionWhoseAnswerDidNotHelp_AndGivesItBackWithAChangedMind()
    {
        await using var team = await QuestionTeam.StartAsync();
        const string question = "Have States appointed senior officials?";
        await team.As("kofi").SayAsync(question);
        var ask = team.Client.Button("Helpful?");
        await team.Client.PressAsync(ask);
        await team.Client.PressAsync("Not helpful: incomplete");
        Assert.Contains("Thank you, counted.", team.Client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await team.Client.EveryValueAsync(), v => v == question);
        await team.Client.PressAsync("Yes, they may");
        Assert.Equal((question, QuestionReason.Incomplete), (await team.Questions.ListAsync(null, default)).Select(q => (q.Text, q.Reason)).Single());

        await team.Client.PressAsync(ask);
        await team.Client.PressAsync("Not helpful: wrong passage");
        Assert.Contains("goes to the editors", team.Client.Text, StringComparison.Ordinal);
        Assert.Equal((1, QuestionReason.WrongPassage), (await team.Questions.ListAsync(null, default)).Select(q => (q.Asked, q.Reason)).Single());
        Assert.Equal([("2026-11", "NotHelpful", 1)], await team.Client.Bot.Learning.Counts.AllAsync(default));

        await team.Client.PressAsync("Change my choice");
        await team.Client.PressAsync("Helpful");
        Assert.Empty(await team.Questions.ListAsync(null, default));
        Assert.Empty(await team.Client.Bot.Learning.Counts.AllAsync(default));
        await team.Client.PressAsync("Take it back");
        Assert.Contains("Taken back", team.Client.Text, StringComparison.Ordinal);
        var counts = new R2PBot.Conversations.Feedback.FeedbackCounts(team.Client.Bot.Database, team.Client.Time);
        Assert.Empty(await counts.AllAsync(default));
        await team.Client.PressAsync(new SendAction("x", "feedback.takenback") { Fields = ask.Fields });
        Assert.Contains("nothing to take back", team.Client.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Combien de fois les minibus des copains sont sur la route ?", "fr", "Votre question n’a pas été conservée.", "Oui, ils peuvent")]
    [InlineData("¿Cuál es el color del minibús de los amigos?", "es", "Su pregunta no se ha conservado.", "Sí, pueden")]
    public async Task AsksInTheLanguageOfTheQuestion(string question, string language, string said, string yes)
    {
        await using var team = await QuestionTeam.StartAsync();
        await team.As("kofi").SayAsync(question);
        Assert.Contains(said, team.Client.Text, StringComparison.Ordinal);
        await team.Client.PressAsync(yes);
        Assert.Equal(language, team.Client.Last.Language);
        Assert.Equal(language, Assert.Single(await team.Questions.ListAsync(null, default)).Language);
    }
}
