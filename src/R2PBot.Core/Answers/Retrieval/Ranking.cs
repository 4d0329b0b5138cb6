using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>Orders what the indexes found by what it is: running text before footnotes and notes, the leading authority before others.</summary>
internal static class Ranking
{
    /// <summary>A note whose score is so many times that of the best report says what no report says.</summary>
    private const float MuchBetter = 1.15f;

    private const float SamePassage = 1.15f;
    private const float NextPassage = 1.08f;

    public static IReadOnlyList<RankedPassage> Order(IEnumerable<ScoredPassage> found, Wanted wanted, RankingWeights weights)
    {
        var ordered = found
            .Where(f => !f.Passage.IsListLead)
            .Select(f => new RankedPassage(f.Passage, f.Words, f.Score * Factor(f.Passage, wanted, weights)))
            .OrderByDescending(f => f.Score)
            .DistinctBy(f => f.Passage.Hash)
            .ToList();
        return Leading(ordered, wanted);
    }

    /// <summary>Teaching notes lead only where they fit much better than any report.</summary>
    private static List<RankedPassage> Leading(List<RankedPassage> ordered, Wanted wanted)
    {
        if (wanted.AsksForNotes || wanted.Named.Count > 0 || ordered is not [{ Passage.Kind: PassageKind.StudyNote } note, ..])
        {
            return ordered;
        }

        var report = ordered.FirstOrDefault(r => r.Passage.Kind != PassageKind.StudyNote);
        return report is null || note.Score > MuchBetter * report.Score || wanted.Terms.Coverage(note.Words.All) > wanted.Terms.Coverage(report.Words.All)
            ? ordered
            : [report, .. ordered.Where(r => r != report)];
    }

    private static float Factor(Passage passage, Wanted wanted, RankingWeights weights) =>
        weights.Factor(passage, wanted.AsksForNotes, wanted.Named.Count > 0)
        * (wanted.Type is AnswerType.Number or AnswerType.Date && !AnswerTypes.Satisfies(passage.Text, wanted.Type) ? weights.KindMissing : 1)
        * (wanted.Defining.Contains(passage.Id) ? weights.Defines : 1)
        * (wanted.Numbers.Any(n => n == $"{passage.Document.Header.Published.Year}") ? weights.Year : 1)
        * (wanted.AsksForLatest && wanted.Newest == passage.Document ? weights.Latest : 1)
        * (wanted.Here is { } here ? Beside(passage, here) : 1);

    /// <summary>A question that leans on the one before is rather answered where the reader stands.</summary>
    private static float Beside(Passage passage, Passage here) =>
        passage == here ? SamePassage : passage.Document == here.Document && Math.Abs(passage.Ordinal - here.Ordinal) <= 2 ? NextPassage : 1;
}

/// <summary>A passage in the order in which it answers.</summary>
internal sealed record RankedPassage(Passage Passage, PassageWords Words, float Score);
