using System.Security.Cryptography;
using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using R2PBot.Library.Import;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Import;

[UnsupportedOSPlatform("windows")]
public sealed class SourceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void KeepsEachLineAtItsNumber_WhenTheFileIsText()
    {
        var bytes = "\uFEFFOne\u00A0line\r\n\r\n  post\u00ADconflict\tend\nlast — “four”"u8.ToArray();

        var text = Accepted(_folder.Write("source.md", bytes));

        Assert.Equal("source.md", text.FileName);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), text.Sha256);
        Assert.Equal(["One line", "", "  postconflict\tend", "last — “four”"], text.Lines);
    }

    [Theory]
    [InlineData("icr2p-79.txt")]
    [InlineData("icr2p-80.txt")]
    [InlineData("sg-2025.txt")]
    [InlineData("wimun-2025-study-guide.txt")]
    public void ChangesNoLine_OfTheSourcesWeHold(string file)
    {
        var path = Repository.At("knowledge", "sources", file);

        Assert.Equal(File.ReadAllLines(path), Accepted(path).Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadsUtf16_WhenAByteOrderMarkSaysSo(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        var text = Accepted(_folder.Write("source.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Genève\nline two")]));

        Assert.Equal(["Genève", "line two"], text.Lines);
    }

    [Fact]
    public void NamesTheByte_WhenTheTextIsNotUtf8() =>
        Assert.Equal("is not UTF-8 text (byte 0xE8 at offset 3); save it as UTF-8", Refused(_folder.Write("latin.txt", Encoding.Latin1.GetBytes("Genève"))).Reason);

    [Fact]
    public void CountsTheByteOrderMark_WhenItNamesTheByte() =>
        Assert.Equal("is not UTF-8 text (byte 0xC3 at offset 4); save it as UTF-8", Refused(_folder.Write("cut.txt", [0xEF, 0xBB, 0xBF, 0x41, 0xC3])).Reason);

    [Fact]
    public void SaysThatTheUtf16IsBroken_WhenHalfACharacterStandsInIt() =>
        Assert.Equal("is not valid UTF-16 text; save it as UTF-8", Refused(_folder.Write("cut.txt", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00])).Reason);

    [Fact]
    public void SaysThatTheFileIsMissing_WhenNothingHasThatName()
    {
        var refused = Refused(_folder.At("none.txt"));

        Assert.Equal($"{_folder.At("none.txt")}: does not exist; check the path", refused.ToString());
    }

    [Fact]
    public void SaysThatItIsADirectory_WhenThePathIsOne() =>
        Assert.Equal("is a directory; give one file", Refused(_folder.Path).Reason);

    [Fact]
    public void SaysThatTheFileIsEmpty_WhenItHasNoBytes() =>
        Assert.Equal("is empty; give the file with its text", Refused(_folder.Write("empty.txt", "")).Reason);

    [Theory]
    [InlineData("space.txt")]
    [InlineData("space.html")]
    public void SaysThatItHoldsOnlyWhiteSpace_WhenNothingElseIsInIt(string name) =>
        Assert.Equal("holds only white space; give the file with its text", Refused(_folder.Write(name, "\uFEFF \r\n\t\u00A0\n")).Reason);

    [Fact]
    public void SaysTheLimit_WhenTheFileIsLarger()
    {
        var path = _folder.Write("large.txt", new string('x', 1572865));

        Assert.Equal("is larger than the limit of 1.5 MB; split it into smaller files", Assert.IsType<SourceReading.Refused>(SourceFile.Read(path, 1572864)).Reason);
        Assert.IsType<SourceReading.Accepted>(SourceFile.Read(path, 1572865));
    }

    [Theory]
    [InlineData("table.xyz", "format .xyz is not read; give .txt, .md, .docx, .html or .pdf")]
    [InlineData("old.doc", "format .doc is not read; give .txt, .md, .docx, .html or .pdf")]
    [InlineData("README", "has no extension that says its format; give .txt, .md, .docx, .html or .pdf")]
    public void SaysWhichFormatsItReads_WhenTheExtensionIsAnother(string name, string reason) =>
        Assert.Equal(reason, Refused(_folder.Write(name, "text")).Reason);

    [Theory]
    [InlineData("a\0b", "is binary, not text (NUL at character 2); save its text as UTF-8")]
    [InlineData("\u0001\u0002\u0003 and a little text", "is binary, not text (3 control characters); save its text as UTF-8")]
    [InlineData("%PDF-1.4 …", "is a PDF file; name it .pdf")]
    [InlineData("PK\u0003\u0004…", "is a zip or Office file; if it is a Word file, name it .docx")]
    [InlineData(@"{\rtf1 text}", "is an RTF file; save it as .docx")]
    [InlineData("\uFEFF\n<!DOCTYPE html><p>Text", "is an HTML file; name it .html")]
    public void SaysWhatTheFileIs_WhenItIsNoText(string content, string reason) =>
        Assert.Equal(reason, Refused(_folder.Write("source.txt", content)).Reason);

    [Fact]
    public void DropsAStrayControlCharacter_WhenTheRestIsText() =>
        Assert.Equal(["A page of text, long enough.", "The next page."], Accepted(_folder.Write("source.txt", "A page of text, long enough.\n\fThe next\u0002 page.\n")).Lines.Select(l => l.Trim()));

    [Fact]
    public void SaysThatItCannotRead_WhenALinkLeadsToItself()
    {
        File.CreateSymbolicLink(_folder.At("loop.txt"), _folder.At("loop.txt"));

        Assert.StartsWith("cannot be read: ", Refused(_folder.At("loop.txt")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void FollowsALink_AndMeasuresItsTarget()
    {
        File.CreateSymbolicLink(_folder.At("link.txt"), _folder.Write("target.txt", "The text"));

        Assert.Equal(["The text"], Accepted(_folder.At("link.txt")).Lines);
    }

    [Fact]
    public void SaysThatTheFileIsMissing_WhenALinkLeadsNowhere()
    {
        File.CreateSymbolicLink(_folder.At("link.txt"), _folder.At("gone.txt"));

        Assert.Equal("does not exist; check the path", Refused(_folder.At("link.txt")).Reason);
    }

    [Fact]
    public void DoesNotWaitForAWriter_WhenTheFileIsAPipe()
    {
        using var made = Process.Start("mkfifo", [_folder.At("pipe.txt")]);
        made.WaitForExit();

        Assert.Equal("is empty; give the file with its text", Refused(_folder.At("pipe.txt")).Reason);
    }

    /// <summary>Root may read every file, so as root the other half of the rule is seen: a missing right that stops nobody refuses nothing.</summary>
    [Fact]
    public void SaysThatItMayNotRead_WhenTheRightIsMissing()
    {
        var path = _folder.Write("secret.txt", "text");
        File.SetUnixFileMode(path, UnixFileMode.None);

        if (Environment.IsPrivilegedProcess)
        {
            Assert.Equal(["text"], Accepted(path).Lines);
        }
        else
        {
            Assert.Equal("may not be read; give the user that runs this the right to read it", Refused(path).Reason);
        }
    }

    private static SourceText Accepted(string path) => Assert.IsType<SourceReading.Accepted>(SourceFile.Read(path, 10_000_000)).Text;

    private static SourceReading.Refused Refused(string path) => Assert.IsType<SourceReading.Refused>(SourceFile.Read(path, 10_000_000));
}
