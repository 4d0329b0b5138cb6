using System.Text.RegularExpressions;

namespace R2PBot.Library.Import;

/// <summary>Cuts the lines of a source into blocks: at blank lines, and where a line begins with a number, letter, bullet or raised number of its own.</summary>
internal sealed partial class BlockReader(Recipe recipe, LineJoining joining, ImportReport report)
{
    private readonly string[] _heads = recipe.Document.Symbol is { } symbol ? [symbol, .. symbol.Split("-S/")[..1], .. symbol.Split("-S/")[1..].Select(s => $"S/{s}")] : [];
    private readonly List<Block> _blocks = [];
    private Block? _open;

    public IReadOnlyList<Block> Read(SourceText source)
    {
        for (var i = 0; i < source.Lines.Count; i++)
        {
            Take(i + 1, source.Lines[i]);
        }

        Close();
        return _blocks;
    }

    private void Take(int number, string raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            Close();
        }
        else if (recipe.Drop.FirstOrDefault(d => d.Holds(number)) is { } dropped)
        {
            Close();
            report.Dropped(number, number, dropped.Why);
        }
        else if (OfThePage(raw) is { } part)
        {
            Close();
            report.Dropped(number, number, part);
        }
        else
        {
            Add(number, Corrected(number, LineCleaning.Clean(raw)));
        }
    }

    /// <summary>What of the page rather than of the text a line is.</summary>
    private string? OfThePage(string line) =>
        PageFeet().IsMatch(line) ? "foot of a page"
        : Rules().IsMatch(line) ? "rule above footnotes"
        : _heads.Contains(line.Trim(), StringComparer.Ordinal) ? "head of a page"
        : null;

    private void Add(int number, string line)
    {
        if (recipe.AsideHeader is { } pattern && Regex.Match(line, pattern) is { Success: true } aside)
        {
            Close();
            _blocks.Add(new Block(number, number, BlockStart.AsideHeader, aside.Groups["label"].Value, aside.Groups["header"].Value));
            return;
        }

        var (start, lead, text) = BlockLead.Of(line, recipe.BulletGlyph);
        var continues = _open is not null && (start == BlockStart.Plain || (start == BlockStart.BareNumber && _open.Start != BlockStart.BareNumber));
        if (continues && _open is { Start: not BlockStart.Heading } open)
        {
            _open = open with { Last = number, Text = joining.Join(open.Text, line, number) };
            return;
        }

        Close();
        _open = new Block(number, number, start, lead, text);
    }

    private string Corrected(int number, string line)
    {
        foreach (var correction in recipe.Replace.Where(r => r.Line == number))
        {
            if (line.Contains(correction.From, StringComparison.Ordinal))
            {
                line = line.Replace(correction.From, correction.To, StringComparison.Ordinal);
                report.Repaired(number, $"“{correction.From}” → “{correction.To}”: {correction.Why}");
            }
            else
            {
                report.Doubted(number, $"the recipe corrects “{correction.From}”, which does not stand here");
            }
        }

        return line;
    }

    private void Close()
    {
        if (_open is not null)
        {
            _blocks.Add(_open);
            _open = null;
        }
    }

    /// <summary>United Nations job number, with or without the page: <c>25-06353 3/17</c>, on even pages <c>4/17 25-06353</c>.</summary>
    [GeneratedRegex(@"^\s*(?:\d{2}-\d{5}(?:\s+\**\d+/\d+\**)?|\**\d+/\d+\**\s+\d{2}-\d{5})\s*$")]
    private static partial Regex PageFeet();

    [GeneratedRegex(@"^\s*_{4,}\s*$")]
    private static partial Regex Rules();
}
