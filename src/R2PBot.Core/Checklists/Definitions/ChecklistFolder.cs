using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Definitions;

/// <summary>
/// The checklists of <c>knowledge/checklists</c>. A file that is wrong, or whose citations the documents do not hold, is refused with
/// file, line and reason, and the last good reading of it stays in use.
/// </summary>
public sealed class ChecklistFolder
{
    private readonly WatchedFiles<ChecklistFile> _files;
    private readonly Lock _refreshing = new();
    private Holdings? _holdings;
    private volatile Shelf _current = new([], [], new Dictionary<string, ChecklistDefinition>());

    /// <param name="knowledge">The <c>knowledge</c> folder; it is read at once.</param>
    /// <param name="holdings">The documents that citations are looked up in.</param>
    public ChecklistFolder(string knowledge, Holdings holdings)
    {
        _files = new(Path.Combine(knowledge, "checklists"), "*.yaml", ChecklistReader.Read);
        Refresh(holdings);
    }

    /// <summary>Every checklist, drafts too, in the order of their file names.</summary>
    public IReadOnlyList<ChecklistDefinition> All => _current.All;

    /// <summary>Those that may be offered.</summary>
    public IReadOnlyList<ChecklistDefinition> Released => [.. _current.All.Where(c => c.Status == ChecklistStatus.Released)];

    /// <summary>One line for everything that was refused: <c>file:line: reason</c>.</summary>
    public IReadOnlyList<string> Problems => _current.Problems;

    /// <summary>The checklist with this id as it is now, or nothing.</summary>
    public ChecklistDefinition? Find(string id) => _current.All.FirstOrDefault(c => c.Id == id);

    /// <summary>Looks at the folder again.</summary>
    /// <param name="holdings">What the library holds now: citations follow it.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh(Holdings holdings)
    {
        lock (_refreshing)
        {
            var changed = _files.Refresh();
            if (changed || !ReferenceEquals(holdings, _holdings))
            {
                _holdings = holdings;
                _current = Gather(holdings);
                changed = true;
            }

            return changed;
        }
    }

    private Shelf Gather(Holdings holdings)
    {
        var problems = _files.Refusals.ToList();
        var good = new Dictionary<string, ChecklistDefinition>(StringComparer.Ordinal);
        var all = new List<ChecklistDefinition>();
        foreach (var (name, file) in _files.Values)
        {
            if (Resolve(name, file, holdings, problems) is not { } definition)
            {
                continue;
            }

            good[name] = definition;
            if (all.Any(c => c.Id == definition.Id))
            {
                problems.Add($"{name}:1: another file already holds a checklist with the id {definition.Id}");
            }
            else
            {
                all.Add(definition);
            }
        }

        return new(all, problems, good);
    }

    private ChecklistDefinition? Resolve(string name, ChecklistFile file, Holdings holdings, List<string> problems)
    {
        try
        {
            return ChecklistResolver.Resolve(file, holdings);
        }
        catch (DocumentFormatException problem)
        {
            problems.Add($"{name}:{problem.Line}: {problem.Message}");
            return _current.Good.GetValueOrDefault(name);
        }
    }

    /// <param name="Good">The last good reading of each file.</param>
    private sealed record Shelf(IReadOnlyList<ChecklistDefinition> All, IReadOnlyList<string> Problems, IReadOnlyDictionary<string, ChecklistDefinition> Good);
}
