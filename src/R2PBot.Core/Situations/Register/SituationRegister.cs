using R2PBot.Library;

namespace R2PBot.Situations.Register;

/// <summary>The situations at one moment, each mention resolved to words that stand in their document. Never changes; a changed folder makes a new one.</summary>
internal sealed class SituationRegister
{
    private readonly Dictionary<string, Situation> _byId;
    private readonly Dictionary<string, IReadOnlyList<Mention>> _mentions;

    public SituationRegister(IReadOnlyList<(string File, Situation Situation)> files, IReadOnlyList<string> refusals, Holdings holdings)
    {
        var problems = refusals.ToList();
        _byId = new(StringComparer.Ordinal);
        _mentions = new(StringComparer.Ordinal);
        foreach (var (file, situation) in files)
        {
            if (!_byId.TryAdd(situation.Id, situation))
            {
                problems.Add($"{file}:1: another file already describes {situation.Id}");
                continue;
            }

            var resolved = situation.Mentions.Select(m => (Entry: m, Found: Mention.Of(m, holdings))).ToList();
            problems.AddRange(resolved.Where(r => r.Found.Problem is not null).Select(r => $"{file}:{r.Entry.Line}: {r.Found.Problem}"));
            _mentions[situation.Id] = [.. resolved.Select(r => r.Found.Mention).OfType<Mention>()];
        }

        All = [.. _byId.Values.OrderBy(s => s.ListName, StringComparer.Ordinal)];
        Problems = problems;
        Names = new(All);
    }

    /// <summary>By name; the order says nothing about the situations.</summary>
    public IReadOnlyList<Situation> All { get; }

    public IEnumerable<Situation> Live => All.Where(s => s.Status == SituationStatus.Live);

    public SituationNames Names { get; }

    /// <summary>One line for each file that was refused and each mention that does not stand where it says.</summary>
    public IReadOnlyList<string> Problems { get; }

    public Situation? Find(string id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<Mention> MentionsOf(Situation situation) => _mentions.GetValueOrDefault(situation.Id) ?? [];
}
