using R2PBot.Checklists.Definitions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Reports;

/// <summary>
/// The sentences that stand in every report, in the words of the documents. A report cannot be made without them: they are citations,
/// and only a document that holds the words gives one.
/// </summary>
internal sealed record StandingQuotations
{
    private static readonly (string Passage, string Words) CourtsDecide =
        ("sg-2025#12", "the legal determination of genocide, war crimes, ethnic cleansing and crimes against humanity is a matter for national and international courts");

    private static readonly (string Passage, string Words) PresenceIsNoCause =
        ("sg-2013#16", "The presence of risk factors does not directly or inevitably cause atrocity crimes. Societies can exhibit multiple sources of risk but not experience atrocity crimes.");

    private static readonly (string Passage, string Words) NoStateIsImmune = ("sg-2013#29", "No State can consider itself immune to the risk of atrocity crimes.");

    private StandingQuotations(Citation courts, Citation? presence, Citation? immune)
    {
        (Courts, Presence, Immune) = (courts, presence, immune);
    }

    /// <summary>Legal determination is for courts.</summary>
    public Citation Courts { get; }

    /// <summary>What the presence of factors means. Only where risk is assessed.</summary>
    public Citation? Presence { get; }

    /// <summary>Nothing observed is not no risk. Only where risk is assessed.</summary>
    public Citation? Immune { get; }

    /// <returns>Nothing when the documents do not hold the words; <see cref="Missing"/> says which.</returns>
    public static StandingQuotations? In(Holdings holdings, ChecklistKind kind)
    {
        var courts = Cite(CourtsDecide, holdings);
        var (presence, immune) = (Cite(PresenceIsNoCause, holdings), Cite(NoStateIsImmune, holdings));
        return (courts, kind) switch
        {
            (null, _) => null,
            (_, ChecklistKind.Commitments) => new(courts, null, null),
            _ => presence is null || immune is null ? null : new(courts, presence, immune),
        };
    }

    /// <summary>The passages that are wanting.</summary>
    public static IReadOnlyList<string> Missing(Holdings holdings) =>
        [.. new[] { CourtsDecide, PresenceIsNoCause, NoStateIsImmune }.Where(s => Cite(s, holdings) is null).Select(s => s.Passage)];

    private static Citation? Cite((string Passage, string Words) sentence, Holdings holdings)
    {
        var passage = holdings.FindPassage(sentence.Passage);
        var start = passage?.Text.IndexOf(sentence.Words, StringComparison.Ordinal) ?? -1;
        return passage is { CanBeQuoted: true } && start >= 0 ? passage.Cite(start..(start + sentence.Words.Length)) : null;
    }
}
