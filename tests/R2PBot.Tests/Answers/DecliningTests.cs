using R2PBot.Answers;
using R2PBot.Library.Documents;
using R2PBot.Answers.Declining;
using R2PBot.Answers.Questions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

public sealed class DecliningTests
{
    [Theory]
    [InlineData("Is it genocide?")]
    [InlineData("Is what is happening in Darfur genocide?")]
    [InlineData("So, is this a genocide or not?")]
    [InlineData("Did the army commit war crimes?")]
    [InlineData("Does that amount to crimes against humanity?")]
    [InlineData("Are they committing ethnic cleansing?")]
    [InlineData("Would you call it a genocide?")]
    [InlineData("C'est un génocide ?")]
    [InlineData("¿Es esto un genocidio?")]
    [InlineData("Who is to blame for the killings?")]
    [InlineData("Whose fault is it?")]
    public void PointsToTheCourts_WhenAVerdictIsAsked(string question)
    {
        var answer = Desk.Ask(question);
        Assert.Equal((AnswerReason.Declined, AnswerStatus.Unanswered, "sg-2025#12"), (answer.Reason, answer.Status, answer.Ids()));
    }

    [Theory]
    [InlineData("Do you think R2P has failed?")]
    [InlineData("What is your opinion on the veto?")]
    [InlineData("Should NATO intervene in Myanmar?")]
    [InlineData("Whose side are you on?")]
    public void HasNoOpinion(string question) => Assert.Equal(AnswerReason.Declined, Desk.Ask(question).Reason);

    [Theory]
    [InlineData("Will there be a genocide in the region?")]
    [InlineData("Which country is next?")]
    [InlineData("What is the probability of mass atrocities?")]
    public void PredictsNothing(string question)
    {
        var answer = Desk.Ask(question);
        Assert.Equal((AnswerReason.Declined, "sg-2013#16"), (answer.Reason, answer.Ids()));
    }

    [Theory]
    [InlineData("What is genocide?")]
    [InlineData("Does the report say whether ethnic cleansing constitutes genocide?")]
    [InlineData("Is ethnic cleansing a separate crime?")]
    [InlineData("Who decides whether genocide was committed according to the report?")]
    [InlineData("Does the 2025 report mention war crimes in Ukraine?")]
    [InlineData("What does the Special Adviser on the Prevention of Genocide do?")]
    [InlineData("Who is responsible for protecting populations?")]
    [InlineData("What are the risk factors for genocide?")]
    [InlineData("How is the risk of genocide assessed?")]
    public void LetsAQuestionOnTheDocumentsThrough(string question) => Assert.NotEqual(AnswerReason.Declined, Desk.Ask(question).Reason);

    [Theory]
    [InlineData("^ is ... genocide", "is this really a genocide", true)]
    [InlineData("^ is ... genocide", "what is genocide", false)]
    [InlineData("genocide $", "genocide convention", false)]
    [InlineData("a|b c", "x b c", true)]
    [InlineData("a c", "a b c", false)]
    [InlineData("a ... c", "a 1 2 3 4 5 6 7 8 9 c", false)]
    public void MatchesWordsInOrder(string pattern, string question, bool matches) =>
        Assert.Equal(matches, WordPattern.Parse(pattern).Matches(WordPatterns.WordsOf(QuestionTokens.Read(question))));

    [Theory]
    [InlineData("declined:\n- reason: x\n  asks: ['a ...']\n  message: m\n", "ends with a gap")]
    [InlineData("declined:\n- reason: x\n  asks: [a]\n", "needs a reason, asks and a message")]
    [InlineData("declined:\n- reason: x\n  asks: [a]\n  message: m\n  pointers: [a#1, a#2, a#3, a#4]\n", "more than 3 pointers")]
    [InlineData("declined:\n- reasons: x\n", "needs a reason")]
    [InlineData("declined:\n- reason: x\n  reasons: y\n  asks: [a]\n  message: m\n", "“reasons” is not known")]
    public void RefusesAWrongFile(string yaml, string reason) =>
        Assert.Contains(reason, Assert.Throws<DocumentFormatException>(() => DeclineRulesReader.Take(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void PointsOnlyToPassagesThatExist() => Assert.Empty(Desk.Repositorys.Problems);

    [Fact]
    public void ReportsAPointerToNowhere()
    {
        using var knowledge = new TemporaryKnowledge(("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs("Words."))));
        File.WriteAllText(Path.Combine(knowledge.Folder, "answers.yaml"), "declined:\n- reason: taste\n  asks: [best ... colour]\n  message: Colours are not compared.\n  pointers: [a#7]\n");
        var desk = new ReferenceDesk(knowledge.Folder, new AnswerOptions());
        Assert.Equal(["answers.yaml: the rule “taste” points to a#7, which the library does not hold"], desk.Problems);
        Assert.Equal("Colours are not compared.", desk.Current.Answer("the best possible colour?", Conversation.New).Message);
    }
}
