using System.Security.Cryptography;
using R2PBot.Answers;
using R2PBot.Answers.Arrivals;
using R2PBot.Answers.Evaluation;
using R2PBot.Answers.Facts;
using R2PBot.Channels.Terminal;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Library.Facts;
using R2PBot.Library.Search;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers.Arrivals;

/// <summary>
/// A new report arrives, as knowledge/README.md tells an editor to take it in: on a copy of the real knowledge, with a text that was written for
/// the exercise and laid out as a converter leaves a PDF. A desk that runs all the while takes up every step.
/// </summary>
public sealed class ArrivalTests : IDisposable
{
    private const string HowMany = "How many countries have appointed R2P focal points?";
    private static readonly string Fixtures = Repository.At("tests", "R2PBot.Tests", "Answers", "Arrivals");
    private readonly TemporaryFolder _folder = new();

    private string Knowledge => _folder.At("knowledge");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task IsTakenUpStepByStep_SupersedesInPart_WithoutARestart()
    {
        CopyKnowledge();
        var desk = new ReferenceDesk(Knowledge, new AnswerOptions());
        Assert.Equal("sg-2025#41", Ask(desk, HowMany).Citations[0].Passage.Id);

        // Import: kept, cut into passages, switched off, with a recipe to fill in.
        var source = _folder.Write("exercise-2027.txt", File.ReadAllBytes(Path.Combine(Fixtures, "exercise-2027.txt")));
        Assert.Equal(0, await ImportAsync(source, force: false));
        Assert.True(desk.Refresh());
        Assert.Equal("exercise-2027", Assert.Single(desk.Holdings.SwitchedOff).Id);
        Assert.Equal(File.ReadAllBytes(source), File.ReadAllBytes(Path.Combine(Knowledge, "sources", "exercise-2027.txt")));
        var recipe = File.ReadAllText(Path.Combine(Knowledge, "recipes", "exercise-2027.yaml"));
        Assert.Contains("symbol: A/EX/81/101", recipe, StringComparison.Ordinal);
        Assert.Contains("published: 2027-04-14", recipe, StringComparison.Ordinal);
        Assert.Contains("[EXERCISE] Responsibility to protect: from words on paper to working institutions", recipe, StringComparison.Ordinal);

        // Switched on before it is filled in: refused, and the desk goes on with what it had.
        File.WriteAllText(Path.Combine(Knowledge, "recipes", "exercise-2027.yaml"), recipe.Replace("enabled: false", "enabled: true", StringComparison.Ordinal));
        Assert.Equal(1, await ImportAsync(source, force: true));
        Assert.False(desk.Refresh());

        // Review: filled in, switched on.
        SwitchOn(source);
        Assert.Equal(0, await ImportAsync(source, force: true));
        Assert.True(desk.Refresh());
        Assert.Empty(desk.Problems);
        var document = desk.Holdings.Find("exercise-2027") ?? throw new InvalidOperationException("It is held.");
        Assert.Equal(["summary", .. Numbers(1, 27), .. "abcde".Select(c => $"27({c})"), .. Numbers(28, 32), .. Numbers(1, 9).Select(n => "fn" + n)], document.Passages.Select(p => p.LocalId));
        Assert.Equal("A/EX/81/101", document.Header.Symbol);
        Assert.DoesNotContain(document.Passages, p => p.Text.Contains("__", StringComparison.Ordinal) || p.Text.Contains("27-00101", StringComparison.Ordinal) || p.Text.Contains("displa-ced", StringComparison.Ordinal));

        // Nothing says that the tables were compared with it, so the check fails, and the review names what to look at.
        Assert.Equal(2, SearchedDocuments.In(Knowledge).Check(desk.Holdings).Count());
        var review = new ArrivalReview(desk.Holdings, document);
        var changed = review.Facts().ToDictionary(f => f.Entry, f => f.Near?.Passage.LocalId);
        Assert.All([("focal-points", "14"), ("group-of-friends", "14"), ("icc-situations", "11"), ("forcibly-displaced", "4"), ("internally-displaced", "4")], f => Assert.Equal(f.Item2, changed.GetValueOrDefault(f.Item1)));
        Assert.Contains(review.Absences(), a => a.Said.StartsWith("The documents end in 2025", StringComparison.Ordinal));

        // It supersedes the report of 2025 in part: the newest figure leads, the older ones are named, each with its date.
        AddFacts();
        NameAsSearched();
        Assert.True(desk.Refresh());
        Assert.Empty(FactLint.Check(desk.Holdings.Facts, desk.Holdings));
        Assert.Empty(SearchedDocuments.In(Knowledge).Check(desk.Holdings));
        var answer = Ask(desk, HowMany);
        Assert.Equal(("exercise-2027#14", "March 2027"), (answer.Citations[0].Passage.Id, answer.Dated?.AsOf));
        Assert.Contains("68 countries", answer.Citations[0].Quote, StringComparison.Ordinal);
        Assert.Equal(
            [("sg-2013#57", "July 2013", FactOrder.Earlier), ("sg-2025#41", "April 2025", FactOrder.Earlier)],
            answer.Dated!.Others.Select(o => (o.Citation.Passage.Id, o.AsOf, o.Order)));
        Assert.Equal("exercise-2027#14", Ask(desk, "how many members does the group of friends have?").Citations[0].Passage.Id);
        Assert.Equal("exercise-2027#14", Ask(desk, "combien de pays ont nommé des points focaux ?").Citations[0].Passage.Id);
        Assert.Equal("exercise-2027#11", Ask(desk, "how many situations is the ICC investigating?").Citations[0].Passage.Id);

        // What it does not speak of stays with the report of 2025, and so does what is asked of that report.
        Assert.Equal("sg-2025#18", Ask(desk, "By how much did civilian casualties go up in 2023?").Citations[0].Passage.Id);
        var of2025 = Ask(desk, "How many focal points did the 2025 report count?");
        Assert.Equal(("sg-2025#41", "April 2025"), (of2025.Citations[0].Passage.Id, of2025.Dated?.AsOf));
        Assert.Contains(of2025.Dated!.Others, o => o is { Order: FactOrder.Later, AsOf: "March 2027" });
        Assert.Equal("exercise-2027#14", Ask(desk, "paragraph 14 of the latest SG report").Citations[0].Passage.Id);

        // Phrasings: before them some questions find their passage by its own words, after them many more.
        var questions = QuestionSet.Read(File.ReadLines(Path.Combine(Fixtures, "exercise-2027.questions.jsonl")));
        var byWords = Right(desk, questions);
        var (bot, plain) = (Placed(questions, desk.Current.Ranked), Placed(questions, Plain(desk.Holdings)));
        Assert.True(bot.First > plain.First && bot.FirstThree > plain.FirstThree, $"without phrasings {bot} of {questions.Items.Count} right by words, plain BM25 {plain}");
        File.Copy(Path.Combine(Fixtures, "exercise-2027.phrasings.yaml"), Path.Combine(Knowledge, "phrasings", "exercise-2027.yaml"));
        Assert.True(desk.Refresh());
        Assert.Empty(desk.Problems);
        var phrased = Right(desk, questions);
        Assert.True(phrased > byWords, $"{byWords} of {questions.Items.Count} right without phrasings, {phrased} with");
        Assert.Equal("exercise-2027#14", Ask(desk, HowMany).Citations[0].Passage.Id);
    }

