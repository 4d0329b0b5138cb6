using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>
/// Chooses the words of a passage that answer: the sentence, where one stands out; where it does not, as many sentences around the
/// best as it takes to be sure that the answer is among them.
/// </summary>
internal static class SentenceChoice
{
    /// <summary>What each number taken out of a sentence costs it, in telling words: between two sentences that answer, the one that needed no repair is quoted.</summary>
    private const float CostOfRepair = 0.25f;

    /// <summary>A figure is told from other words more surely than a reason or a name.</summary>
    private const float NumberTells = 3;

    /// <summary>Where a figure, a date or a name is asked for, more than this is too much to read out.</summary>
    private const int ConciseLength = 350;

    /// <summary>A sentence as short as this says little without its neighbour.</summary>
    private const int TooShort = 150;

    /// <summary>Of a sentence that nobody has phrased.</summary>
    private const float LeastChance = 0.02f;

    /// <summary>An enumeration up to this length is quoted whole where all of it is asked for.</summary>
    private const int WholeLength = 2_000;

    public static Citation Cite(Passage passage, Wanted wanted, RankingWeights weights, int maxLength)
    {
        var sentences = passage.Sentences;
        if (sentences.Count < 2 || passage.Kind == PassageKind.Footnote || (wanted.AsksForAll && passage.Text.Length <= WholeLength))
        {
            return passage.CiteWhole();
        }

        var likely = Likely(passage, wanted, weights);
        var (from, to) = Window(sentences, likely, Array.IndexOf(likely, likely.Max()), weights.SentenceSure, wanted.Type is AnswerType.Any or AnswerType.Reason or AnswerType.Definition ? maxLength : Math.Min(maxLength, ConciseLength));
        return passage.Cite(sentences[from].Start..sentences[to].End);
    }

    /// <summary>How likely each sentence is the one that answers; 1 in all.</summary>
    private static float[] Likely(Passage passage, Wanted wanted, RankingWeights weights)
    {
        var telling = wanted.Terms.Count == 0 ? 1 : wanted.Terms.Whole / wanted.Terms.Count;
        var scores = passage.Sentences.Select((s, i) => weights.SentenceContrast * ((Score(passage, s.Range, wanted, weights, telling) / telling) + Near(passage, i, wanted, weights))).ToArray();
        var highest = scores.Max();
        var sum = scores.Sum(s => MathF.Exp(s - highest));
        return [.. scores.Select(s => MathF.Exp(s - highest) / sum)];
    }

    /// <summary>Grows around the best sentence, by the likelier neighbour each time, until the answer is likely enough to be inside or nothing more fits.</summary>
    private static (int From, int To) Window(IReadOnlyList<Sentence> sentences, float[] likely, int best, float enough, int maxLength)
    {
        var (from, to, sum) = (best, best, likely[best]);
        while (sum < enough || sentences[to].End - sentences[from].Start < TooShort)
        {
            var before = from > 0 && sentences[to].End - sentences[from - 1].Start <= maxLength ? likely[from - 1] : -1;
            var after = to + 1 < sentences.Count && sentences[to + 1].End - sentences[from].Start <= maxLength ? likely[to + 1] : -1;
            if (before < 0 && after < 0)
            {
                break;
            }

            sum += Math.Max(before, after);
            (from, to) = before > after ? (from - 1, to) : (from, to + 1);
        }

        return (from, to);
    }

    private static float Near(Passage passage, int sentence, Wanted wanted, RankingWeights weights) =>
        (weights.SentenceNearness * wanted.Near.Sentence(passage, sentence))
        + (weights.SentenceRecognised * MathF.Log(LeastChance + wanted.Near.Chance(passage, sentence)));

    private static float Score(Passage passage, Range range, Wanted wanted, RankingWeights weights, float telling)
    {
        var text = passage.Text[range];
        var (start, end) = (range.Start.Value, range.End.Value);
        var repairs = passage.RestoredMarks.Count(m => m.Offset > start && m.Offset <= end);
        return wanted.Terms.Covered(text)
            + (wanted.Type != AnswerType.Any && AnswerTypes.Satisfies(text, wanted.Type) ? weights.AnswerType * telling * (wanted.Type == AnswerType.Number ? NumberTells : 1) : 0)
            - (repairs * CostOfRepair * telling);
    }
}
