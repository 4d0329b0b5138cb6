using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Reports;
using R2PBot.Checklists.Reports.Formats;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Checklists.Reports;

/// <summary>The three formats, as files that are reviewed, and against words that mean harm.</summary>
public sealed class FormatTests
{
    private const string Hostile = "<script>alert(1)</script> *a* [b](javascript:c) | d \u0001 \ud800 # e\nsecond line";

    private static Report Rich => ReportMaker.Make(SampleAssessments.Rich, SampleAssessments.Before, SampleAssessments.Holdings, SampleAssessments.Now)!;

    private static Report Unknown => ReportMaker.Make(SampleAssessments.Unknown, null, SampleAssessments.Holdings, SampleAssessments.Now)!;

    private static Report WithHostileWords => ReportMaker.Make(
        SampleAssessments.Rich with
        {
            Subject = Hostile,
            Answers = [new("discrimination", 1, 1, SampleAssessments.Start) { Value = AnswerValue.Present, Note = Hostile }],
            Superseded = [],
            Members = [new(1, MemberRole.Owner, SampleAssessments.Start) { Person = SampleAssessments.Owner, Name = Hostile }, .. SampleAssessments.Rich.Members.Skip(1)],
            Evidence = [new("e", "discrimination", 1, SampleAssessments.Start) { Address = "javascript:alert(1)//<b>" }],
        },
        null, SampleAssessments.Holdings, SampleAssessments.Now)!;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void IsApprovedAsMarkdown(string language)
    {
        Approved.Is("Checklists/Reports", $"rich-{language}", ReportFormats.Markdown(Rich, language));
        Approved.Is("Checklists/Reports", $"unknown-{language}", ReportFormats.Markdown(Unknown, language));
    }

    [Fact]
    public void IsApprovedAsHtml()
    {
        Approved.Is("Checklists/Reports", "rich-html", ReportFormats.Html(Rich));
        Approved.Is("Checklists/Reports", "unknown-html", ReportFormats.Html(Unknown));
    }

    [Fact]
    public void IsApprovedAsWord()
    {
        Approved.Is("Checklists/Reports", "rich-word", Text(ReportFormats.Word(Rich)));
        Approved.Is("Checklists/Reports", "unknown-word", Text(ReportFormats.Word(Unknown)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void IsAWordDocumentThatTheValidatorTakes(string language)
    {
        foreach (var report in new[] { Rich, Unknown, WithHostileWords })
        {
            using var stream = new MemoryStream(ReportFormats.Word(report, language));
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        }
    }

    [Fact]
    public void BearsItsMark_InHeadAndFootOfEveryPage()
    {
        using var stream = new MemoryStream(ReportFormats.Word(Rich));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var main = document.MainDocumentPart!;
        Assert.Contains("TLP:GREEN", Assert.Single(main.HeaderParts).Header.InnerText, StringComparison.Ordinal);
        Assert.Contains("TLP:GREEN", Assert.Single(main.FooterParts).Footer.InnerText, StringComparison.Ordinal);
        var section = Assert.Single(main.Document.Descendants<SectionProperties>());
        Assert.Null(section.GetFirstChild<TitlePage>());
        Assert.Equal([HeaderFooterValues.Default], section.Elements<HeaderReference>().Select(h => h.Type!.Value));

        Assert.Equal(2, Regex.Count(ReportFormats.Html(Rich), "<p class=\"mark green\">TLP:GREEN</p>"));
        Assert.Equal(2, Regex.Count(ReportFormats.Markdown(Rich), @"\*\*TLP:GREEN\*\*"));
    }

    [Fact]
    public void LetsNobodysWordsBecomeMarkup()
    {
        var html = ReportFormats.Html(WithHostileWords);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        var markdown = ReportFormats.Markdown(WithHostileWords);
        Assert.Contains(@"\<script\>alert(1)\</script\> \*a\* \[b\](javascript:c) \| d", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# e", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void NeedsNothingButItsOwnStyle()
    {
        var html = ReportFormats.Html(Rich);
        Assert.DoesNotMatch(new Regex("<(?:script|link|img|iframe|object|form)|\\bon\\w+=|\\bstyle=|\\bsrc=|url\\((?!#)"), html);
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value)));
        Assert.Equal($"sha256-{hash}", ReportStyle.ContentSecurityHash);
    }

    [Fact]
    public void DrawsEveryItemOnce_InOneSize_WithWordsForWhoDoesNotSeeIt()
    {
        var svg = XElement.Parse(Regex.Match(ReportFormats.Html(Rich), "<svg.*?</svg>", RegexOptions.Singleline).Value);
        var name = svg.Name.Namespace;
        var squares = svg.Elements(name + "rect").Where(r => (string?)r.Attribute("width") == "32").ToList();
        Assert.Equal(9, squares.Count);
        Assert.All(squares, s => Assert.Equal("32", (string?)s.Attribute("height")));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Contains("Risk factors: present 2 of 6 (1, 3); emerging 2 of 6 (2, 6); unknown 1 of 6 (4); not answered 0 of 6; not observed 1 of 6 (5);", (string?)svg.Element(name + "desc"), StringComparison.Ordinal);
        Assert.Contains("picture-words", (string?)svg.Attribute("aria-labelledby"), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesItsFileAfterTheDayAlone()
    {
        Assert.Equal("assessment-2026-11-22.docx", ReportFormats.File(Rich, ReportFormat.Word).Name);
        Assert.Equal("assessment-2026-11-22.html", ReportFormats.File(Rich, ReportFormat.Html).Name);
    }

    /// <summary>The paragraphs with their styles: what a reviewer can read.</summary>
    private static string Text(byte[] word)
    {
        using var stream = new MemoryStream(word);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return string.Concat(document.MainDocumentPart!.Document.Descendants<Paragraph>()
            .Select(p => $"[{p.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal"}] {string.Concat(p.Descendants().Select(e => e is Text t ? t.Text : e is Break ? "\n    " : ""))}\n"));
    }
}
