using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>What is known of a passage when it is held against the others that may answer. A score is the sum of these, each times its fitted weight.</summary>
internal static class RankingFeatures
{
    /// <summary>So many phrasings nearest in meaning count one by one, and as many again together.</summary>
    private const int Nearest = 3;

    private const float LeastChance = 1e-5f;

    /// <summary>In a phrased document a passage without phrasings, mostly a footnote, is judged by its words, which carry less.</summary>
    private const float OwnWordsAsPhrasing = 0.6f;

    /// <summary>Whether its sentences stand in the place of phrasings, because nobody has phrased its document.</summary>
    public const string Unphrased = "unphrased";

    public static IReadOnlyList<string> Names { get; } =
    [
        "words", "phrasing", "second phrasing", "third phrasing", "meaning", "second meaning", "third meaning", "further meanings", "sentence meaning",
        "own words", "footnote", "study note", "authority", "kind missing", "defines", "year", "latest", "list item for a list", "length", "meaning squared", "nearest in meaning", "nearest in words", "meanings together", "recognised", "recognised at all", Unphrased,
    ];

    /// <param name="best">The best of all that were found.</param>
    public static float[] Of(FoundPassage found, Wanted wanted, BestFound best)
    {
        var (passage, near) = (found.Passage, wanted.Near);
        var whole = Math.Max(1, wanted.Terms.Whole);
        var named = wanted.Named.Count > 0;
        var (phrased, chance) = (found.PassageWords.IsPhrased, near.Chance(passage));
        Span<float> meanings = stackalloc float[2 * Nearest];
        near.BestPhrasings(passage, meanings);
        if (!phrased || found.PassageWords.StandsForItself)
        {
            meanings.Fill(MathF.Max(meanings[0], near.BestSentence(passage)));
        }

        return
        [
            MathF.Log(1 + (found.Words / whole)),
            Phrasing(0),
            Phrasing(1),
            Phrasing(2),
            meanings[0],
            meanings[1],
            meanings[2],
            (meanings[3] + meanings[4] + meanings[5]) / Nearest,
            near.BestSentence(passage),
            wanted.Terms.Coverage(found.PassageWords.Own),
            passage.Kind == PassageKind.Footnote && !wanted.AsksForNotes ? 1 : 0,
            passage.Kind == PassageKind.StudyNote && !wanted.AsksForNotes && !named ? 1 : 0,
            named ? 0 : (passage.Document.Header.Authority - 1) / 4f,
            wanted.Type is AnswerType.Number or AnswerType.Date && !AnswerTypes.Satisfies(passage.Text, wanted.Type) ? 1 : 0,
            wanted.Defining.Contains(passage.Id) ? 1 : 0,
            wanted.Numbers.Any(n => n == $"{passage.Document.Header.Published.Year}") ? 1 : 0,
            wanted.AsksForLatest && wanted.Newest == passage.Document ? 1 : 0,
            wanted.AsksForList && passage.Kind == PassageKind.ListItem ? 1 : 0,
            MathF.Log2(1 + (passage.Text.Length / 200f)) / 4,
            meanings[0] * meanings[0],
            best.Meaning > 0 && meanings[0] >= best.Meaning ? 1 : 0,
            best.Phrasing > 0 && phrased && found.Phrasings[0] >= best.Phrasing ? 1 : 0,
            phrased && !found.PassageWords.StandsForItself ? near.Together(passage) : meanings[0],
            chance,
            LogOf(chance),
            found.PassageWords.StandsForItself ? 1 : 0,
        ];

        float Phrasing(int rank) => MathF.Log(1 + ((found.PassageWords.StandsForItself ? found.Phrasings[0]
            : phrased ? found.Phrasings[rank]
            : OwnWordsAsPhrasing * found.Words) / whole));
    }

    /// <summary>The logarithm of a chance: 1 for a certain one, 0 for one in a hundred thousand and for all that are smaller.</summary>
    private static float LogOf(float chance) => MathF.Max(0, 1 + (MathF.Log10(MathF.Max(chance, LeastChance)) / 5));

    public static float Score(float[] features, IReadOnlyList<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return sum;
    }
}

/// <summary>The greatest of all passages found for a question: nearness of meaning, and score of a single phrasing.</summary>
internal readonly record struct BestFound(float Meaning, float Phrasing)
{
    public static BestFound Of(IReadOnlyCollection<FoundPassage> found, Nearness near) => found.Count == 0
        ? default
        : new(found.Max(f => near.BestPhrasing(f.Passage)), found.Max(f => f.Phrasings[0]));
}
