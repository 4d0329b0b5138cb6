using AngleSharp.Html.Parser;
using R2PBot.Library.Documents;
using R2PBot.Library.Pages;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Pages;

public sealed class DocumentPagesTests
{
    public static TheoryData<string> Documents => [.. Repository.Holdings.Documents.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void HoldsEveryPassageUnderItsAnchor_WordForWord(string id)
    {
        var document = Repository.Document(id);
        var page = Parse(DocumentPages.Document(document, Repository.Holdings));
        foreach (var passage in document.Passages)
        {
            var shown = page.GetElementById(passage.LocalId);
            Assert.NotNull(shown);
            foreach (var mark in shown.QuerySelectorAll("sup").ToList())
            {
                mark.Remove();
            }

            Assert.Equal(passage.Text, string.Join('\n', shown.QuerySelectorAll("p:not(.note)").Where(p => passage.CanBeQuoted || p.ParentElement!.LocalName == "details").Select(p => p.TextContent)));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void LeadsNowhereWrong(string id)
    {
        var page = Parse(DocumentPages.Document(Repository.Document(id), Repository.Holdings));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var href in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
        {
            if (href.StartsWith('#'))
            {
                Assert.Contains(href[1..], ids);
            }
            else if (href.StartsWith("/documents/", StringComparison.Ordinal))
            {
                var parts = href["/documents/".Length..].Split('#');
                var target = Repository.Document(parts[0]);
                Assert.True(parts.Length == 1 || target.Find(parts[1]) is not null || target.Sections.Any(s => $"section-{s.Number}" == parts[1]), href);
            }
            else
            {
                Assert.True(href == "/documents" || href.StartsWith("https://undocs.org/", StringComparison.Ordinal), href);
            }
        }
    }

    [Fact]
    public void LinksFootnotesBothWays()
    {
        var page = Parse(DocumentPages.Document(Repository.Document("sg-2025"), Repository.Holdings));
        var document = Repository.Document("sg-2025");
        foreach (var footnote in document.Passages.Where(p => p.Kind == PassageKind.Footnote))
        {
            var marks = page.QuerySelectorAll($"a[href='#{footnote.LocalId}'][id^=mark]");
            Assert.NotEmpty(marks);
            Assert.All(marks, m => Assert.Contains(page.GetElementById(footnote.LocalId)!.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"#{m.Id}"));
        }
    }

    [Fact]
    public void ShowsDefectsHonestly()
    {
        var report = Parse(DocumentPages.Document(Repository.Document("sg-2025"), Repository.Holdings));
        Assert.Contains("number restored", report.GetElementById("1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the source lost: 24 25", report.GetElementById("21")!.TextContent, StringComparison.Ordinal);
        var older = Parse(DocumentPages.Document(Repository.Document("sg-2013"), Repository.Holdings));
        Assert.Contains("Slip in the source", older.GetElementById("28")!.TextContent, StringComparison.Ordinal);
        var damaged = older.GetElementById("76")!;
        Assert.Contains("not for quotation", damaged.TextContent, StringComparison.Ordinal);
        Assert.False(damaged.QuerySelector("details")!.HasAttribute("open"));
        Assert.All(damaged.QuerySelectorAll("details p"), p => Assert.Equal("details", p.ParentElement!.LocalName));
        var guide = Parse(DocumentPages.Document(Repository.Document("wfuna-2025"), Repository.Holdings));
        Assert.Contains("Teaching text, not a UN position.", guide.GetElementById("n15")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(guide.GetElementById("n15")!.QuerySelector("a[href='/documents/sg-2013#28']"));
    }

    [Fact]
    public void SaysWhoseItIs()
    {
        var text = Parse(DocumentPages.Document(Repository.Document("icr2p-80"), Repository.Holdings)).QuerySelector("dl")!.TextContent;
        var header = Repository.Document("icr2p-80").Header;
        Assert.All([header.AuthorBody, header.Date, header.Standing, header.Reuse, header.Official.Note!], v => Assert.Contains(v, text, StringComparison.Ordinal));
    }

    [Fact]
    public void HasAContentsListAndHeadingsInOrder()
    {
        var document = Repository.Document("sg-2025");
        var page = Parse(DocumentPages.Document(document, Repository.Holdings));
        Assert.Equal(document.Sections.Select(s => $"#section-{s.Number}").Append("#footnotes"), page.QuerySelectorAll("nav[aria-label=Contents] a").Select(a => a.GetAttribute("href")));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        var all = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.True(all.IndexOf("section-III.A") < all.IndexOf("37") && all.IndexOf("section-III") < all.IndexOf("36") && all.IndexOf("36") < all.IndexOf("section-III.A"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onfocus='x")]
    [InlineData("{0}{{")]
    [InlineData("\u0000\u001b")]
    public void EscapesWhatIsTyped(string query)
    {
        var html = DocumentPages.Search(query, $"Nothing fits {query}.", []);
        var page = Parse(html);
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Equal(query.Replace('\u0000', '\uFFFD').Replace('\u001b', '\uFFFD'), page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public void EscapesWhatADocumentSays()
    {
        using var knowledge = new TemporaryKnowledge(("evil.md", SmallDocument.Text("evil", SmallDocument.Paragraphs("Words <script>alert(1)</script> & \"more\" {0} here."), title: "<b>Title & more</b>", symbol: "A/1/2")));
        var holdings = new R2PBot.Library.LibraryFolder(knowledge.Folder).Current;
        var page = Parse(DocumentPages.Document(holdings.Documents[0], holdings));
        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Contains("Words <script>alert(1)</script> & \"more\" {0} here.", page.GetElementById("1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ShowsWhatASearchFound()
    {
        var answer = Desk.Ask("How many Member States are in the Group of Friends?");
        var page = Parse(DocumentPages.Search("How many?", answer.Message, answer.Citations));
        Assert.Equal(answer.Citations.Count, page.QuerySelectorAll("article").Length);
        Assert.Equal($"/documents/{answer.Citations[0].Passage.Id}", page.QuerySelector("article a")!.GetAttribute("href"));
        Assert.Equal(answer.Citations[0].Quote, page.QuerySelector("blockquote")!.TextContent);
        Assert.Equal(("get", "/documents/search", "q"), (page.QuerySelector("form")!.GetAttribute("method"), page.QuerySelector("form")!.GetAttribute("action"), page.QuerySelector("input")!.GetAttribute("name")));
    }

    [Fact]
    public void NeedsNothingButItsOwnStyle()
    {
        foreach (var html in (string[])[DocumentPages.Index(Repository.Holdings), DocumentPages.NotFound(Repository.Holdings), DocumentPages.Document(Repository.Document("sg-2013"), Repository.Holdings)])
        {
            var page = Parse(html);
            Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [style], [src]"));
            var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
            Assert.Equal(PageStyle.ContentSecurityHash, $"sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)))}");
        }
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
