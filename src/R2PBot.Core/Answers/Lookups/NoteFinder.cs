using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>Study notes by their printed label, and the notes or footnotes that belong to a paragraph or section.</summary>
internal static class NoteFinder
{
    public static PlaceResult Labelled(IReadOnlyList<string> labels, Document document)
    {
        var notes = document.Passages.Where(p => p.NoteLabel is not null).ToList();
        if (notes.Count == 0)
        {
            // Where a document has no notes beside its text, a note is a footnote.
            var numbers = labels.Where(l => int.TryParse(l, out _)).Select(int.Parse).Select(n => new NumberSpan(n, n)).ToList();
            return numbers.Count > 0 ? NumberedPassages.Footnotes(document).Find(numbers) : new PlaceResult.NoSuchKind("no notes with such labels");
        }

        var found = labels.SelectMany(l => notes.Where(n => Folding.Fold(n.NoteLabel ?? "") == l)).ToList();
        var missing = labels.Where(l => !notes.Exists(n => Folding.Fold(n.NoteLabel ?? "") == l)).Select(l => l.ToUpperInvariant()).ToList();
        return found.Count == 0
            ? new PlaceResult.OutOfRange($"notes with the labels {string.Join(", ", notes.Select(n => n.NoteLabel).Distinct())}")
            : new PlaceResult.Found(found, missing.Count == 0 ? null : $"notes labelled {string.Join(", ", missing)}");
    }

    /// <summary>Notes live in another document than the text they stand beside, so all documents are looked through.</summary>
    /// <param name="named">The documents that the question names: the one with the notes or the one with the text.</param>
    public static IReadOnlyList<(Document Document, PlaceResult Result)> Attached(LookupPlace.Attached place, IReadOnlyList<Document> named, Holdings holdings)
    {
        var annotated = holdings.Documents.SelectMany(d => TargetIds(place.Target, d)).ToHashSet(StringComparer.Ordinal);
        var notes = Grouped(holdings, named, PassageKind.StudyNote, annotated);
        var footnotes = Grouped(holdings, named, PassageKind.Footnote, annotated);
        return place.Kind == Unit.Footnote || notes.Count == 0 ? footnotes : notes;
    }

    private static List<(Document, PlaceResult)> Grouped(Holdings holdings, IReadOnlyList<Document> named, PassageKind kind, HashSet<string> targets) =>
        [.. holdings.Documents
            .Select(d => (Document: d, Passages: d.Passages.Where(p => p.Kind == kind && p.AttachedTo.Any(a => targets.Contains(a) && IsNamed(a, d, named))).ToList()))
            .Where(d => d.Passages.Count > 0)
            .Select(d => (d.Document, (PlaceResult)new PlaceResult.Found(d.Passages)))];

    private static bool IsNamed(string target, Document holder, IReadOnlyList<Document> named) =>
        named.Count == 0 || named.Contains(holder) || named.Any(n => target.StartsWith(n.Id + "#", StringComparison.Ordinal));

    private static IEnumerable<string> TargetIds(PlaceWords target, Document document)
    {
        if (target.Unit == Unit.Section)
        {
            return SectionFinder.Find(target, document) is PlaceResult.Found { Section: { } section } ? [$"{document.Id}#{section.Number}"] : [];
        }

        return NumberedPassages.Paragraphs(document).Find(target.Numbers) is PlaceResult.Found paragraphs ? paragraphs.Passages.Select(p => p.Id) : [];
    }
}
