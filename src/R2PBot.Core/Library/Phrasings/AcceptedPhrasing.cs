using R2PBot.Library.Documents;

namespace R2PBot.Library.Phrasings;

/// <summary>A question that readers asked and two editors tied to a passage. It is kept with the bot's data, not in the reviewed folder, and helps to find like any phrasing.</summary>
/// <param name="Language">en, fr or es.</param>
internal sealed record AcceptedPhrasing(string PassageId, string Language, string Text, DateOnly AcceptedOn)
{
    /// <summary>The phrasings of a document with those that were accepted for its passages; what the file already has is not added twice.</summary>
    public static PhrasingFile Over(Document document, PhrasingFile? file, IReadOnlyList<AcceptedPhrasing> accepted)
    {
        var passages = new Dictionary<string, PassagePhrasings>(file?.Passages ?? new Dictionary<string, PassagePhrasings>(), StringComparer.Ordinal);
        foreach (var one in accepted)
        {
            var id = one.PassageId[(document.Id.Length + 1)..];
            var known = passages.GetValueOrDefault(id) ?? PassagePhrasings.None;
            if (!known.Questions.Contains(one.Text, StringComparer.OrdinalIgnoreCase))
            {
                passages[id] = one.AddTo(known);
            }
        }

        return new(document.Id, passages, file?.Lines ?? new Dictionary<string, int>());
    }

    private PassagePhrasings AddTo(PassagePhrasings known) => Language switch
    {
        "fr" => known with { Fr = [.. known.Fr, Text] },
        "es" => known with { Es = [.. known.Es, Text] },
        _ => known with { En = [.. known.En, Text] },
    };
}
