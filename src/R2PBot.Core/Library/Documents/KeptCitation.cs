namespace R2PBot.Library.Documents;

/// <summary>
/// A citation as it is kept in the database. It keeps its words, its printed reference and the hash of the passage that it was made
/// from, so it outlives the document, and it says so when the passage has changed instead of quietly pointing elsewhere.
/// </summary>
/// <param name="Label">The reference as it was printed when the citation was made.</param>
/// <param name="PassageHash"><see cref="Passage.Hash"/> of that moment.</param>
public sealed record KeptCitation(string PassageId, string Words, string Label, string PassageHash)
{
    internal static KeptCitation Of(Citation citation) => new(citation.Passage.Id, citation.Quote, citation.Label, citation.Passage.Hash);

    /// <summary>How the words stand in what the library holds now.</summary>
    public KeptCitationState In(Holdings holdings) => holdings.FindPassage(PassageId) switch
    {
        null => KeptCitationState.SourceGone,
        { } passage when passage.Hash == PassageHash => KeptCitationState.Unchanged,
        { } passage when passage.CanBeQuoted && passage.Text.Contains(Words, StringComparison.Ordinal) => KeptCitationState.SourceChangedAround,
        _ => KeptCitationState.SourceChanged,
    };

    /// <summary>A citation again; nothing where the words do not stand in the passage any more.</summary>
    internal Citation? Cite(Holdings holdings)
    {
        var passage = holdings.FindPassage(PassageId);
        var start = passage?.Text.IndexOf(Words, StringComparison.Ordinal) ?? -1;
        return passage is { CanBeQuoted: true } && start >= 0 ? passage.Cite(start..(start + Words.Length)) : null;
    }
}

public enum KeptCitationState
{
    Unchanged,

    /// <summary>The words stand there still; other words of the passage have changed.</summary>
    SourceChangedAround,

    /// <summary>The words do not stand in the passage any more, or it is damaged.</summary>
    SourceChanged,

    /// <summary>The library does not hold the passage any more, or its document is switched off.</summary>
    SourceGone,
}
