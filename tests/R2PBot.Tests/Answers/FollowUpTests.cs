using R2PBot.Answers;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("next paragraph", "sg-2025#58")]
    [InlineData("the next paragraph, please", "sg-2025#58")]
    [InlineData("the paragraph after that", "sg-2025#58")]
    [InlineData("previous", "sg-2025#56")]
    [InlineData("the paragraph before that", "sg-2025#56")]
    [InlineData("et le paragraphe suivant ?", "sg-2025#58")]
    [InlineData("el párrafo anterior, por favor", "sg-2025#56")]
    [InlineData("and para 60?", "sg-2025#60")]
    [InlineData("and 60?", "sg-2025#60")]
    [InlineData("and in the 2013 report, paragraph 57?", "sg-2013#57")]
    [InlineData("who said that?", "sg-2025#57")]
    [InlineData("exact citation", "sg-2025#57")]
    [InlineData("reference please", "sg-2025#57")]
    [InlineData("is this a UN position?", "sg-2025#57")]
    [InlineData("who wrote this?", "sg-2025#57")]
    [InlineData("section II.A", "sg-2025#13 sg-2025#14 sg-2025#15 sg-2025#16")]
    public void GoesOnFromTheTurnBefore(string followUp, string ids)
    {
        var answer = Desk.Talk("paragraph 57 of the 2025 report", followUp)[1];
        Assert.Equal((AnswerStatus.Answered, ids), (answer.Status, answer.Ids()));
    }

    [Theory]
    [InlineData("paragraph 17 of the 2013 report", "and the second one?", "sg-2013#21", "Second, the underlying motivation")]
    [InlineData("paragraph 17 of the 2013 report", "please give me the second", "sg-2013#21", "Second, the underlying motivation")]
    [InlineData("paragraph 22 of the 2013 report", "fourth?", "sg-2013#23", "Fourth, the risk of atrocity crimes")]
    [InlineData("paragraph 23 of the 2013 report", "what about the first", "sg-2013#17", "First, countries at risk")]
    [InlineData("paragraph 68 of the 2013 report", "and the first?", "sg-2013#66", "First and foremost,")]
    [InlineData("paragraph 71 (a) of the 2013 report", "and the third?", "sg-2013#71(c)", "")]
    [InlineData("paragraph 71 of the 2013 report", "et le deuxième ?", "sg-2013#71(b)", "")]
    [InlineData("paragraph 76 of the 2025 report", "second", "sg-2025#76", "Second, ")]
    public void GoesToWhatTheTextCountsUp(string first, string followUp, string id, string begins)
    {
        var answer = Desk.Talk(first, followUp)[1];
        Assert.Equal(id, answer.Ids());
        Assert.StartsWith(begins, answer.Citations[0].Quote, StringComparison.Ordinal);
    }

    /// <summary>An ordinal that counts nothing here is a question like any other.</summary>
    [Fact]
    public void LeavesOtherOrdinalsAlone()
    {
        Assert.NotEqual(AnswerReason.Continued, Desk.Talk("paragraph 41 of the 2025 report", "and the ninth?")[1].Reason);
        Assert.NotEqual("sg-2013#68", Desk.Talk("paragraph 60 of the 2013 report", "and the third?")[1].Ids());
    }

    [Fact]
    public void GoesOnAfterTheLastOfARange() => Assert.Equal("sg-2025#79", Desk.Talk("paras 76-78 of the 2025 report", "next")[1].Ids());

    [Fact]
    public void WalksPastADamagedPassage()
    {
        var talk = Desk.Talk("paragraph 75 of the 2013 report", "next", "next");
        Assert.Equal(AnswerReason.DamagedText, talk[1].Reason);
        Assert.Equal("sg-2013#77", talk[2].Ids());
    }

    [Fact]
    public void StaysAmongFootnotes() => Assert.Equal("sg-2025#fn107", Desk.Talk("footnote 106", "next")[1].Ids());

    [Fact]
    public void CountsABareNumber_InTheKindOfTheLastPassage() => Assert.Equal("sg-2025#fn108", Desk.Talk("footnote 106", "and 108?")[1].Ids());

    [Fact]
    public void EndsWithTheDocument()
    {
        var answer = Desk.Talk("paragraph 80 of the 2025 report", "next paragraph")[1];
        Assert.Equal((AnswerReason.NothingToContinue, "Para. 80 of A/79/875-S/2025/248 is the last passage of its kind."), (answer.Reason, answer.Message));
    }

    [Fact]
    public void NamesTheAuthor_AndTheStanding()
    {
        var answer = Desk.Talk("side note III", "is this a UN document?")[1];
        Assert.Equal("These are words of World Federation of United Nations Associations (WFUNA), WIMUN Secretariat: WIMUN NY 2025 Study Guide, General Assembly Plenary 2, note “III” (no. 9) beside section III of A/67/929-S/2013/399, 2025. Standing: teaching text for a model United Nations conference, unreviewed; not a position of the United Nations.", answer.Message);
    }

    [Fact]
    public void RepeatsTheWordsThatWereQuoted()
    {
        var talk = Desk.Talk("How many countries have appointed focal points?", "exact citation");
        Assert.Equal(talk[0].Citations[0].Quote, talk[1].Citations[0].Quote);
        Assert.StartsWith(talk[0].Citations[0].Label, talk[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ShowsFurtherQuotations()
    {
        var talk = Desk.Talk("prevention of atrocity crimes", "more");
        Assert.Equal(AnswerReason.Continued, talk[1].Reason);
        Assert.Empty(talk[0].Citations.Select(c => c.Passage).Intersect(talk[1].Citations.Select(c => c.Passage)));
    }

    [Theory]
    [InlineData("next")]
    [InlineData("who said that?")]
    [InlineData("exact citation")]
    [InlineData("more")]
    public void SaysSo_WhenNothingStandsBefore(string followUp) => Assert.Equal(AnswerReason.NothingToContinue, Desk.Ask(followUp).Reason);

    [Fact]
    public void ForgetsAQuotation_WhenItsDocumentHasChanged()
    {
        using var knowledge = new TemporaryKnowledge(("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs("Old words."))));
        var desk = new ReferenceDesk(knowledge.Folder, new AnswerOptions());
        var first = desk.Current.Answer("paragraph 1", Conversation.New);
        knowledge.Write("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs("Entirely new words.")));
        Assert.True(desk.Refresh());
        Assert.Equal("a#1", first.Ids());
        Assert.Equal(AnswerReason.NothingToContinue, desk.Current.Answer("who said that?", first.Next).Reason);
    }

    [Theory]
    [InlineData("and in 2013?", "sg-2013#57")]
    [InlineData("and in the 2013 report?", "sg-2013#57")]
    [InlineData("what about ICR2P?", "icr2p-")]
    [InlineData("et dans le rapport de 2013 ?", "sg-2013#57")]
    public void AsksTheSameElsewhere(string followUp, string id)
    {
        var talk = Desk.Talk("How many countries have appointed R2P focal points?", followUp, "and in the 2025 report?");
        Assert.Contains(id, talk[1].Ids(), StringComparison.Ordinal);
        Assert.All(talk[1].Citations, c => Assert.StartsWith(id.Split('#')[0], c.Passage.Id, StringComparison.Ordinal));
        Assert.StartsWith("sg-2025#41", talk[2].Ids(), StringComparison.Ordinal);
    }

    [Fact]
    public void LeavesTheOldSubject_WhenANewOneIsNamed()
    {
        var talk = Desk.Talk("How many countries have appointed R2P focal points?", "What does the 2013 report say about elections in Guyana?");
        Assert.StartsWith("sg-2013#38", talk[1].Ids(), StringComparison.Ordinal);
    }
}
