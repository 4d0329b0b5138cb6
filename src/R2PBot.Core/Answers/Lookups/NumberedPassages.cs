using System.Runtime.CompilerServices;
using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>Passages with numbers of one sequence (paragraphs, footnotes), and which of them a question's numbers mean.</summary>
/// <param name="Name">For messages: "paragraphs".</param>
internal sealed record NumberedPassages(string Name, IReadOnlyList<NumberedPassage> All)
{
    // A document never changes, and is asked for its numbers with every lookup.
    private static readonly ConditionalWeakTable<Document, NumberedPassages> ParagraphsOf = [];
    private static readonly ConditionalWeakTable<Document, NumberedPassages> FootnotesOf = [];

    public static NumberedPassages Paragraphs(Document document) => ParagraphsOf.GetValue(document, ReadParagraphs);

    public static NumberedPassages Footnotes(Document document) => FootnotesOf.GetValue(document, ReadFootnotes);

    private static NumberedPassages ReadParagraphs(Document document) => new("paragraphs", [.. document.Passages
        .Where(p => p.Place.Paragraph is not null)
        .Select(p => p.Place.Paragraph is { } printed && printed.IndexOf('(') is var bracket && bracket > 0
            ? new NumberedPassage(int.Parse(printed.AsSpan(0, bracket)), printed[bracket + 1], p)
            : new NumberedPassage(int.Parse(p.Place.Paragraph ?? "0"), null, p))]);

    private static NumberedPassages ReadFootnotes(Document document) => new("footnotes", [.. document.Passages
        .Where(p => p.Place.Footnote is not null)
        .Select(p => new NumberedPassage(p.Place.Footnote.GetValueOrDefault(), null, p))]);

    public string Exists => All.Count == 0 ? $"no numbered {Name}" : $"{Name} {All[0].Number} to {All[^1].Number}";

    public PlaceResult Find(IReadOnlyList<NumberSpan> spans)
    {
        if (All.Count == 0)
        {
            return new PlaceResult.NoSuchKind(Exists);
        }

        var found = new List<Passage>();
        var missing = new List<NumberSpan>();
        foreach (var span in spans.Select(FromTheEnd).Distinct())
        {
            var fitting = All.Where(p => span.Holds(p.Number) && Fits(span, p)).Select(p => p.Passage).ToList();
            found.AddRange(fitting);
            if (fitting.Count == 0 || (span.Last > All[^1].Number && span.Letter is null))
            {
                missing.Add(fitting.Count == 0 ? span : span with { First = All[^1].Number + 1 });
            }
        }

        return found.Count == 0
            ? new PlaceResult.OutOfRange(missing is [{ Letter: not null } one] ? ExistsUnder(one.First) : Exists)
            : new PlaceResult.Found([.. found.Distinct()], missing.Count == 0 ? null : $"{string.Join(", ", missing)} ({Exists} exist)");
    }

    /// <summary>Without a letter a paragraph is asked for with all its items.</summary>
    private static bool Fits(NumberSpan span, NumberedPassage passage) => span.Letter is null || (passage.Letter is not null && span.HoldsLetter(passage.Letter));

    private string ExistsUnder(int number)
    {
        var letters = All.Where(p => p.Number == number && p.Letter is not null).Select(p => p.Letter).ToList();
        return letters.Count > 0 ? $"items {number}({letters[0]}) to {number}({letters[^1]})"
            : All.Any(p => p.Number == number) ? $"a paragraph {number} without lettered items"
            : Exists;
    }

    private NumberSpan FromTheEnd(NumberSpan span) => span.Last == Numerals.Last
        ? new(Math.Max(1, All[^1].Number - (span.Last - span.First)), All[^1].Number)
        : span;
}

/// <param name="Letter">Of an item: 71(b).</param>
internal sealed record NumberedPassage(int Number, char? Letter, Passage Passage);
