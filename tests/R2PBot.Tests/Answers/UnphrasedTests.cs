using R2PBot.Answers;
using R2PBot.Answers.Evaluation;
using R2PBot.Answers.Questions;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

/// <summary>Documents that nobody has written phrasings for, beside those that are phrased.</summary>
public sealed class UnphrasedTests : IDisposable
{
    private static readonly string[] Trades = ["Potters fire their bowls at dusk.", "Weavers dye their wool at noon.", "Smiths quench their blades at dawn.", "Bakers knead their loaves at night."];
    private static readonly string[] Places = ["Orchards surround the abbey walls.", "Meadows slope towards the mill.", "Quarries scar the northern ridge.", "Harbours shelter the herring fleet."];
    private static readonly string[] Seasons = ["Swallows return in the first warm week.", "Beekeepers harvest in the driest month.", "Shepherds descend before the early frost.", "Rivers swell after the spring melt."];

    private readonly TemporaryKnowledge _knowledge = new(
        ("trades.md", SmallDocument.Text("trades", SmallDocument.Paragraphs(Trades))),
        ("places.md", SmallDocument.Text("places", SmallDocument.Paragraphs(Places))),
        ("seasons.md", SmallDocument.Text("seasons", SmallDocument.Paragraphs(Seasons))));

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public void AreFoundByTheMeaningOfTheirSentences_WithoutASharedWord()
    {
        Phrase("trades", "places");
        var holdings = new LibraryFolder(_knowledge.Folder).Current;
        var texts = new MeaningTexts(holdings);
        var meant = holdings.FindPassage("seasons#3") ?? throw new InvalidOperationException("It is held.");
        var scores = new float[texts.Texts.Count];
        scores[texts.Rows[meant].Sentences] = 0.4f;
        var found = Find(holdings, "Qwerty uiop?", new Nearness(scores, [], texts.Rows, texts.Absent));
        Assert.Contains(meant, found.Select(f => f.Passage));
    }

    [Fact]
    public void AreWeighedByWeightsOfTheirOwn()
    {
        Phrase("trades", "places");
        var holdings = new LibraryFolder(_knowledge.Folder).Current;
        var constant = RankingFeatures.Names.ToList().IndexOf(RankingFeatures.Unphrased);
        var behind = RankingWeights.Default with { RankingUnphrasedByWords = [.. RankingFeatures.Names.Select((_, i) => i == constant ? -100f : 0)] };
        var ahead = RankingWeights.Default with { RankingUnphrasedByWords = [.. RankingFeatures.Names.Select((_, i) => i == constant ? 100f : 0)] };
        Assert.StartsWith("trades", Lead(holdings, "Who descends to fire bowls at dusk?", behind).Id, StringComparison.Ordinal);
        Assert.Equal("seasons#3", Lead(holdings, "Who descends to fire bowls at dusk?", ahead).Id);
        // Where all are phrased these weights mean nothing.
        Phrase("seasons");
        var phrased = new LibraryFolder(_knowledge.Folder).Current;
        Assert.Equal(Lead(phrased, "Who descends to fire bowls at dusk?", behind), Lead(phrased, "Who descends to fire bowls at dusk?", ahead));
    }

    [Fact]
    public void GetWeightsFromDocumentsWhosePhrasingsAreTakenAway()
    {
        Phrase("trades", "places", "seasons");
        var holdings = new LibraryFolder(_knowledge.Folder).Current;
        var start = RankingWeights.Default;
        var questions = holdings.Documents.SelectMany(d => d.Passages).Select(p => $$"""{"question":"{{Words(p.Text)}}","gold":[{"doc":"{{p.Document.Id}}","para":"{{p.LocalId}}"}]}""");
        var told = new List<string>();
        var (weights, report) = new UnphrasedFitting(holdings, _ => null, new AnswerOptions(), told.Add).Fit(QuestionSet.Read(questions), start);
        Assert.Equal((start.Ranking, start.RankingByWords, start.Decision, start.DecisionByWords), (weights.Ranking, weights.RankingByWords, weights.Decision, weights.DecisionByWords));
        Assert.NotEqual(start.RankingUnphrasedByWords, weights.RankingUnphrasedByWords);
        Assert.Equal(RankingFeatures.Names.Count, weights.RankingUnphrased.Count);
        Assert.Equal(Features.Names.Count, weights.DecisionUnphrasedByWords.Count);
        Assert.All(["trades", "places", "seasons"], id => Assert.Contains($"without the phrasings of {id}", told));
        Assert.Contains("places 100.0, 100.0 %", report, StringComparison.Ordinal);
    }

    /// <summary>What an editor would write: of each paragraph other words, and one of its own.</summary>
    private void Phrase(params string[] ids)
    {
        Directory.CreateDirectory(Path.Combine(_knowledge.Folder, "phrasings"));
        foreach (var id in ids)
        {
            var texts = id switch { "trades" => Trades, "places" => Places, _ => Seasons };
            File.WriteAllText(Path.Combine(_knowledge.Folder, "phrasings", $"{id}.yaml"),
                $"document: {id}\npassages:\n" + string.Concat(texts.Select((t, i) => $"  \"{i + 1}\":\n    en:\n" + string.Concat(Enumerable.Range(1, 10).Select(n => $"      - \"what do they do about {Words(t)} in case {n}?\"\n")))));
        }
    }

    private static string Words(string text) => string.Join(' ', text.TrimEnd('.').Split(' ').Skip(1));

    private static Passage Lead(Holdings holdings, string question, RankingWeights weights)
    {
        var search = PassageSearch.Of(holdings, weights);
        var wanted = new WantedReader(holdings, search.Index, null).Read(question, QuestionTokens.Read(question), []);
        return Ranking.Order(search.Search(wanted, 60, _ => true), wanted, weights, 60)[0].Passage;
    }

    private static IReadOnlyList<FoundPassage> Find(Holdings holdings, string question, Nearness near)
    {
        var search = PassageSearch.Of(holdings, RankingWeights.Default);
        var wanted = new WantedReader(holdings, search.Index, (_, _) => near).Read(question, QuestionTokens.Read(question), []);
        return [.. search.Search(wanted, 60, _ => true)];
    }
}
