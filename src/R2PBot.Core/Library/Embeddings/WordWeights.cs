namespace R2PBot.Library.Embeddings;

/// <summary>
/// How much each word of a question tells: little if it is frequent in ordinary English, or among the texts that are searched (inverse
/// document frequency), whichever is less.
/// </summary>
internal sealed class WordWeights
{
    private readonly Dictionary<int, int> _texts = [];
    private readonly int _count;

    /// <param name="texts">For each text its words, each once.</param>
    public WordWeights(IReadOnlyCollection<int[]> texts)
    {
        _count = texts.Count;
        foreach (var word in texts.SelectMany(t => t))
        {
            _texts[word] = _texts.GetValueOrDefault(word) + 1;
        }
    }

    public float Of(int word) => MathF.Min(MathF.Log(1 + (_count / (1f + _texts.GetValueOrDefault(word)))), WordVectors.Rarity(word));
}
