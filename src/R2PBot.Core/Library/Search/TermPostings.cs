namespace R2PBot.Library.Search;

/// <summary>
/// Where each term of one analysis stands in a segment: packed triples of entry, field and frequency, by entry, then by field.
/// Packed, because a segment is read only when a snapshot is built, and most triples fit one or two bytes.
/// </summary>
internal sealed class TermPostings(string[] terms, int[] starts, byte[] packed, int fieldCount)
{
    public int TermCount => terms.Length;

    public string Term(int term) => terms[term];

    public Reader Read(int term) => new(packed.AsSpan(starts[term]..starts[term + 1]), fieldCount);

    public ref struct Reader(ReadOnlySpan<byte> packed, int fieldCount)
    {
        private readonly ReadOnlySpan<byte> packed = packed;
        private int next;

        public int Entry { get; private set; }
        public int Field { get; private set; }
        public int Frequency { get; private set; }

        public bool MoveNext()
        {
            if (next == packed.Length)
            {
                return false;
            }

            // One number holds the step from the last entry, the field, and whether the term stands there only once.
            int head = Number();
            Frequency = (head & 1) == 1 ? 1 : Number();
            int step = (head >> 1) / fieldCount;
            Field = (head >> 1) - (step * fieldCount);
            Entry += step;
            return true;
        }

        private int Number()
        {
            int value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte b = packed[next++];
                value |= (b & 0x7F) << shift;
                if (b < 0x80)
                {
                    return value;
                }
            }
        }
    }

    public ref struct Writer(List<byte> packed, int fieldCount)
    {
        private readonly List<byte> packed = packed;
        private int last;

        public void Write(int entry, int field, int frequency)
        {
            Number(((((entry - last) * fieldCount) + field) << 1) | (frequency == 1 ? 1 : 0));
            if (frequency > 1)
            {
                Number(frequency);
            }

            last = entry;
        }

        private readonly void Number(int value)
        {
            for (; value >= 0x80; value >>= 7)
            {
                packed.Add((byte)(value | 0x80));
            }

            packed.Add((byte)value);
        }
    }
}
