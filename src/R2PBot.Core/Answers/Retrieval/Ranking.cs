using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>Orders what the index found by what it is: running text before footnotes and notes, the leading authority before others.</summary>
/// <param name="named">The question names documents; then no authority leads over another.</param>
/// <param name="asksForNotes">The question asks for footnotes or side notes.</param>
internal sealed class Ranking(bool named, bool asksForNotes)
{
    private const float NoteFactor = 0.6f;
    private const float AuthorityFactor = 0.95f;

    /// <summary>A passage that covers so much less of the question than the best is no answer to it.</summary>
    private const float RelativeCoverage = 0.5f;

    public IReadOnlyList<Passage> Order(IReadOnlyList<ScoredPassage> found, QueryTerms terms, float minimumCoverage)
    {
        var fitting = found
            .Where(f => !f.Passage.IsListLead)
            .Select(f => (f.Passage, Score: f.Score * Factor(f.Passage), Coverage: terms.Coverage(f.Words), Telling: terms.IsTelling(f.Words)))
            .Where(f => f.Coverage >= minimumCoverage && f.Telling)
            .OrderByDescending(f => f.Score)
            .ToList();
        var best = fitting.Count == 0 ? 0 : fitting.Max(f => f.Coverage);
        var ordered = fitting.Where(f => f.Coverage >= best * RelativeCoverage).Select(f => f.Passage).DistinctBy(p => p.Hash).ToList();
        return Leading(ordered);
    }

    /// <summary>Teaching notes lead only where nothing else answers.</summary>
    private List<Passage> Leading(List<Passage> ordered) => asksForNotes || named || ordered.Count == 0 || ordered[0].Kind != PassageKind.StudyNote
        ? ordered
        : [.. ordered.Where(p => p.Kind != PassageKind.StudyNote), .. ordered.Where(p => p.Kind == PassageKind.StudyNote)];

    private float Factor(Passage passage)
    {
        var kind = !asksForNotes && passage.Kind == PassageKind.Footnote ? NoteFactor
            : !asksForNotes && !named && passage.Kind == PassageKind.StudyNote ? NoteFactor
            : 1;
        return named ? kind : kind * MathF.Pow(AuthorityFactor, passage.Document.Header.Authority - 1);
    }
}
