using System.Text.RegularExpressions;

namespace R2PBot.Library.Embeddings;

/// <summary>
/// What single words mean, as far as their company in ordinary English tells (GloVe). The mean of a text's words, rare words weighing
/// more, complements the sentence model: it knows more words and is blind to their order.
/// </summary>
internal sealed partial class WordVectors
{
    public const int Dimensions = 100;

    /// <summary>A word of this rank, and every rarer one, weighs as much as a word of its kind can.</summary>
    private const float RareFrom = 8000;

    /// <summary>Rarer ones may be slips of others: "teh" is of rank 18,749.</summary>
    private const int CommonTo = 12_000;

    private readonly Dictionary<string, int> _rows;
    private readonly sbyte[] _values;

    /// <summary>What makes each word's vector one of length 1.</summary>
    private readonly float[] _steps;

    /// <param name="words">The most frequent first.</param>
    /// <param name="values">For each word its vector, to any scale of its own.</param>
    public WordVectors(IReadOnlyList<string> words, sbyte[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, words.Count * Dimensions);
        _values = values;
        _rows = new(words.Count, StringComparer.Ordinal);
        _steps = new float[words.Count];
        for (var row = 0; row < words.Count; row++)
        {
            _rows.TryAdd(words[row], row);
            var squares = 0;
            foreach (var value in values.AsSpan(row * Dimensions, Dimensions))
            {
                squares += value * value;
            }

            _steps[row] = squares == 0 ? 0 : 1 / MathF.Sqrt(squares);
        }
    }

    /// <summary>Whether it is an ordinary English word, in small letters, and so no slip of another.</summary>
    public bool IsCommon(string word) => _rows.TryGetValue(word, out var rank) && rank < CommonTo;

    /// <summary>The words of a text that have a vector, each once, as rows.</summary>
    public int[] Words(string text)
    {
        var words = new List<int>();
        var found = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
        var lower = text.ToLowerInvariant().AsSpan();
        foreach (var match in Word.EnumerateMatches(lower))
        {
            if (found.TryGetValue(lower.Slice(match.Index, match.Length), out var row) && !words.Contains(row))
            {
                words.Add(row);
            }
        }

        return [.. words];
    }

    /// <summary>The weighted mean of the words' directions, of length 1; nothing but zeros where there is no word.</summary>
    /// <param name="weightOf">How much a word counts.</param>
    public void Mean(ReadOnlySpan<int> words, Func<int, float> weightOf, Span<float> mean)
    {
        mean.Clear();
        foreach (var word in words)
        {
            var factor = weightOf(word) * _steps[word];
            var values = _values.AsSpan(word * Dimensions, Dimensions);
            for (var i = 0; i < Dimensions; i++)
            {
                mean[i] += factor * values[i];
            }
        }

        VectorMath.Normalise(mean);
    }

    /// <summary>How rare a word is in ordinary English; the logarithm of its rank, limited.</summary>
    public static float Rarity(int word) => MathF.Log(Math.Min(word, RareFrom) + 10);

    [GeneratedRegex("[a-z]+|[0-9]+")]
    private static partial Regex Word { get; }
}
