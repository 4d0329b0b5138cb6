using System.Runtime.Versioning;
using System.Text;
using R2PBot.Library.Import;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Import;

[UnsupportedOSPlatform("windows")]
public sealed class PdfReaderTests
{
    [PdfFact]
    public void KeepsThePrintedLines_ParagraphsAndPages() => Assert.Equal(
        [
            "I. Introduction", "",
            "1. At the 2005 World Summit, Member States unani-",
            "mously agreed on a post-",
            "conflict principle.", "",
            "2. They did so again.", "",
            "(a) By a résumé;", "",
            "The next page.",
        ],
        Lines(new SmallPdf()
            .Line(72, 760, "I. Introduction", 12)
            .Line(100, 720, "1.").Line(136, 720, "At the 2005 World Summit, Member States unani-")
            .Line(100, 708, "mously agreed on a post-")
            .Line(100, 696, "conflict principle.")
            .Line(100, 678, "2.").Line(136, 678, "They did so again.")
            .Line(136, 660, "(a)").Line(166, 660, "By a r\u00E9sum\u00E9;")
            .NewPage()
            .Line(72, 760, "The next page.")));

    [PdfFact]
    public void MarksRaisedNumbers_InTheTextAndAtTheNotes() => Assert.Equal(
        ["Member States agreed,<sup>1</sup> in 2005.", "", "<sup>1</sup> See A/60/1."],
        Lines(new SmallPdf().Marked(72, 700, "Member States agreed,", "1", " in 2005.").Line(72, 93, "1", 5).Line(82, 90, "See A/60/1.", 8)));

    [PdfFact]
    public void WritesABulletAsMarkdownWould() =>
        Assert.Equal(["- First point"], Lines(new SmallPdf().Line(72, 700, "\u0095").Line(90, 700, "First point")));

    [PdfFact]
    public void SaysThatThereIsNoTextLayer_WhenThePageIsAPicture() =>
        Assert.Equal("has no text layer, it is probably a scan; run text recognition (OCR) on it first", Readings.Refusal("scan.pdf", SmallPdf.Of()));

    [PdfFact]
    public void SaysThatThePdfIsDamaged_WhenPdftotextGivesUp() =>
        Assert.Equal("is a damaged PDF file; open it and save or print it to PDF again", Readings.Refusal("cut.pdf", "%PDF-1.4\n1 0 obj\n<</Ty"u8.ToArray()));

    [Fact]
    public void SaysThatItIsNoPdf_WhenTheFileIsAnother() =>
        Assert.Equal("is no PDF file; give the PDF itself, or name it by its real format", Readings.Refusal("page.pdf", "<html></html>"u8.ToArray()));

    [Fact]
    public void NamesThePackage_WhenPdftotextIsMissing() =>
        Assert.Equal("needs pdftotext (Debian package poppler-utils)", Refusal(new PdfToText("pdftotext-that-is-not-installed", TimeSpan.FromSeconds(5))));

    [Fact]
    public void StopsPdftotext_WhenItTakesTooLong()
    {
        using var folder = new TemporaryFolder();
        var ended = folder.At("ended");
        var reason = Refusal(Script(folder, $"sleep 2\ntouch '{ended}'"), TimeSpan.FromSeconds(0.4));

        Assert.Equal("took pdftotext longer than 0.4 seconds; split it into smaller files", reason);
        Assert.False(SpinWait.SpinUntil(() => File.Exists(ended), TimeSpan.FromSeconds(2.5)));
    }

    [Theory]
    [InlineData("echo 'Command Line Error: Incorrect password' >&2; exit 1", "is protected by a password; save a copy without one")]
    [InlineData("exit 3", "does not allow its text to be copied; ask its publisher for an open copy")]
    [InlineData("echo 'Usage: pdftotext [options]' >&2; exit 99", "needs a pdftotext that knows -tsv (poppler 22 or later)")]
    [InlineData("echo broken >&2; exit 1", "is a damaged PDF file; open it and save or print it to PDF again")]
    public void SaysWhatToDo_WhenPdftotextFails(string script, string reason)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(reason, Refusal(Script(folder, script), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void GivesNoFileNameToPdftotext()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("5", Script(folder, "cat > /dev/null; echo $#", TimeSpan.FromSeconds(30)).Words("%PDF-"u8.ToArray()).Trim());
    }

    private static string[] Lines(SmallPdf pdf) => Readings.Lines("report.pdf", pdf.Bytes());

    private static string Refusal(string script, TimeSpan limit) => Refusal(new PdfToText(script, limit));

    private static string Refusal(PdfToText pdfToText) =>
        Assert.Throws<UnreadableSourceException>(() => PdfReader.Read(SmallPdf.Of("text"), pdfToText)).Message;

    private static PdfToText Script(TemporaryFolder folder, string commands, TimeSpan limit) => new(Script(folder, commands), limit);

    private static string Script(TemporaryFolder folder, string commands)
    {
        var path = folder.Write("pdftotext", Encoding.UTF8.GetBytes($"#!/bin/sh\n{commands}\n"));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
