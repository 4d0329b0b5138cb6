namespace R2PBot.Library.Search;

/// <summary>The best hits so far, best first. Entries must come in ascending order: of equal scores the first stays ahead.</summary>
internal sealed class TopHits(int capacity)
{
    private readonly int[] entries = new int[capacity];
    private readonly float[] scores = new float[capacity];

    public int Count { get; private set; }

    /// <summary>A hit must score higher than this to get in.</summary>
    public float Threshold { get; private set; }

    public int Entry(int place) => entries[place];

    public float Score(int place) => scores[place];

    /// <summary>Takes a hit that scores higher than the threshold.</summary>
    public void Add(int entry, float score)
    {
        // The places are few, and after the first entries most hits come in near the end: insertion is the quickest sort.
        int place = Count < capacity ? Count++ : capacity - 1;
        for (; place > 0 && scores[place - 1] < score; place--)
        {
            entries[place] = entries[place - 1];
            scores[place] = scores[place - 1];
        }

        entries[place] = entry;
        scores[place] = score;
        Threshold = Count == capacity ? scores[capacity - 1] : 0;
    }
}
