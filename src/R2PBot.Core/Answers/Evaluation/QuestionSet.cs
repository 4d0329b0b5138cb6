using System.Text.Json;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Evaluation;

/// <summary>Questions with their right answers, as JSON lines (<c>docs/evaluation.md</c>).</summary>
internal sealed record QuestionSet(IReadOnlyList<QuestionItem> Items)
{
    /// <exception cref="DocumentFormatException">A line is no question; the exception knows which.</exception>
    public static QuestionSet Read(IEnumerable<string> lines)
    {
        var items = new List<QuestionItem>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                items.Add(Item(line, number));
            }
        }

        return new(items);
    }

    private static QuestionItem Item(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var turns = root.TryGetProperty("turns", out var many) ? [.. many.EnumerateArray().Select(Turn)] : new[] { Turn(root) };
            return new(Text(root, "id") ?? $"{number}", Text(root, "type") ?? "question", turns);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DocumentFormatException(number, $"the line is no question: {problem.Message}");
        }
    }

    private static QuestionTurn Turn(JsonElement turn) => new(turn.GetProperty("question").GetString() ?? "")
    {
        IsUnanswerable = turn.TryGetProperty("unanswerable", out var no) && no.GetBoolean() || Text(turn, "type") == "unanswerable",
        Gold = Places(turn, "gold"),
        MayCite = Places(turn, "may_cite"),
        AnswerAny = Texts(turn, "answer_any"),
        MustNot = Texts(turn, "must_not"),
        OnlyDocuments = Texts(turn, "only_docs"),
        MinHits = turn.TryGetProperty("min_hits", out var hits) ? hits.GetInt32() : 0,
        CiteOnly = turn.TryGetProperty("cite_only", out var only) && only.GetBoolean(),
        AnswerEach = turn.TryGetProperty("answer_each", out var each)
            ? each.EnumerateObject().ToDictionary(p => p.Name, p => (IReadOnlyList<string>)[.. p.Value.EnumerateArray().Select(v => v.ToString())])
            : [],
    };

    private static List<GoldPlace> Places(JsonElement turn, string name) => turn.TryGetProperty(name, out var list)
        ? [.. list.EnumerateArray().Select(g => new GoldPlace(Text(g, "doc") ?? "", Text(g, "para"), Text(g, "footnote"), Text(g, "note"), Text(g, "section"), Text(g, "starts")))]
        : [];

    private static List<string> Texts(JsonElement turn, string name) =>
        turn.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(v => v.ToString())] : [];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;
}

/// <summary>One question, or the turns of one conversation.</summary>
internal sealed record QuestionItem(string Id, string Type, IReadOnlyList<QuestionTurn> Turns);

internal sealed record QuestionTurn(string Question)
{
    public bool IsUnanswerable { get; init; }

    /// <summary>Any of these is a right citation.</summary>
    public IReadOnlyList<GoldPlace> Gold { get; init; } = [];

    /// <summary>Pointers that a refusal may carry.</summary>
    public IReadOnlyList<GoldPlace> MayCite { get; init; } = [];

    /// <summary>One of these must stand in the quotation.</summary>
    public IReadOnlyList<string> AnswerAny { get; init; } = [];

    public IReadOnlyList<string> MustNot { get; init; } = [];

    public IReadOnlyList<string> OnlyDocuments { get; init; } = [];

    /// <summary>For lists: so many of the gold passages must be among the answers.</summary>
    public int MinHits { get; init; }

    public bool CiteOnly { get; init; }

    /// <summary>For comparisons: a quotation from each of these documents, holding one of its strings.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AnswerEach { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>A place that a question set names: by paragraph, footnote, label of a note, section, or how the passage starts.</summary>
internal sealed record GoldPlace(string Document, string? Paragraph, string? Footnote, string? Note, string? Section, string? Starts)
{
    private const int NearTheStart = 40;

    public bool Is(Passage passage)
    {
        if (passage.Document.Id != Document)
        {
            return false;
        }

        if (Footnote is not null)
        {
            return passage.Place.Footnote?.ToString() == Footnote;
        }

        if (Paragraph is not null)
        {
            return passage.Place.Paragraph is { } paragraph && (paragraph == Paragraph || (Stem(paragraph) == Stem(Paragraph) && (!HasLetter(Paragraph) || !HasLetter(paragraph))));
        }

        return Starts is not null ? Judge.Words(passage.Text).IndexOf(Judge.Words(Starts), StringComparison.Ordinal) is >= 0 and <= NearTheStart
            : Note is not null ? passage.NoteLabel == Note
            : Section is null || passage.SectionNumber == Section;
    }

    private static string Stem(string paragraph) => paragraph.Split('(')[0];

    private static bool HasLetter(string paragraph) => paragraph.Contains('(', StringComparison.Ordinal);
}
