namespace R2PBot.Library.Search;

/// <summary>Puts the postings of all segments together and weighs them with the statistics of all; used once for one snapshot.</summary>
internal sealed class ImpactListsBuilder
{
    private readonly IReadOnlyList<Segment> segments;
    private readonly Analysis analysis;
    private readonly int fieldCount;
    private readonly int entryCount;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];
    private readonly int[][] numbersBySegment;

    public ImpactListsBuilder(IReadOnlyList<Segment> segments, Analysis analysis)
    {
        this.segments = segments;
        this.analysis = analysis;
        fieldCount = segments.Count == 0 ? 0 : segments[0].Fields.Count;
        entryCount = segments.Sum(s => s.EntryCount);
        numbersBySegment = [.. segments.Select(Number)];
    }

    public ImpactLists Build(ScoringOptions options, FieldStatistics[] statistics)
    {
        int[] starts = new int[terms.Count + 1];
        float[] scales = Count(starts, options, statistics);
        int[] entries = new int[starts[^1]];
        float[] impacts = new float[starts[^1]];
        float[] maxima = new float[terms.Count];
        Weigh(starts, scales, statistics, entries, impacts);
        for (int term = 0; term < maxima.Length; term++)
        {
            maxima[term] = impacts[starts[term]..starts[term + 1]].Max();
        }

        return new ImpactLists(numbers, [.. terms], starts, entries, impacts, maxima, new WindowTable(entryCount, starts, entries, impacts));
    }

    private int[] Number(Segment segment)
    {
        var postings = segment.Postings(analysis);
        int[] inAll = new int[postings.TermCount];
        for (int term = 0; term < inAll.Length; term++)
        {
            string text = postings.Term(term);
            if (!numbers.TryGetValue(text, out inAll[term]))
            {
                inAll[term] = terms.Count;
                numbers.Add(text, terms.Count);
                terms.Add(text);
            }
        }

        return inAll;
    }

    // Fills the starts of the lists and returns, for each term and field, field weight times idf.
    private float[] Count(int[] starts, ScoringOptions options, FieldStatistics[] statistics)
    {
        int[] frequencies = new int[terms.Count * fieldCount];
        for (int s = 0; s < segments.Count; s++)
        {
            var postings = segments[s].Postings(analysis);
            for (int term = 0; term < postings.TermCount; term++)
            {
                int number = numbersBySegment[s][term];
                int last = -1;
                for (var reader = postings.Read(term); reader.MoveNext(); last = reader.Entry)
                {
                    frequencies[(number * fieldCount) + reader.Field]++;
                    starts[number + 1] += reader.Entry == last ? 0 : 1;
                }
            }
        }

        for (int term = 0; term < terms.Count; term++)
        {
            starts[term + 1] += starts[term];
        }

        float[] scales = new float[frequencies.Length];
        for (int i = 0; i < scales.Length; i++)
        {
            int field = i % fieldCount;
            scales[i] = frequencies[i] == 0 ? 0
                : options.WeightOf(segments[0].Fields[field]) * Bm25.Idf(frequencies[i], statistics[field].Entries);
        }

        return scales;
    }

    private void Weigh(int[] starts, float[] scales, FieldStatistics[] statistics, int[] entries, float[] impacts)
    {
        int[] next = starts[..^1];
        int first = 0;
        for (int s = 0; s < segments.Count; s++)
        {
            var segment = segments[s];
            var postings = segment.Postings(analysis);
            for (int term = 0; term < postings.TermCount; term++)
            {
                int number = numbersBySegment[s][term];
                int at = next[number] - 1;
                int last = -1;
                for (var reader = postings.Read(term); reader.MoveNext(); last = reader.Entry)
                {
                    at += reader.Entry == last ? 0 : 1;
                    float norm = statistics[reader.Field].Norm(segment.Lengths(reader.Field)[reader.Entry]);
                    entries[at] = first + reader.Entry;
                    impacts[at] += scales[(number * fieldCount) + reader.Field] * (reader.Frequency / (reader.Frequency + norm));
                }

                next[number] = at + 1;
            }

            first += segment.EntryCount;
        }
    }
}
