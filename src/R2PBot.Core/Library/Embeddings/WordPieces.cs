using System.Text;
using System.Text.Json;

namespace R2PBot.Library.Embeddings;

/// <summary>
/// Cuts a text into the model's 8,000 pieces: of all ways to spell the text with them, the one whose scores sum highest.
/// Follows the published tokenizer also where that is odd, because the weights were trained behind it.
/// </summary>
internal sealed class WordPieces
{
    public const int Unknown = 0;
    private const char Space = '\u2581';

    /// <summary>The first entries are marks of the training (unknown, start, end), no pieces of text.</summary>
    private const int FirstPiece = 6;

    /// <summary>A tree of characters: from a node by a symbol to a node. Its size is that of the published vocabulary.</summary>
    private readonly Dictionary<long, int> _edges = new(32_768);
    private readonly List<Piece> _pieceAt = new(32_768) { default };

    private WordPieces()
    {
    }

    /// <param name="vocabulary">A JSON array of [piece, score].</param>
    public static WordPieces Read(ReadOnlyMemory<byte> vocabulary)
    {
        var pieces = new WordPieces();
        using var json = JsonDocument.Parse(vocabulary);
        var id = 0;
        foreach (var entry in json.RootElement.EnumerateArray())
        {
            if (id >= FirstPiece)
            {
                // Pieces with a colon were written without a score; the published tokenizer counts that as 0.
                var score = entry[1].ValueKind == JsonValueKind.Number ? entry[1].GetDouble() : 0;
                pieces.Add(entry[0].GetString() ?? "", id, score);
            }

            id++;
        }

        return pieces;
    }

    public int[] Cut(string text)
    {
        var symbols = Symbols(text);
        var (ids, lengths) = BestEnds(symbols);
        var cut = new List<int>();
        for (var end = symbols.Count; end > 0; end -= lengths[end])
        {
            if (ids[end] != Unknown || cut.Count == 0 || cut[^1] != Unknown)
            {
                cut.Add(ids[end]);
            }
        }

        cut.Reverse();
        return [.. cut];
    }

    /// <summary>For every position the last piece of the best way to it, and how many symbols that piece spans.</summary>
    private (int[] Ids, int[] Lengths) BestEnds(List<int> symbols)
    {
        var best = new double[symbols.Count + 1];
        var ids = new int[symbols.Count + 1];
        var lengths = new int[symbols.Count + 1];
        Array.Fill(lengths, 1);
        for (var start = 0; start < symbols.Count; start++)
        {
            var found = false;
            var node = 0;
            for (var end = start; end < symbols.Count && _edges.TryGetValue(Edge(node, symbols[end]), out node); end++)
            {
                var piece = _pieceAt[node];
                if (piece.Id != Unknown)
                {
                    Offer(start, end + 1, piece.Id, piece.Score);
                    found = true;
                }
            }

            if (!found)
            {
                Offer(start, start + 1, Unknown, 0);
            }
        }

        return (ids, lengths);

        // A later start wins a tie. The published tokenizer takes a best sum of 0 for "not reached yet", so a text beginning
        // with a scoreless piece ("▁:") gets whatever comes later.
        void Offer(int start, int end, int id, double score)
        {
            var sum = best[start] + score;
            if (best[end] == 0 || sum >= best[end])
            {
                (best[end], ids[end], lengths[end]) = (sum, id, end - start);
            }
        }
    }

    private static List<int> Symbols(string text)
    {
        var symbols = new List<int>(text.Length + 1);
        foreach (var rune in Repaired(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (symbols.Count == 0)
            {
                symbols.Add(Space);
            }

            symbols.Add(rune.Value == ' ' ? Space : rune.Value);
        }

        return symbols;
    }

    /// <summary>Half a surrogate pair, which a cut message can end in, would make the normalisation throw.</summary>
    private static string Repaired(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            repaired.Append(rune);
        }

        return repaired.ToString();
    }

    private void Add(string piece, int id, double score)
    {
        var node = 0;
        foreach (var rune in piece.EnumerateRunes())
        {
            if (!_edges.TryGetValue(Edge(node, rune.Value), out var next))
            {
                next = _pieceAt.Count;
                _pieceAt.Add(default);
                _edges.Add(Edge(node, rune.Value), next);
            }

            node = next;
        }

        _pieceAt[node] = new(id, score);
    }

    private static long Edge(int node, int symbol) => ((long)node << 32) | (uint)symbol;

    private readonly record struct Piece(int Id, double Score);
}
