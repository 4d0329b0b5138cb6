using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Checklists.Reports.Formats.Word;

/// <summary>Paragraphs of a report.</summary>
internal static class WordText
{
    public static Paragraph Line(string text, string? style = null, bool keepsWithNext = false)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }

        if (keepsWithNext)
        {
            properties.Append(new KeepNext());
        }

        return properties.HasChildren ? new(properties, Run(text)) : new(Run(text));
    }

    public static Paragraph Point(string text) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = "Point" }, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })),
        Run(text));

    /// <summary>Between a table and what follows: two tables that touch would become one.</summary>
    public static Paragraph Gap() => new(new ParagraphProperties(new ParagraphStyleId { Val = "Gap" }));

    public static Run Run(string text)
    {
        var run = new Run();
        foreach (var (part, i) in Allowed(text).ReplaceLineEndings("\n").Split('\n').Select((p, i) => (p, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>XML takes no control characters, and no half of a pair; a note may hold anything that a keyboard sends.</summary>
    private static string Allowed(string text)
    {
        var allowed = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            allowed.Append(rune.Value is '\n' or '\r' or '\t' || rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF) ? rune.ToString() : "\uFFFD");
        }

        return allowed.ToString();
    }
}
