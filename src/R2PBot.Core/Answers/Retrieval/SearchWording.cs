using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>The sentences above the quotations of a search, and those of a search without result.</summary>
internal static class SearchWording
{
    public static string Found(IReadOnlyList<Citation> shown, Arrangement arranged, IReadOnlyList<Passage> twins, IReadOnlyList<string> absent, bool isSure)
    {
        var lead = shown[0].Passage;
        var others = shown.Skip(1).Select(c => c.Passage.Document).Distinct().Where(d => d != lead.Document).Select(Wording.Name).ToList();
        var first = arranged.Whole > 0
            ? $"{Wording.Count(arranged.Whole, "item", "items")} of one list in {Wording.Dated(lead.Document)}."
            : $"{Wording.Upper(CitationLabel.Pinpoint(lead))} of {Wording.Dated(lead.Document)} {(isSure ? "fits best" : "comes nearest; check that it answers your question")}.";
        var standing = lead.Document.Header.Symbol is null ? $" {Wording.Standing(lead.Document)}" : "";
        var also = others.Count == 0 ? "" : $" Also in {string.Join(", ", others)}.";
        var same = twins.Count == 0 ? "" : $" The same words stand in {string.Join(" and ", twins.Select(Wording.Place))}.";
        return Absent(absent) + first + standing + also + same + Wording.Warnings([lead]);
    }

    public static string Nothing(IReadOnlyList<Document> searched, IReadOnlyList<Passage> nearest, IReadOnlyList<string> absent, string? says)
    {
        var near = nearest.Count == 0 ? "No passage comes near." : $"Nearest: {string.Join("; ", nearest.Select(Wording.Place))}.";
        return $"{Unknown(absent)}{says ?? "The documents do not answer this."} Searched: {Wording.Searched(searched)}. {near}";
    }

    private static string Unknown(IReadOnlyList<string> absent) =>
        absent.Count == 0 ? "" : $"“{string.Join("”, “", absent)}” stands in none of the documents. ";

    private static string Absent(IReadOnlyList<string> absent) =>
        absent.Count == 0 ? "" : $"“{string.Join("”, “", absent)}” is not in the library. ";
}
