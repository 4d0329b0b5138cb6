using R2PBot.Conversations;
using R2PBot.Library.Documents;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class AnswerReplyTests
{
    [Fact]
    public async Task ShowsASideBesideTheOther_InAComparison()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("What do the 2013 and the 2025 report each say about hate speech?");
        Assert.Equal(["sg-2013", "sg-2025"], client.Quotations.Select(q => q.Citation.Passage.Document.Id).Order());
    }

    [Fact]
    public async Task QuotesThePassageWithTheAnsweringSentenceMarked()
    {
        await using var client = await ConversationClient.StartAsync();
        const string question = "How many Member States are in the Group of Friends?";
        var answer = Desk.Ask(question);
        await client.SayAsync(question);
        var quotation = Assert.Single(client.Quotations);
        Assert.Equal(answer.Citations[0].Passage.Id, quotation.Citation.Passage.Id);
        Assert.NotNull(quotation.Marked);
        Assert.Equal(answer.Citations[0].Quote, quotation.Citation.Quote[quotation.Marked.Value]);
        var place = CitationLabel.Pinpoint(quotation.Citation.Passage);
        Assert.Equal(["Context", "Citation", "Other sources", $"Official version ({place})", "Save", "Helpful?"], client.Buttons.Select(b => b.Title));
        Assert.Equal("https://undocs.org/A/79/875", client.Buttons.OfType<OpenAction>().Single().Address);
    }

    [Fact]
    public async Task SaysTheCautionWithTheQuotation_AndOnlyThere()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 41 of the 2025 report");
        Assert.Contains("figures as of April 2025", client.Quotations[0].Caution, StringComparison.Ordinal);
        Assert.DoesNotContain("figures as of April 2025", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NeverQuotesOtherWordsThanTheDocuments()
    {
        await using var client = await ConversationClient.StartAsync();
        foreach (var question in (string[])["What about women?", "What are the three pillars?", "paragraphs 35 to 45 of the 2025 report", "What is hate speech?", "section II of the 2013 report"])
        {
            await client.SayAsync(question);
            Assert.NotEmpty(client.Quotations);
            Assert.All(client.Quotations, q => Assert.Contains(q.Citation.Quote, q.Citation.Passage.Text, StringComparison.Ordinal));
            Assert.All(client.Quotations.Where(q => q.Marked is not null), q => Assert.InRange(q.Marked!.Value.GetOffsetAndLength(q.Citation.Quote.Length).Length, 1, q.Citation.Quote.Length));
        }
    }

    [Fact]
    public async Task KeepsTheOthersBehindAButtonAndBehindMore()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("What should States do about early warning?");
        var lead = client.Ids;
        var others = client.Button("Other sources");
        await client.PressAsync(others);
        var pressed = client.Ids;
        Assert.Equal(5, client.Quotations.Count);
        Assert.DoesNotContain(lead, client.Quotations.Select(q => q.Citation.Passage.Id));
        await client.SayAsync("What should States do about early warning?");
        await client.SayAsync("more");
        Assert.Equal(pressed, client.Ids);
        await client.SayAsync("more");
        Assert.NotEqual(pressed, client.Ids);
    }

    [Fact]
    public async Task ShowsFiveOfASection_AndMore()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraphs 35 to 45 of the 2025 report");
        Assert.Equal("sg-2025#35 sg-2025#36 sg-2025#37 sg-2025#38 sg-2025#39", client.Ids);
        await client.PressAsync("More");
        Assert.Equal("sg-2025#40 sg-2025#41 sg-2025#42 sg-2025#43 sg-2025#44", client.Ids);
        await client.PressAsync("More");
        Assert.Equal("sg-2025#45", client.Ids);
        Assert.Empty(client.Buttons);
    }

    [Theory]
    [InlineData("What is the latest report on the responsibility to protect?")]
    [InlineData("How many NHRIs are there now?")]
    [InlineData("What is the current number of displaced people?")]
    [InlineData("Quel est le dernier rapport sur la prévention ?")]
    public async Task SaysHowOldTheNewestSourceIs_WhenTheLatestIsAskedFor(string question)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync(question);
        Assert.Contains("22 April 2025", client.Text, StringComparison.Ordinal);
        Assert.True(client.Text.Contains("19 months old", StringComparison.Ordinal) || client.Text.Contains("19 mois", StringComparison.Ordinal), client.Text);
        Assert.True(client.Text.Contains("may exist", StringComparison.Ordinal) || client.Text.Contains("peut exister", StringComparison.Ordinal), client.Text);
    }

    [Fact]
    public async Task SaysNothingOfAge_WhenNobodyAsked()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("now paragraph 5 of the 2025 report");
        Assert.DoesNotContain("months old", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LabelsTeachingTextAndAdvocacyAsNoUnPosition()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("note 28 of the study guide");
        Assert.Contains("Teaching text, not a UN position.", client.Quotations[0].Caution, StringComparison.Ordinal);
        await client.SayAsync("section 1, bullet 4 of the ICR2P call for the 79th session");
        Assert.Contains("Position of ICR2P, not of the United Nations.", client.Quotations[0].Caution, StringComparison.Ordinal);
        Assert.IsType<SendAction>(client.Buttons.Single(b => b.Title == "Official version"));
        await client.PressAsync("Official version");
        Assert.Contains("No address", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FramesInTheLanguageOfTheQuestion_AndSaysThatOurTextIsEnglish()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("Que dit le rapport de 2025 sur le paragraphe 41 ?");
        Assert.Equal("fr", client.Last.Language);
        Assert.Contains("Notre texte est en anglais", client.Text, StringComparison.Ordinal);
        await client.SayAsync("párrafo 41 del informe de 2025");
        Assert.Equal("es", client.Last.Language);
        await client.SayAsync("paragraph 41 of the 2025 report");
        Assert.Equal("en", client.Last.Language);
        Assert.DoesNotContain("Our text is English", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsTheLanguageOfTheCard_WhenAButtonIsPressed()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("párrafo 41 del informe de 2025");
        await client.PressAsync("Contexto");
        Assert.StartsWith("Contexto de", client.Last.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NeverQuotesTheDamagedParagraph()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 76 of the 2013 report");
        Assert.Empty(client.Quotations);
        Assert.Contains("damaged", client.Text, StringComparison.Ordinal);
        Assert.Contains(client.Buttons, b => b.Title == "Help");
        await client.SayAsync("paragraph 77 of the 2013 report");
        await client.PressAsync("Context");
        Assert.DoesNotContain("sg-2013#76", client.Ids, StringComparison.Ordinal);
        Assert.Contains("damaged", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsTheNeighbours_TwoForTheUnitedNationsOneForOthers()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 41 of the 2025 report");
        await client.PressAsync("Context");
        Assert.Equal("sg-2025#39 sg-2025#40 sg-2025#41 sg-2025#42 sg-2025#43", client.Ids);
        await client.SayAsync("section 1, bullet 4 of the ICR2P call for the 79th session");
        await client.SayAsync("context");
        Assert.Equal("icr2p-79#s1.b3 icr2p-79#s1.b4 icr2p-79#s1.b5", client.Ids);
    }

    [Fact]
    public async Task GivesTheCitationInOnePlainBlock()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 79 of the 2025 report");
        await client.SayAsync("cite");
        var block = Assert.IsType<TextBlock>(Assert.Single(client.Last.Blocks));
        Assert.Equal(
            "“The responsibility to protect is a joint commitment by Member States to prevent atrocity crimes and protect populations, acknowledging that our global well-being is inextricably linked with the well-being of the most vulnerable among us.” — United Nations, Secretary-General, Responsibility to protect: 20 years of commitment to principled and collective action (A/79/875-S/2025/248), 22 April 2025, para. 79.",
            block.Text);
    }

    [Fact]
    public void CutsALongPassageAtSentences()
    {
        var passage = Repository.Passage("sg-2013#46");
        var answer = passage.Cite(passage.Sentences[2].Range);
        var shown = R2PBot.Conversations.Replies.QuotationWindow.Of(answer, 900, null);
        Assert.InRange(shown.Citation.Quote.Length, answer.Quote.Length, 900);
        Assert.Equal(answer.Quote, shown.Citation.Quote[shown.Marked!.Value]);
        Assert.Contains(passage.Sentences, s => passage.Text.IndexOf(shown.Citation.Quote, StringComparison.Ordinal) == s.Start);
    }

    [Theory]
    [InlineData("Est-ce un génocide ?", "Savoir si de tels crimes ont été commis")]
    [InlineData("¿Es un genocidio?", "Si se han cometido esos crímenes")]
    [InlineData("Quelle est la recette de la pizza aux champignons ?", "Les documents ne répondent pas à cette question. Recherché dans : ")]
    [InlineData("¿Cuál es la receta de la pizza con setas?", "Los documentos no responden a esta pregunta. Se buscó en: ")]
    [InlineData("Que dit le paragraphe 999 du rapport de 2025 ?", "Cet endroit n’existe pas.")]
    public async Task RefusesInTheLanguageOfTheQuestion(string question, string said)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync(question);
        Assert.Contains(said, client.Text, StringComparison.Ordinal);
    }
}
