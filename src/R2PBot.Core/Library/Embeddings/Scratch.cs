namespace R2PBot.Library.Embeddings;

/// <summary>The working memory of one run through the encoder, about 1.3 MB; pooled, because every question needs one.</summary>
internal sealed class Scratch
{
    /// <summary>Room for the longest sentence, and enough short ones together to make good use of each weight read.</summary>
    public const int MaxRows = 128;

    private readonly List<(int Start, int Length)> _sentences = [];

    public float[] Embedded { get; } = new float[MaxRows * Encoder.EmbeddingWidth];

    public float[] State { get; } = new float[MaxRows * SentenceModel.Dimensions];

    public float[] Narrow { get; } = new float[MaxRows * SentenceModel.Dimensions];

    /// <summary>Holds queries, keys and values first, the widened rows of the feed-forward step after.</summary>
    public float[] Wide { get; } = new float[MaxRows * Encoder.ForwardWidth];

    public float[] Shares { get; } = new float[MaxRows];

    public int Rows { get; private set; }

    /// <summary>Which rows belong to which sentence.</summary>
    public IReadOnlyList<(int Start, int Length)> Sentences => _sentences;

    public void Clear()
    {
        _sentences.Clear();
        Rows = 0;
    }

    public void Add(int tokens)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Rows + tokens, MaxRows);
        _sentences.Add((Rows, tokens));
        Rows += tokens;
    }
}
