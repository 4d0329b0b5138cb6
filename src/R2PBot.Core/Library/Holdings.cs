using R2PBot.Library.Absences;
using R2PBot.Library.Documents;
using R2PBot.Library.Facts;
using R2PBot.Library.Glossaries;
using R2PBot.Library.Phrasings;

namespace R2PBot.Library;

/// <summary>What the library holds at one moment: the documents that are switched on, and the files that were refused. Never changes; a changed folder makes new holdings.</summary>
public sealed class Holdings
{
    private readonly Dictionary<string, Document> _byId;
    private readonly Lazy<HeldPhrasings> _phrasings;

    /// <param name="phrasings">Asked for once, by the first search or lint: what is looked up by its number needs none.</param>
    internal Holdings(IEnumerable<Document> documents, IReadOnlyList<string> refusals, Func<HeldPhrasings>? phrasings = null)
    {
        _phrasings = new(phrasings ?? (() => HeldPhrasings.None));
        var all = documents.ToList();
        SwitchedOff = [.. all.Where(d => !d.Header.Enabled).OrderBy(d => d.Header.Authority)];
        Documents = [.. all.Where(d => d.Header.Enabled).OrderBy(d => d.Header.Authority).ThenByDescending(d => d.Header.Published)];
        OtherRefusals = refusals;
        _byId = Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
    }

    /// <summary>Leading authority first, then newest first.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>Held, and neither searched nor cited.</summary>
    public IReadOnlyList<Document> SwitchedOff { get; }

    /// <summary>One line a refused file: <c>file:line: reason</c>.</summary>
    public IReadOnlyList<string> Refusals => [.. OtherRefusals, .. _phrasings.Value.Refusals];

    /// <summary>By document id.</summary>
    internal IReadOnlyDictionary<string, PhrasingFile> Phrasings => _phrasings.Value.ByDocument;

    private IReadOnlyList<string> OtherRefusals { get; }

    /// <summary>Questions of readers that editors tied to passages; they stand among <see cref="Phrasings"/> as well.</summary>
    internal IReadOnlyList<AcceptedPhrasing> Accepted { get; init; } = [];

    internal IReadOnlyList<Absence> Absent { get; init; } = [];

    internal IReadOnlyList<ChangedFact> Facts { get; init; } = [];

    internal Glossary Glossary { get; init; } = Glossary.Empty;

    internal PassagePhrasings PhrasingsOf(Passage passage) =>
        Phrasings.GetValueOrDefault(passage.Document.Id)?.Passages.GetValueOrDefault(passage.LocalId) ?? PassagePhrasings.None;

    /// <summary>As if nobody had phrased this document.</summary>
    internal Holdings WithoutPhrasingsOf(Document document) =>
        new([.. Documents, .. SwitchedOff], OtherRefusals, () => _phrasings.Value with { ByDocument = Phrasings.Where(p => p.Key != document.Id).ToDictionary(StringComparer.Ordinal) })
        {
            Accepted = Accepted,
            Absent = Absent,
            Facts = Facts,
            Glossary = Glossary,
        };

    public Document? Find(string documentId) => _byId.GetValueOrDefault(documentId);

    /// <summary>The passage with this id over all documents (<c>sg-2025#41</c>), or nothing.</summary>
    public Passage? FindPassage(string passageId)
    {
        var at = passageId.IndexOf('#');
        return at < 0 ? null : Find(passageId[..at])?.Find(passageId[(at + 1)..]);
    }
}

/// <param name="ByDocument">By document id.</param>
internal sealed record HeldPhrasings(IReadOnlyDictionary<string, PhrasingFile> ByDocument, IReadOnlyList<string> Refusals)
{
    public static HeldPhrasings None { get; } = new(new Dictionary<string, PhrasingFile>(), []);
}
