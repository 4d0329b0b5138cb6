namespace R2PBot.Library.Import;

/// <summary>What an import changed and what it is not sure of, for the person who reviews the result.</summary>
internal sealed class ImportReport
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => [.. _findings.OrderBy(f => f.Kind).ThenBy(f => f.First)];

    public void Repaired(int line, string what) => _findings.Add(new(FindingKind.Repaired, line, line, what));

    public void Dropped(int first, int last, string what) => _findings.Add(new(FindingKind.Dropped, first, last, what));

    public void Doubted(int line, string what) => _findings.Add(new(FindingKind.Doubted, line, line, what));

    public override string ToString() => string.Concat(Enum.GetValues<FindingKind>().Select(Part));

    private string Part(FindingKind kind)
    {
        var rows = Findings.Where(f => f.Kind == kind).GroupBy(f => f.What).ToList();
        var lines = rows.Select(g => $"- line{(g.Count() > 1 || g.Any(f => f.First < f.Last) ? "s" : "")} {string.Join(", ", g.Select(f => f.Lines))}: {g.Key}\n");
        return $"## {kind}\n\n{(rows.Count == 0 ? "Nothing.\n" : string.Concat(lines))}\n";
    }
}

internal enum FindingKind
{
    /// <summary>A person should look at it.</summary>
    Doubted,

    Repaired,

    /// <summary>Not text of this document.</summary>
    Dropped,
}

internal sealed record Finding(FindingKind Kind, int First, int Last, string What)
{
    public string Lines => First == Last ? $"{First}" : $"{First}-{Last}";
}
