using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Library.Import;

/// <summary>Counts the lists of a Word file as Word does, for the file stores no printed numbers.</summary>
internal sealed partial class WordNumbering(Numbering? part)
{
    private const int Levels = 9;

    private readonly Dictionary<int, NumberingInstance> _lists = part?.Elements<NumberingInstance>()
        .GroupBy(n => n.NumberID?.Value ?? 0).ToDictionary(g => g.Key, g => g.First()) ?? [];

    private readonly Dictionary<int, AbstractNum> _definitions = part?.Elements<AbstractNum>()
        .GroupBy(n => n.AbstractNumberId?.Value ?? 0).ToDictionary(g => g.Key, g => g.First()) ?? [];

    // Lists of one definition run on from each other, so the definition holds the counters.
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    /// <summary>The label of the next paragraph on this level, with a space after it: "12. ", "(a) ", "- ", or nothing.</summary>
    public string Next(int list, int level)
    {
        if (!_lists.TryGetValue(list, out var instance) || instance.AbstractNumId?.Val?.Value is not { } definition || LevelOf(instance, level) is not { } format)
        {
            return "";
        }

        if (!_counters.TryGetValue(definition, out var counters))
        {
            counters = new int?[Levels];
            _counters.Add(definition, counters);
        }

        Count(counters, instance, level);
        if (FormatOf(format) == "bullet")
        {
            return "- ";
        }

        var label = LevelNumber().Replace(format.LevelText?.Val?.Value ?? "", number => Number(counters, instance, format, number.Value[1] - '1')).Trim();
        return label.Length == 0 ? "" : label + " ";
    }

    private void Count(int?[] counters, NumberingInstance instance, int level)
    {
        var restart = Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value;
        if (restart is not null && _restarted.Add((instance.NumberID?.Value ?? 0, level)))
        {
            counters[level] = restart;
        }
        else
        {
            counters[level] = counters[level] is { } last ? last + 1 : Start(instance, level);
        }

        Array.Clear(counters, level + 1, Levels - level - 1);
    }

    private string Number(int?[] counters, NumberingInstance instance, Level printed, int level)
    {
        var isLegal = printed.IsLegalNumberingStyle is { } legal && (legal.Val?.Value ?? true);
        return ListNumber.Print(counters[level] ?? Start(instance, level), isLegal || LevelOf(instance, level) is not { } format ? "decimal" : FormatOf(format));
    }

    private int Start(NumberingInstance instance, int level) => LevelOf(instance, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static string FormatOf(Level level) => level.NumberingFormat?.Val?.InnerText ?? "decimal";

    private static LevelOverride? Override(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private Level? LevelOf(NumberingInstance instance, int level) =>
        Override(instance, level)?.Level
        ?? Definition(instance.AbstractNumId?.Val?.Value ?? 0)?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    /// <summary>A definition may only point to the list style that another one defines.</summary>
    private AbstractNum? Definition(int id)
    {
        var definition = _definitions.GetValueOrDefault(id);
        return definition?.NumberingStyleLink?.Val?.Value is { } style
            ? _definitions.Values.FirstOrDefault(d => d.StyleLink?.Val?.Value == style) ?? definition
            : definition;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex LevelNumber();
}