    private static Answer Ask(ReferenceDesk desk, string question)
    {
        var answer = desk.Current.Answer(question, Conversation.New);
        Assert.True(answer.Reason == AnswerReason.Found || answer.Citations.Count > 0, $"{question}: {answer.Message}");
        return answer;
    }

    private static int Right(ReferenceDesk desk, QuestionSet questions) =>
        questions.Items.Count(q => Judge.Of(q.Turns[0], q.Type, desk.Current.Answer(q.Turns[0].Question, Conversation.New)).First);

    private static (int First, int FirstThree) Placed(QuestionSet questions, Func<string, IReadOnlyList<Passage>> rank)
    {
        var found = questions.Items.Select(q => rank(q.Turns[0].Question).Take(3).Select(p => q.Turns[0].Gold.Any(g => g.Is(p))).ToList()).ToList();
        return (found.Count(f => f is [true, ..]), found.Count(f => f.Contains(true)));
    }

    /// <summary>The usual engine: the words of the question against the words of every passage, nothing else.</summary>
    private static Func<string, IReadOnlyList<Passage>> Plain(Holdings holdings)
    {
        var text = new IndexFields(new IndexField("text", Analysis.English, 1));
        Passage[][] passages = [.. holdings.Documents.Select(d => d.Passages.Where(p => p.CanBeQuoted).ToArray())];
        var index = SearchIndex.Of([.. passages.Select(d => Segment.Build([.. d.Select(p => text.Entry(("text", p.Text)))], text))], ScoringOptions.Default);
        return question => [.. index.Search(SearchQuery.For(question), 3).Select(h => passages[h.Segment][h.Entry])];
    }

    private Task<int> ImportAsync(string source, bool force) =>
        new ImportCommand(Knowledge, new([source], null, null, force), TextWriter.Null, TextWriter.Null).RunAsync(CancellationToken.None);

    private void SwitchOn(string source) => File.WriteAllText(
        Path.Combine(Knowledge, "recipes", "exercise-2027.yaml"),
        File.ReadAllText(Path.Combine(Fixtures, "exercise-2027.recipe.yaml")).Replace("SHA256", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(source))), StringComparison.Ordinal));

    /// <summary>Each value comes last under its fact, as an editor would write it there.</summary>
    private void AddFacts()
    {
        var path = Path.Combine(Knowledge, "facts.yaml");
        var lines = File.ReadAllLines(path).ToList();
        foreach (var value in File.ReadLines(Path.Combine(Fixtures, "exercise-2027.facts.yaml")).Where(l => l.StartsWith("  - {id: ", StringComparison.Ordinal)))
        {
            var (id, rest) = (value["  - {id: ".Length..value.IndexOf(',', StringComparison.Ordinal)], value[(value.IndexOf(',', StringComparison.Ordinal) + 2)..]);
            var at = lines.IndexOf($"  - id: {id}");
            lines.Insert(lines.FindIndex(at, l => l.StartsWith("    comparable:", StringComparison.Ordinal)), $"      - {{{rest}");
        }

        File.WriteAllLines(path, lines);
    }

    private void NameAsSearched()
    {
        var path = Path.Combine(Knowledge, "searched.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("wfuna-2025]", "wfuna-2025, exercise-2027]", StringComparison.Ordinal));
    }

    private void CopyKnowledge()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("knowledge"), "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(Knowledge, Path.GetRelativePath(Repository.At("knowledge"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? Knowledge);
            File.Copy(file, place);
        }
    }

    private static IEnumerable<string> Numbers(int from, int to) => Enumerable.Range(from, to - from + 1).Select(n => $"{n}");
}
