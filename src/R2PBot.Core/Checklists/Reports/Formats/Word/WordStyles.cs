using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Checklists.Reports.Formats.Word;

/// <summary>The styles of a report, so that a reader can change all headings or all quotations at once.</summary>
internal static class WordStyles
{
    private const string Ink = "1B1B1F";
    private const string Soft = "4D4E55";

    public static Styles All(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new Color { Val = Ink }, new FontSize { Val = "22" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", [], []),
        Style("Subtitle", [new Color { Val = Soft }, new FontSize { Val = "24" }], [new SpacingBetweenLines { Before = "120", After = "0" }]),
        Style("Title", [new Bold(), new FontSize { Val = "40" }], [new SpacingBetweenLines { After = "240" }]),
        Style("Heading1", [new Bold(), new FontSize { Val = "30" }], [new KeepNext(), Border(), new SpacingBetweenLines { Before = "480", After = "160" }, new OutlineLevel { Val = 0 }]),
        Style("Heading2", [new Bold(), new FontSize { Val = "24" }], [new KeepNext(), new SpacingBetweenLines { Before = "320", After = "80" }, new OutlineLevel { Val = 1 }]),
        Style("Subject", [new FontSize { Val = "26" }], [new SpacingBetweenLines { After = "200" }]),
        Style("Label", [new Color { Val = Soft }, new FontSize { Val = "20" }], [new KeepNext(), new SpacingBetweenLines { Before = "40", After = "40" }]),
        Style("Quote", [], [new KeepNext(), new SpacingBetweenLines { Before = "80", After = "40" }, new Indentation { Left = "400", Right = "300" }]),
        Style("Reference", [new Color { Val = Soft }, new FontSize { Val = "18" }], [new SpacingBetweenLines { After = "160" }, new Indentation { Left = "400", Right = "300" }]),
        Style("Notice", [new Bold()], [Shade(), new SpacingBetweenLines { Before = "80", After = "120" }, new Indentation { Left = "120", Right = "120" }]),
        Style("NoteHead", [new Color { Val = Soft }, new FontSize { Val = "18" }], [new KeepNext(), new SpacingBetweenLines { Before = "120", After = "20" }, new Indentation { Left = "400" }]),
        Style("Note", [new Italic()], [new SpacingBetweenLines { After = "160" }, new Indentation { Left = "400", Right = "300" }]),
        Style("Point", [], [new SpacingBetweenLines { After = "60" }]),
        Style("Cell", [new FontSize { Val = "20" }], [new SpacingBetweenLines { Before = "40", After = "40" }]),
        Style("CellHead", [new Bold(), new FontSize { Val = "20" }], [new SpacingBetweenLines { Before = "40", After = "40" }]),
        Style("Gap", [new FontSize { Val = "12" }], [new SpacingBetweenLines { After = "60" }]),
        Style("Mark", [new FontSize { Val = "18" }], [new SpacingBetweenLines { After = "40" }, new Justification { Val = JustificationValues.Center }]));

    public static Numbering Bullets() => new(
        new AbstractNum(new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new PreviousParagraphProperties(new Indentation { Left = "400", Hanging = "260" })) { LevelIndex = 0 }) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static ParagraphBorders Border() => new(new TopBorder { Val = BorderValues.Single, Size = 8, Space = 6, Color = Ink });

    private static Shading Shade() => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F1F1F4" };

    private static Style Style(string name, IEnumerable<OpenXmlElement> run, IEnumerable<OpenXmlElement> paragraph)
    {
        var isDefault = name == "Normal";
        var isWords = isDefault || name is "Subtitle" or "Title" or "Quote" || name.StartsWith("Heading", StringComparison.Ordinal);
        var style = new Style(new StyleName { Val = WordsName(name) }) { Type = StyleValues.Paragraph, StyleId = name, Default = isDefault ? true : null, CustomStyle = isWords ? null : true };
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle(), new StyleParagraphProperties(paragraph), new StyleRunProperties(run));
        return style;
    }

    /// <summary>Word knows its built-in headings by these names only; navigation and contents follow them.</summary>
    private static string WordsName(string style) => style switch
    {
        "Heading1" => "heading 1",
        "Heading2" => "heading 2",
        _ => style,
    };
}
