namespace R2PBot.Library.Documents;

/// <summary>A whole work by one author body, as it stands in <c>knowledge/documents</c>: its front matter, its sections, and every citable passage in printed order.</summary>
public sealed class Document
{
    private readonly Dictionary<string, Passage> _byId;

    internal Document(FrontMatter header, IReadOnlyList<Section> sections, IReadOnlyList<PassageText> texts)
    {
        Header = header;
        Sections = sections;
        Passages = [.. texts.Select((text, ordinal) => new Passage(this, ordinal, text))];
        _byId = Passages.ToDictionary(p => p.LocalId, StringComparer.Ordinal);
    }

    public FrontMatter Header { get; }

    /// <summary>Short stable name that citations and file names use, for example <c>sg-2025</c>.</summary>
    public string Id => Header.Id;

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>Every passage: the running text first, in printed order, then the footnotes.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The passage with this local id (<c>41</c>, <c>71(b)</c>, <c>fn106</c>, <c>s1.b3</c>, <c>n15</c>), or nothing.</summary>
    public Passage? Find(string localId) => _byId.GetValueOrDefault(localId);

    public override string ToString() => Id;
}
