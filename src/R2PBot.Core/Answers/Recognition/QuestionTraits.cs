using R2PBot.Answers.Questions;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Recognition;

/// <summary>
/// What a question looks like: its stems and the pieces of its words, four letters each, so that a slip changes little. Each is hashed into one
/// of a fixed number of places (Weinberger and others 2009), and the rare ones weigh more than the common.
/// </summary>
internal sealed class QuestionTraits
{
    /// <summary>So many places; on phrasings that were held out, 2,048 did as well as a place for each of 14,000 traits.</summary>
    public const int Places = 2_048;

    private const int Piece = 4;

    /// <summary>What occurs only once tells nothing of other questions.</summary>
    private const int LeastTexts = 2;

    private readonly Dictionary<uint, float> _weights;

    private QuestionTraits(Dictionary<uint, float> weights) => _weights = weights;

    public static QuestionTraits Learn(IReadOnlyList<string> texts)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var traits in texts.AsParallel().AsOrdered().Select(In))
        {
            foreach (var trait in traits)
            {
                counts[trait] = counts.GetValueOrDefault(trait) + 1;
            }
        }

        return new(counts.Where(c => c.Value >= LeastTexts).ToDictionary(c => c.Key, c => MathF.Log(1 + (texts.Count / (1f + c.Value)))));
    }

    /// <summary>The traits of a text that are known, with length 1 in all.</summary>
    public Trait[] Of(string text)
    {
        var traits = In(text).Where(_weights.ContainsKey).Select(t => new Trait((int)(t % Places), t >= 1u << 31 ? _weights[t] : -_weights[t])).ToArray();
        var length = MathF.Sqrt(traits.Sum(t => t.Value * t.Value));
        return length > 0 ? [.. traits.Select(t => t with { Value = t.Value / length })] : [];
    }

    private static HashSet<uint> In(string text)
    {
        HashSet<uint> traits = [.. EnglishAnalysis.Terms(text).Select(t => Hash('s', t))];
        foreach (var token in QuestionTokens.Read(text).Where(t => t.IsWord || t.IsNumber))
        {
            var word = $"^{token.Text}$";
            for (var i = 0; i + Piece <= word.Length; i++)
            {
                traits.Add(Hash('p', word.AsSpan(i, Piece)));
            }
        }

        return traits;
    }

    /// <summary>FNV-1a, stirred once more so that all bits depend on all letters. Not the runtime's hash, which differs with each start.</summary>
    private static uint Hash(char kind, ReadOnlySpan<char> letters)
    {
        var hash = (2_166_136_261 ^ kind) * 16_777_619;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * 16_777_619;
        }

        hash = (hash ^ (hash >> 15)) * 2_246_822_519;
        return hash ^ (hash >> 13);
    }
}

internal readonly record struct Trait(int Place, float Value);
