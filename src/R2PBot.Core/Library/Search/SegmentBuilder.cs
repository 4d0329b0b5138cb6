namespace R2PBot.Library.Search;

/// <summary>Analyses entries and counts their terms; used once for one segment.</summary>
internal sealed class SegmentBuilder
{
    private readonly IndexFields fields;
    private readonly TermCounts[] counts = [.. Enum.GetValues<Analysis>().Select(_ => new TermCounts())];

    public SegmentBuilder(IndexFields fields) => this.fields = fields;

    public Segment Build(IReadOnlyList<IndexEntry> entries)
    {
        int[][] lengths = [.. Enumerable.Range(0, fields.Count).Select(_ => new int[entries.Count])];
        for (int entry = 0; entry < entries.Count; entry++)
        {
            for (int field = 0; field < fields.Count; field++)
            {
                lengths[field][entry] = Count(entries[entry].Texts[field], entry, field);
            }
        }

        return new Segment(fields, entries.Count, [.. counts.Select(c => c.Pack(fields.Count))], lengths);
    }

    private int Count(string text, int entry, int field)
    {
        var analysis = fields[field].Analysis;
        var terms = counts[(int)analysis];
        if (analysis == Analysis.English)
        {
            foreach (var term in EnglishAnalysis.Enumerate(text))
            {
                terms.Add(term.Term);
            }
        }
        else
        {
            foreach (var term in SymbolAnalysis.Find(text))
            {
                terms.Add(term.Term);
            }
        }

        return terms.Close(entry, field);
    }

    private sealed class TermCounts
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly List<(int Term, int Entry, int Field, int Frequency)> postings = [];
        private readonly List<int> frequencies = [];
        private readonly List<int> seen = [];
        private int length;

        public void Add(string term)
        {
            if (!numbers.TryGetValue(term, out int number))
            {
                number = numbers.Count;
                numbers.Add(term, number);
                frequencies.Add(0);
            }

            if (frequencies[number]++ == 0)
            {
                seen.Add(number);
            }

            length++;
        }

        /// <summary>Ends the text of one field of one entry and returns how many terms it had.</summary>
        public int Close(int entry, int field)
        {
            foreach (int number in seen)
            {
                postings.Add((number, entry, field, frequencies[number]));
                frequencies[number] = 0;
            }

            int closed = length;
            seen.Clear();
            length = 0;
            return closed;
        }

        public TermPostings Pack(int fieldCount)
        {
            List<byte> packed = new(postings.Count * 2);
            string[] terms = new string[numbers.Count];
            int[] starts = new int[numbers.Count + 1];
            foreach (var (term, number) in numbers)
            {
                terms[number] = term;
            }

            int current = 0;
            var writer = new TermPostings.Writer(packed, fieldCount);
            // OrderBy is stable: within a term the postings stay by entry and field, as they were closed.
            foreach (var (term, entry, field, frequency) in postings.OrderBy(p => p.Term))
            {
                if (term != current)
                {
                    starts[++current] = packed.Count;
                    writer = new TermPostings.Writer(packed, fieldCount);
                }

                writer.Write(entry, field, frequency);
            }

            starts[^1] = packed.Count;
            return new TermPostings(terms, starts, [.. packed], fieldCount);
        }
    }
}
