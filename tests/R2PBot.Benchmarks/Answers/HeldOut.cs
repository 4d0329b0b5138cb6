using R2PBot.Answers;
using R2PBot.Answers.Evaluation;
using R2PBot.Library.Documents;
using R2PBot.Library.Search;

namespace R2PBot.Benchmarks.Answers;

/// <summary>
/// How well a document is found that nobody has written phrasings for: each document's phrasings are taken away in turn, and its questions
/// asked of the bot and of plain BM25 over the text of all documents. <c>held-out [--knowledge DIR] [--data DIR] [--questions FILE] [ID…]</c>;
/// with --data (vectors are kept there) with the sentence model, without it by words alone.
/// </summary>
internal static class HeldOut
{
    private static readonly IndexFields TextAlone = new(new IndexField("text", Analysis.English, 1));

    public static int Run(string[] args)
    {
        var (knowledge, data) = (Option(args, "--knowledge") ?? "knowledge", Option(args, "--data"));
        var file = Option(args, "--questions") ?? Path.Combine(knowledge, "fitting", "answerable.jsonl");
        var named = args.Skip(1).Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && !args[i].StartsWith("--", StringComparison.Ordinal)).ToArray();
        var all = QuestionSet.Read(File.ReadAllLines(file)).Items.Where(i => i.Turns is [{ Gold.Count: > 0, IsUnanswerable: false }]).ToList();
        Console.WriteLine("| document | questions | plain BM25: 1, 3 | no phrasings: 1, 3 | with phrasings: 1, 3 | no phrasings, deciding: 1, 3, wrong first | with, deciding: 1, 3, wrong first | others' questions, no phrasings of this | with |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        var with = Desk(knowledge, data);
        foreach (string id in named.Length > 0 ? named : with.Holdings.Documents.Select(d => d.Id))
        {
            QuestionItem[] questions = [.. all.Where(q => q.Turns[0].Gold.All(g => g.Document == id))];
            QuestionItem[] others = [.. all.Where(q => q.Turns[0].Gold.All(g => g.Document != id))];
            string without = Copy(knowledge, id);
            var bare = Desk(without, data);
            Console.WriteLine($"| {id} | {questions.Length} | {Shares(questions, Plain(bare))} | {Shares(questions, Ranked(bare))} | {Shares(questions, Ranked(with))} | {Deciding(questions, bare)} | {Deciding(questions, with)} | {Shares(others, Ranked(bare))} | {Shares(others, Ranked(with))} |");
            Directory.Delete(without, recursive: true);
        }

        return 0;
    }

    private static Func<string, IReadOnlyList<Passage>> Ranked(ReferenceDesk desk) => question => desk.Current.Ranked(question);

    /// <summary>The usual engine: the words of the question against the words of every passage, nothing else.</summary>
    private static Func<string, IReadOnlyList<Passage>> Plain(ReferenceDesk desk)
    {
        Passage[][] passages = [.. desk.Holdings.Documents.Select(d => d.Passages.Where(p => p.CanBeQuoted).ToArray())];
        var index = SearchIndex.Of([.. passages.Select(d => Segment.Build([.. d.Select(p => TextAlone.Entry(("text", p.Text)))], TextAlone))], ScoringOptions.Default);
        return question => [.. index.Search(SearchQuery.For(question), 3).Select(h => passages[h.Segment][h.Entry])];
    }

    private static string Shares(QuestionItem[] questions, Func<string, IReadOnlyList<Passage>> find)
    {
        var found = questions.Select(q => (q.Turns[0].Gold, Passages: find(q.Turns[0].Question).Take(3).ToList())).ToList();
        return $"{Share(found.Count(f => f.Passages is [var lead, ..] && f.Gold.Any(g => g.Is(lead))), questions)}, {Share(found.Count(f => f.Passages.Any(p => f.Gold.Any(g => g.Is(p)))), questions)}";
    }

    private static string Deciding(QuestionItem[] questions, ReferenceDesk desk)
    {
        var judged = questions.Select(q => Judge.Of(q.Turns[0], q.Type, desk.Current.Answer(q.Turns[0].Question, Conversation.New))).ToList();
        return $"{Share(judged.Count(j => j.First), questions)}, {Share(judged.Count(j => j.FirstThree), questions)}, {Share(judged.Count(j => j.LeadsWrong), questions)}";
    }

    private static string Share(int count, QuestionItem[] of) => $"{100.0 * count / Math.Max(1, of.Length):0.0}";

    private static ReferenceDesk Desk(string knowledge, string? data)
    {
        var desk = new ReferenceDesk(knowledge, new AnswerOptions(), data);
        desk.LearnMeanings(null, CancellationToken.None);
        return desk;
    }

    private static string Copy(string knowledge, string without)
    {
        string folder = Directory.CreateTempSubdirectory("r2pbot-held-out-").FullName;
        foreach (string file in Directory.EnumerateFiles(knowledge, "*.*", SearchOption.AllDirectories))
        {
            string place = Path.Combine(folder, Path.GetRelativePath(knowledge, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? folder);
            File.Copy(file, place);
        }

        File.Delete(Path.Combine(folder, "phrasings", $"{without}.yaml"));
        return folder;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
