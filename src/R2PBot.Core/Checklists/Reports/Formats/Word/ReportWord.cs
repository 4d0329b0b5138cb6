using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Reports.Blocks;
using R2PBot.Checklists.Reports.Words;
using R2PBot.People;

namespace R2PBot.Checklists.Reports.Formats.Word;

/// <summary>A report as a Word document: headings, quotations and notes are styles, the handling mark stands in head and foot of every page.</summary>
internal static class ReportWord
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(Report report, ReportWords words)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All(words.Language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            var (head, foot) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<FooterPart>());
            head.Header = new Header(Mark(report.Mark));
            foot.Footer = new Footer(Mark(report.Mark), PageNumber(words));
            main.Document = new Document(new Body([.. Body(report, words), Page(main.GetIdOfPart(head), main.GetIdOfPart(foot))]));
            // The title bar of a reader shows it; names and subject stay out of the file's properties.
            word.PackageProperties.Title = $"{report.Mark.Label()} – {words.Title}";
            word.PackageProperties.Language = words.Language;
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Body(Report report, ReportWords words)
    {
        yield return WordText.Line(words.Title, "Subtitle");
        yield return WordText.Line(report.Definition.Title, "Title");
        foreach (var element in ReportText.Blocks(report, words).SelectMany(Elements))
        {
            yield return element;
        }
    }

    private static IEnumerable<OpenXmlElement> Elements(ReportBlock block) => block switch
    {
        ReportBlock.Heading heading => [WordText.Line(heading.Words, heading.Level == 2 ? "Heading1" : "Heading2")],
        // A sentence that leads to something does not stay behind alone at the foot of a page.
        ReportBlock.Line line => [WordText.Line(line.Words, keepsWithNext: line.Words.EndsWith(':'))],
        ReportBlock.Notice notice => [WordText.Line(notice.Words, "Notice")],
        ReportBlock.Subject subject => [WordText.Line(subject.Name, "Label"), WordText.Line(subject.Words, "Subject")],
        ReportBlock.Quote quote => quote.Remark is { } remark
            ? [WordText.Line($"“{quote.Words}”", "Quote"), WordText.Line(quote.Label, "Reference"), WordText.Line(remark, "Notice")]
            : [WordText.Line($"“{quote.Words}”", "Quote"), WordText.Line(quote.Label, "Reference")],
        ReportBlock.Note note => [WordText.Line(note.Attribution, "NoteHead"), WordText.Line($"“{note.Words}”", "Note")],
        ReportBlock.Facts facts => [WordTables.Facts(facts), WordText.Gap()],
        ReportBlock.Points points => points.Lines.Select(WordText.Point),
        ReportBlock.Table table => [WordText.Line(table.Caption, "Label"), WordTables.Of(table), WordText.Gap()],
        _ => [],
    };

    private static Paragraph Mark(HandlingMark mark)
    {
        var colour = mark switch
        {
            HandlingMark.Red => "FF2B2B",
            HandlingMark.Amber or HandlingMark.AmberStrict => "FFC000",
            HandlingMark.Green => "33FF00",
            _ => "FFFFFF",
        };
        return new(
            new ParagraphProperties(new ParagraphStyleId { Val = "Mark" }),
            new Run(new RunProperties(new Bold(), new Color { Val = colour }, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "000000" }), new Text($" {mark.Label()} ") { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static Paragraph PageNumber(ReportWords words)
    {
        var parts = words.PageOf("\n", "\r").Split('\n', '\r');
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Mark" }));
        string[] fields = ["PAGE", "NUMPAGES"];
        for (var i = 0; i < parts.Length; i++)
        {
            paragraph.Append(new Run(new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve }));
            if (i < fields.Length)
            {
                paragraph.Append(new SimpleField(new Run(new Text("1"))) { Instruction = fields[i] });
            }
        }

        return paragraph;
    }

    private static SectionProperties Page(string head, string foot) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = head },
        new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1304, Bottom = 1304, Left = 1247, Right = 1247, Header = 567, Footer = 454, Gutter = 0 });
}
