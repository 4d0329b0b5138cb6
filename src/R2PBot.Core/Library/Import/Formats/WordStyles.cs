using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Library.Import;

/// <summary>What the style of a paragraph, or a style it is based on, says about it.</summary>
internal sealed partial class WordStyles(Styles? part)
{
    private const int MaxChain = 20;
    private const int DeepestHeading = 4;

    private readonly Dictionary<string, Style> _styles = part?.Elements<Style>().Where(s => s.StyleId?.Value is not null)
        .GroupBy(s => s.StyleId?.Value ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal) ?? [];

    /// <summary>1 to 4, or nothing for running text.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own)
        {
            return FromOutline(own);
        }

        foreach (var (name, style) in Chain(paragraph))
        {
            if ((FromName(name) ?? FromOutline(style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value)) is { } level)
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>The list and level that number the paragraph, its own or its style's. List 0 switches the style's off.</summary>
    public (int List, int Level)? Numbering(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var styled = Chain(paragraph).Select(s => s.Style?.StyleParagraphProperties?.NumberingProperties).OfType<NumberingProperties>().ToList();
        var list = own?.NumberingId?.Val?.Value ?? styled.Select(n => n.NumberingId?.Val?.Value).FirstOrDefault(v => v is not null);
        var level = own?.NumberingLevelReference?.Val?.Value ?? styled.Select(n => n.NumberingLevelReference?.Val?.Value).FirstOrDefault(v => v is not null);
        return list is > 0 ? (list.Value, Math.Clamp(level ?? 0, 0, 8)) : null;
    }

    /// <summary>A table of contents repeats the headings; as text it would be a second set of them.</summary>
    public bool IsTableOfContents(Paragraph paragraph) => Chain(paragraph).Any(s => ContentsName().IsMatch(s.Name));

    private IEnumerable<(string Name, Style? Style)> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; id is not null && i < MaxChain; i++)
        {
            var style = _styles.GetValueOrDefault(id);
            yield return (style?.StyleName?.Val?.Value ?? id, style);
            id = style?.BasedOn?.Val?.Value;
        }
    }

    private static int? FromOutline(int? level) => level is >= 0 and < 9 ? Math.Min(level.Value + 1, DeepestHeading) : null;

    private static int? FromName(string name)
    {
        if (name.Equals("Title", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        var word = WordHeading().Match(name);
        if (word.Success)
        {
            return Math.Min(word.Groups["level"].Value[0] - '0', DeepestHeading);
        }

        return UnHeading().Match(name) switch
        {
            { Success: false } => null,
            var un => un.Groups["rank"].Value.ToUpperInvariant() switch { "M" => 1, "CH" => 2, "1" => 3, _ => DeepestHeading },
        };
    }

    [GeneratedRegex(@"^heading ?(?<level>[1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex WordHeading();

    /// <summary>The templates of UN documents call their headings "_ H _Ch_G" (chapter), "_ H_1_G", "Reg_H_2/3_G", without an outline level.</summary>
    [GeneratedRegex(@"^\w{0,5}\s?_\s?H\s?_+\s?(?<rank>M|Ch|[1-6])(?:/\d)?(?:_|$)", RegexOptions.IgnoreCase)]
    private static partial Regex UnHeading();

    [GeneratedRegex(@"^toc ?\d$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();
}
