namespace R2PBot.Library.Embeddings;

/// <summary>
/// Turns a sentence into a direction: the nearer two directions, the nearer what the sentences mean. English; other languages
/// only as far as they share words. Any number of threads may use it.
/// </summary>
internal sealed class SentenceModel(WordPieces pieces, Encoder encoder)
{
    public const int Dimensions = 512;

    /// <summary>Names the weights: vectors of different models are not comparable.</summary>
    public const string Id = "use-lite-0.2.0";

    public int[] Tokens(string text) => pieces.Cut(text);

    public float[] Embed(string text) => encoder.Encode([Tokens(text)])[0];

    /// <summary>On this thread, in the order of the texts. Quicker than one by one, most of all for short texts.</summary>
    public float[][] Embed(IReadOnlyList<string> texts) => encoder.Encode([.. texts.Select(Tokens)]);
}
