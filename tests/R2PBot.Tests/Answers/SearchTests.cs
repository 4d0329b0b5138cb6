using R2PBot.Answers;
using R2PBot.Library.Documents;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

public sealed class SearchTests
{
    private static readonly string[] Harvest =
    [
        "The granary of the northern valley burned down. Farmers rebuilt it within three weeks. Nobody was hurt.",
        "Rivers carry sediment to the delta.",
        "The council met twice in spring.",
        "Merchants travelled along the coast.",
    ];

    [Fact]
    public void QuotesTheSentenceThatAnswers_WithItsNeighbourWhereItIsShort()
    {
        var answer = Desk.AskSmall("Who rebuilt it, the farmers?", ("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs(Harvest))));
        Assert.Equal(AnswerReason.Found, answer.Reason);
        Assert.Contains("Farmers rebuilt it within three weeks.", answer.Citations[0].Quote, StringComparison.Ordinal);
    }

    /// <summary>Footnote 100 of the 2025 report is nothing but the address of a web page whose name holds all these words.</summary>
    [Fact]
    public void QuotesNoMereAddress_ForTheWordsInIt()
    {
        var answer = Desk.Ask("why France wishes to regulate use of the veto in the United Nations Security Council");
        Assert.DoesNotContain("sg-2025#fn100", answer.Citations.Select(c => c.Passage.Id));
        Assert.Equal("sg-2025#fn100", Desk.Ask("link: why France wishes to regulate use of the veto in the United Nations Security Council").Citations[0].Passage.Id);
        Assert.Equal("sg-2025#fn100", Desk.Ask("footnote 100 of the 2025 report").Citations[0].Passage.Id);
    }

    [Fact]
    public void QuotesTwoSentences_WhenOneAloneWouldMissHalf()
    {
        var answer = Desk.AskSmall("granary burned rebuilt farmers", ("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs(Harvest))));
        Assert.StartsWith("The granary of the northern valley burned down. Farmers rebuilt it within three weeks.", answer.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void KeepsQuotationsShort_UnlessASentenceIsLong()
    {
        var questions = new[] { "focal points", "early warning", "explosive weapons in populated areas", "hate speech", "attacks on health care", "regional organizations", "Rwanda", "sexual violence", "veto", "transitional justice" };
        Assert.All(questions.SelectMany(q => Desk.Ask(q).Citations), c => Assert.True(c.Quote.Length <= 600 || c.Passage.Sentences.Any(s => s.Length == c.Quote.Length), c.Passage.Id));
    }

    [Theory]
    [InlineData("How many countries have appointed responsibility to protect focal points?", "sg-2025#41")]
    [InlineData("Which countries are mentioned for their ongoing conflicts, such as Myanmar and Yemen?", "sg-2025#14")]
    [InlineData("resolution 76/262", "icr2p-79#s1.b4")]
    [InlineData("Cote d'Ivoire", "sg-2013#72")]
    [InlineData("What should happen in the General Assembly after a veto, according to ICR2P?", "icr2p-80#s2.b5")]
    public void FindsThePassage(string question, string id) => Assert.Contains(id, Desk.Ask(question).Ids().Split(' '));

    [Theory]
    [InlineData("What is R2P?", "sg-2025#1")]
    [InlineData("what is the responsibility to protect", "sg-2025#1")]
    [InlineData("¿Qué es la responsabilidad de proteger?", "sg-2025#1")]
    [InlineData("what is a focal point?", "sg-2013#56")]
    [InlineData("what does focal point mean?", "sg-2013#56")]
    [InlineData("what is the group of friends", "sg-2025#55")]
    [InlineData("What is responsibility while protecting?", "sg-2025#57")]
    public void ExplainsATermWhereEditorsFoundItExplained(string question, string id) => Assert.StartsWith(id, Desk.Ask(question).Ids(), StringComparison.Ordinal);

    [Theory]
    [InlineData("How many States have appointed R2P focal points?", "sg-2025#41")]
    [InlineData("how many States have R2P focal points", "sg-2025#41")]
    [InlineData("How many States had appointed R2P focal points in 2013?", "sg-2013#57")]
    public void TakesAFigureWithoutADateForTheNewest(string question, string id) => Assert.StartsWith(id, Desk.Ask(question).Ids(), StringComparison.Ordinal);

    [Theory]
    [InlineData("What does the 2013 report say about early warning?", "sg-2013")]
    [InlineData("early warning in A/79/875", "sg-2025")]
    [InlineData("What does the study guide say about Syria?", "wfuna-2025")]
    public void StaysInTheNamedDocument(string question, string document)
    {
        var answer = Desk.Ask(question);
        Assert.NotEmpty(answer.Citations);
        Assert.All(answer.Citations, c => Assert.Equal(document, c.Passage.Document.Id));
    }

    [Fact]
    public void QuotesAtMostFive_AndKeepsTheRestForMore()
    {
        var answer = Desk.Ask("prevention of atrocity crimes");
        Assert.Equal(5, answer.Citations.Count);
        Assert.NotEmpty(answer.Next.Further);
    }

    [Fact]
    public void NeverQuotesAListLead()
    {
        var answer = Desk.Ask("Practically, what can member states do to fulfill this?");
        Assert.DoesNotContain(answer.Citations, c => c.Passage.IsListLead);
    }

    [Fact]
    public void NeverFindsADamagedPassage() =>
        Assert.DoesNotContain("sg-2013#76", Desk.Ask("I intend to organize a follow-up meeting with Member States on the parameters and effectiveness of policy options").Ids(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Geneva Conventions")]
    [InlineData("Rome Statute")]
    public void LetsNoTeachingNoteLead_WhenAReportAnswers(string question) =>
        Assert.NotEqual(PassageKind.StudyNote, Desk.Ask(question).Citations[0].Passage.Kind);

    [Fact]
    public void CollapsesTheSameWords_AndSaysWhereElseTheyStand()
    {
        const string same = "Lighthouses guide ships through the narrow strait.";
        var answer = Desk.AskSmall(
            "lighthouses in the strait",
            ("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs([same, .. Harvest]))),
            ("b.md", SmallDocument.Text("b", SmallDocument.Paragraphs([same, "Wells were dug.", "Roads were paved.", "Trees were planted."]), authority: 2)));
        Assert.Equal("a#1", answer.Ids());
        Assert.Contains("The same words stand in para. 1 of b in short.", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is the capital of Mongolia?")]
    [InlineData("zxqv wplk")]
    [InlineData("Quelle est la recette de la bouillabaisse ?")]
    public void SaysWhatItSearched_WhenNothingFits(string question)
    {
        var answer = Desk.Ask(question);
        Assert.Equal((AnswerReason.NothingFits, AnswerStatus.Unanswered), (answer.Reason, answer.Status));
        Assert.Contains(" Searched: A/79/875-S/2025/248 (Secretary-General, 22 April 2025); A/67/929-S/2013/399 (Secretary-General, 9 July 2013)", answer.Message, StringComparison.Ordinal);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public void AnswersNothing_WhenOnlyWordsMatchThatStandEverywhere()
    {
        var everywhere = Enumerable.Range(1, 12).Select(i => $"The valley has place number {i}.").ToArray();
        Assert.Equal(AnswerReason.NothingFits, Desk.AskSmall("the valley", ("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs(everywhere)))).Reason);
    }

    [Fact]
    public void SaysThatADocumentIsNotHeld_AndStillSearches() =>
        Assert.StartsWith("“2009 report” is not in the library. ", Desk.Ask("What did the 2009 report say about the three-pillar strategy?").Message, StringComparison.Ordinal);

    [Fact]
    public void AnswersNothing_WhenTheLibraryIsEmpty() => Assert.Equal(AnswerReason.LibraryEmpty, Desk.AskSmall("focal points").Reason);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B…!?")]
    [InlineData("bell\u0007")]
    public void SaysWhy_WhenAQuestionCannotBeRead(string question) => Assert.Equal(AnswerReason.Unreadable, Desk.Ask(question).Reason);

    [Fact]
    public void DeclinesAQuestionPastTheLimit_Unread() =>
        Assert.Equal("The question has 2001 characters; at most 2000 can be read. Please shorten it.", Desk.Ask(new string('a', 2001)).Message);

    [Fact]
    public void NeverExclaims() =>
        Assert.All(["focal points", "is it genocide", "para 41", "next", "nonsense qqq"], q => Assert.DoesNotContain('!', Desk.Ask(q).Message));
}
