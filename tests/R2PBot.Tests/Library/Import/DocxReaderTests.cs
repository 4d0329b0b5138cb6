using System.IO.Compression;
using System.Text;
using R2PBot.Tests.Support;
using static R2PBot.Tests.Support.SmallDocx;

namespace R2PBot.Tests.Library.Import;

public sealed class DocxReaderTests
{
    private const string Styles = """
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="6"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch_G"/></w:style>
        <w:style w:type="paragraph" w:styleId="H23"><w:name w:val="Reg_H_2/3_G"/></w:style>
        <w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        """;

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%4"/><w:isLgl/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void WritesHeadings_ByStyleNameOutlineAndUnTemplate() => Assert.Equal(
        ["# Translated", "", "# Based on it", "", "#### By outline", "", "## Chapter", "", "#### Below", "", "# Title", "", "## Direct", "", "Text"],
        Lines(Of(
            Styled("berschrift1", "Translated") + Styled("Mine", "Based on it") + Styled("Deep", "By outline") + Styled("HCh", "Chapter") + Styled("H23", "Below")
            + Styled("Title", "Title") + Paragraph("Direct", "<w:outlineLvl w:val=\"1\"/>") + Styled("Toc", "Contents … 1") + Paragraph("Text"),
            Styles)));

    [Fact]
    public void WritesNumbers_AsWordPrintsThem() => Assert.Equal(
        [
            "1. one", "", "(a) letter", "", "(b) letter", "", "(i) roman", "", "(ii) roman", "", "2. two", "", "(a) again from a", "", "2.1.1 legal", "",
            "3. by its style", "", "- bullet", "", "III. roman", "", "IV. roman", "", "10. restarted", "", "11. on", "", "no number",
        ],
        Lines(Of(
            Numbered("one", 1) + Numbered("letter", 1, 1) + Numbered("letter", 1, 1) + Numbered("roman", 1, 2) + Numbered("roman", 1, 2) + Numbered("two", 1)
            + Numbered("again from a", 1, 1) + Numbered("legal", 1, 3) + Styled("Para", "by its style") + Numbered("bullet", 2) + Numbered("roman", 3) + Numbered("roman", 3)
            + Numbered("restarted", 4) + Numbered("on", 4) + Paragraph("no number", "<w:pStyle w:val=\"Para\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
            Styles,
            Numbering)));

    [Fact]
    public void NumbersAHeading_AfterItsSigns() =>
        Assert.Equal(["# III. Introduction"], Lines(Of(Paragraph("Introduction", "<w:pStyle w:val=\"berschrift1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>"), Styles, Numbering)));

    [Fact]
    public void PutsTheNotesAfterTheBody_UnderTheNumbersOfTheirMarks() => Assert.Equal(
        [
            "Title<sup>*</sup>", "", "First<sup>1</sup> and second.<sup>2</sup> End<sup>i</sup> typed<sup>12</sup> 5th", "",
            "<sup>*</sup> Submitted late.", "", "<sup>1</sup> The first called. In two paragraphs.", "", "<sup>2</sup> The second called.", "", "<sup>i</sup> An endnote.",
        ],
        Lines(Of(
            $"<w:p>{Run("Title")}<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"9\"/><w:t>*</w:t></w:r></w:p>"
            + $"<w:p>{Run("First")}{Mark(7)}{Run(" and second.")}{Mark(3)}{Run(" End")}<w:r><w:endnoteReference w:id=\"2\"/></w:r>"
            + $"{Run(" typed")}{Run("12", "<w:vertAlign w:val=\"superscript\"/>")}{Run(" 5")}{Run("th", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>",
            footnotes: Note("footnote", 3, "The second called.") + Note("footnote", 7, "The first called.", "In two paragraphs.") + Note("footnote", 9, "Submitted late.") + Note("footnote", 11, "Never called."),
            endnotes: Note("endnote", 2, "An endnote."))));

    [Fact]
    public void ReadsTheTextAfterAllTrackedChanges_WithoutHiddenWords() => Assert.Equal(
        ["The new text, peace-keeping in the field 1 of 3 and a link"],
        Lines(Of($"""
            <w:p>{Run("The ")}<w:del w:id="1" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom w:id="3" w:author="x">{Run("moved away")}</w:moveFrom><w:ins w:id="2" w:author="x">{Run("new")}</w:ins>{Run(" te\u00ADxt,\u00A0")}
            <w:r><w:t>peace</w:t><w:noBreakHyphen/><w:t>keep</w:t><w:softHyphen/><w:t>ing</w:t><w:tab/><w:t>in</w:t><w:br/><w:t>the</w:t></w:r>{Run("secret", "<w:vanish/>")}{Run(" field ")}
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>
            {Run(" of ")}<w:fldSimple w:instr="NUMPAGES">{Run("3")}</w:fldSimple><w:hyperlink w:anchor="a">{Run(" and a link")}</w:hyperlink><w:r><w:pict><w:p>{Run("text box")}</w:p></w:pict></w:r></w:p>
            """)));

    [Fact]
    public void WritesATableRowByRow_AndABoxAsText() => Assert.Equal(
        ["Region | Seats", "", "Africa | 25 each", "", "Summary", "", "Boxed words.", "", "Inside a control"],
        Lines(Of(
            $"<w:tbl>{Row(Paragraph("Region"), Paragraph("Seats"))}{Row("<w:p/>", "<w:p/>")}{Row(Paragraph("Africa"), Paragraph("25") + Paragraph("each"))}</w:tbl>"
            + $"<w:tbl>{Row(Paragraph("Summary") + Paragraph("Boxed words."))}</w:tbl><w:sdt><w:sdtContent>{Paragraph("Inside a control")}</w:sdtContent></w:sdt>")));

    [Fact]
    public void SaysThatItIsNoWordFile_WhenItIsNoZip() =>
        Assert.Equal("is no Word file (it is no zip archive); save it as .docx", Refusal("Words, not Word."u8.ToArray()));

    [Fact]
    public void SaysThatTheFileIsOld_WhenItIsADocFile() =>
        Assert.Equal("is an old Word file (.doc); open it in Word and save it as .docx", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]));

    [Fact]
    public void SaysThatTheFileHasAPassword_WhenItIsEncrypted() =>
        Assert.Equal("is protected by a password; save a copy without one", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));

    [Fact]
    public void SaysThatThereIsNoText_WhenTheBodyIsEmpty() =>
        Assert.Equal("has no text; if its pages are pictures, run text recognition (OCR) on them first", Refusal(Of("<w:p/>")));

    [Fact]
    public void SaysThatTheFileIsDamaged_WhenItsXmlIsBroken() =>
        Assert.Equal("is a damaged Word file; open it in Word and save it again as .docx", Refusal(WithMainPart(Of("<w:p/>"), "<w:document"u8.ToArray())));

    [Fact]
    public void SaysThatTheFileIsDamaged_WhenTheZipHoldsNoDocument()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("pictures/one.txt");
        }

        Assert.Equal("is a damaged Word file; open it in Word and save it again as .docx", Refusal(stream.ToArray()));
    }

    [Fact]
    public void SaysThatItUnpacksToTooMuch_WhenItIsAZipBomb()
    {
        using var stream = new MemoryStream();
        stream.Write(Of(Paragraph("Text")));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/media/bomb.bin").Open();
            for (var i = 0; i < 201; i++)
            {
                entry.Write(new byte[1048576]);
            }
        }

        Assert.Equal("unpacks to more than 200 MB; remove its pictures or split it", Refusal(stream.ToArray()));
    }

    [Fact]
    public void SaysThatItIsNested_WhenItsXmlWouldOverflowTheStack()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000));

        Assert.Equal("nests its content deeper than 256 levels; copy its text into a new Word file", Refusal(WithMainPart(Of("<w:p/>"), MainPart(deep))));
    }

    private static string Styled(string style, string text) => Paragraph(text, $"<w:pStyle w:val=\"{style}\"/>");

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{c}</w:tc>"))}</w:tr>";

    private static string Mark(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";

    private static string Note(string kind, int id, params string[] paragraphs) =>
        $"<w:{kind} w:id=\"{id}\">{string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:{kind}Ref/></w:r>{Run(" " + p)}</w:p>"))}</w:{kind}>";

    private static string[] Lines(byte[] docx) => Readings.Lines("report.docx", docx);

    private static string Refusal(byte[] docx) => Readings.Refusal("report.docx", docx);
}
