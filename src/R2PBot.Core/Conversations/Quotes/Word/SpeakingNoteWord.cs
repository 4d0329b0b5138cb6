using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Conversations.Quotes.Word;

/// <summary>A speaking note as a Word document. Headings and quotations are styles, so that a reader can change them all at once.</summary>
internal static class SpeakingNoteWord
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string TitleStyle = "Title";
    private const string QuoteStyle = "Quote";
    private const string CautionStyle = "Caution";

    public static byte[] Write(SpeakingNote note)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.Document = new Document(new Body([.. Paragraphs(note), Page()]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(SpeakingNote note)
    {
        yield return Line(note.Title, TitleStyle);
        yield return Line(note.Made);
        foreach (var entry in note.Entries)
        {
            if (entry.Words is { } words)
            {
                yield return Line($"“{words}”", QuoteStyle);
            }

            yield return Line(entry.Reference);
            if (entry.Caution is { } caution)
            {
                yield return Line(caution, CautionStyle);
            }
        }

        yield return Line(note.Closing, CautionStyle);
    }

    private static Paragraph Line(string text, string? style = null)
    {
        var run = new Run();
        foreach (var (part, i) in text.Split('\n').Select((p, i) => (p, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
        }

        return style is null ? new(run) : new(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    private static Styles Styles() => new(
        Style("Normal", isDefault: true, new StyleRunProperties(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = "24" }), new SpacingBetweenLines { After = "160", Line = "300", LineRule = LineSpacingRuleValues.Auto }),
        Style(TitleStyle, isDefault: false, new StyleRunProperties(new Bold(), new FontSize { Val = "36" }), new SpacingBetweenLines { After = "240" }),
        Style(QuoteStyle, isDefault: false, new StyleRunProperties(new FontSize { Val = "28" }), new KeepNext(), new SpacingBetweenLines { Before = "320", After = "80" }, new Indentation { Left = "360" }),
        Style(CautionStyle, isDefault: false, new StyleRunProperties(new Italic(), new FontSize { Val = "20" }), new SpacingBetweenLines { After = "160" }));

    private static Style Style(string name, bool isDefault, StyleRunProperties run, params OpenXmlElement[] paragraph)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = name, Default = isDefault ? true : null };
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new StyleParagraphProperties(paragraph), run);
        return style;
    }

    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1247, Right = 1247, Header = 708, Footer = 708, Gutter = 0 });
}
