namespace R2PBot.Library.Import;

/// <summary>Lines in the shape of a Markdown source: one line per paragraph, a blank line between two.</summary>
internal sealed class PlainLines
{
    private readonly List<string> _lines = [];

    public void Add(string paragraph) => Add([paragraph]);

    /// <summary>Lines that stand together, without a blank line between them. Empty ones are left out.</summary>
    public void Add(IEnumerable<string> block)
    {
        var clean = block.Select(LineText.Clean).Where(l => l.Length > 0).ToList();
        if (clean.Count == 0)
        {
            return;
        }

        if (_lines.Count > 0)
        {
            _lines.Add("");
        }

        _lines.AddRange(clean);
    }

    /// <summary>All lines; a format without any says so with this reason.</summary>
    public IReadOnlyList<string> OrRefuse(string reason) => _lines.Count > 0 ? _lines : throw new UnreadableSourceException(reason);
}
