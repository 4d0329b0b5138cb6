using R2PBot.Answers;
using R2PBot.Answers.Evaluation;
using R2PBot.Library.Documents;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers.Evaluation;

public sealed class EvaluationTests
{
    [Theory]
    [InlineData("""{"question":"q","gold":[{"doc":"sg-2025","para":"41"}],"answer_any":["61 countries"]}""", true, true)]
    [InlineData("""{"question":"q","gold":[{"doc":"sg-2025","para":"41"}],"answer_any":["62 countries"]}""", false, true)]
    [InlineData("""{"question":"q","gold":[{"doc":"sg-2025","para":"42"}],"answer_any":[]}""", false, false)]
    [InlineData("""{"question":"q","gold":[{"doc":"sg-2025","para":"41"}],"answer_any":[],"must_not":["Group of Friends"]}""", false, true)]
    [InlineData("""{"question":"q","gold":[{"doc":"sg-2025","section":"III.A","starts":"A total of 61 countries and"}],"answer_any":[]}""", true, true)]
    [InlineData("""{"question":"q","gold":[],"unanswerable":true}""", false, false)]
    [InlineData("""{"question":"q","gold":[],"unanswerable":true,"may_cite":[{"doc":"sg-2025","para":"41"}]}""", true, false)]
    public void JudgesAnAnswer(string line, bool correct, bool first)
    {
        var turn = QuestionSet.Read([line]).Items[0].Turns[0];
        var judgement = Judge.Of(turn, "paraphrase", Desk.Ask("paragraph 41 of the 2025 report"));
        Assert.Equal((correct, first), (judgement.Correct, judgement.First));
    }

    [Fact]
    public void CountsADeclinedUnanswerable() =>
        Assert.True(Judge.Of(new QuestionTurn("q") { IsUnanswerable = true }, "unanswerable", Desk.Ask("What is the capital of Mongolia?")).Correct);

    [Fact]
    public void NamesTheLineThatIsNoQuestion() =>
        Assert.Equal(2, Assert.Throws<DocumentFormatException>(() => QuestionSet.Read(["""{"question":"q"}""", "no JSON"])).Line);

    [Fact]
    public void HoldsSoundFittingQuestions()
    {
        var set = QuestionSet.Read(Directory.GetFiles(Repository.At("knowledge", "fitting"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines));
        var gold = set.Items.SelectMany(i => i.Turns).SelectMany(t => t.Gold.Concat(t.MayCite));
        var passages = Repository.Holdings.Documents.SelectMany(d => d.Passages).ToList();
        Assert.All(gold, g => Assert.Contains(passages, g.Is));
        Assert.True(set.Items.SelectMany(i => i.Turns).Count(t => t.IsUnanswerable) >= 150);
    }

    [Fact]
    public void PrintsATableByType()
    {
        var set = QuestionSet.Read(["""{"id":"a","type":"lookup","question":"paragraph 41 of the 2025 report","gold":[{"doc":"sg-2025","para":"41"}]}""", """{"id":"b","type":"wrong","question":"paragraph 42 of the 2025 report","gold":[{"doc":"sg-2025","para":"41"}]}"""]);
        var table = new R2PBot.Answers.Evaluation.Evaluation(Desk.Repositorys.Current, TimeProvider.System).Table(set, worst: 1);
        Assert.StartsWith("2 turns: correct 50.0 %, first citation right 50.0 %", table, StringComparison.Ordinal);
        Assert.Contains("- b/0 [wrong] “paragraph 42 of the 2025 report” → Secretary-General, A/79/875-S/2025/248, para. 42 (22 April 2025)", table, StringComparison.Ordinal);
    }
}
