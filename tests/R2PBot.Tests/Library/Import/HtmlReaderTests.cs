using System.Net;
using System.Net.Sockets;
using System.Text;

namespace R2PBot.Tests.Library.Import;

public sealed class HtmlReaderTests
{
    [Fact]
    public void WritesHeadingsParagraphsAndLists_AsMarkdownWould() => Assert.Equal(
        [
            "# Responsibility to protect", "",
            "#### Deep heading", "",
            "1. At the 2005 World Summit, Member States agreed.<sup>1</sup>", "",
            "2. See the report & its annex.", "",
            "- first", "",
            "- second with a paragraph", "",
            "c. third letter", "",
            "d. fourth letter",
        ],
        Lines("""
            <h1>Responsibility
              to <em>protect</em></h1><h6><div>Deep heading</div></h6>
            <p>1. At the 2005&nbsp;World Summit, Member&shy; States agreed.<sup><a href="#f1"> 1 </a></sup></p>
            <p>2. See <a href="http://example.org/">the report</a> &amp; its annex.
            <ul><li>first<li><p>second with a paragraph</p></ul>
            <ol type="a" start="3"><li>third letter</li><li>fourth letter</li></ol>
            """));

    [Fact]
    public void WritesATableRowByRow() => Assert.Equal(
        ["Region | Seats", "", "Africa | 25 each", "", "Note below"],
        Lines("<table><tr><th>Region</th><th>Seats</th></tr><tr><td></td><td> </td></tr><tr><td>Africa</td><td><p>25</p><p>each</p></td></tr><tr><td>Note below</td></tr></table>"));

    [Fact]
    public void ReadsALayoutTableAsText_WhenItsCellsHoldHeadings() => Assert.Equal(
        ["menu", "", "## Statement", "", "Words."],
        Lines("<table><tr><td>menu</td><td><h2>Statement</h2><p>Words.</p></td></tr></table>"));

    [Fact]
    public void DropsWhatAReaderDoesNotSee() => Assert.Equal(
        ["Seen."],
        Lines("""
            <html><head><title>Title</title><style>p {}</style></head><body><nav>Menu</nav><!-- comment --><script>var x = "<p>no</p>";</script>
            <p hidden>no</p><p style="Display : none">no</p><div aria-hidden="true">no</div><noscript>no</noscript><template><p>no</p></template>
            <select><option>no</option></select><p>Seen.</p></body></html>
            """));

    [Fact]
    public void EndsTheParagraphAtTwoBreaks_AndKeepsItAtOne() =>
        Assert.Equal(["One line still one.", "", "Two."], Lines("<div>One line<br>still one.<br>\n<br/>Two.</div>"));

    [Fact]
    public void KeepsTheLines_WhenTheTextIsPreformatted() =>
        Assert.Equal(["First line", "second line", "", "After."], Lines("<pre>First   line\r\nsecond line\n</pre>After."));

    [Fact]
    public void KeepsOnlyDigitsRaised() =>
        Assert.Equal(["the 5th of x<sup>12</sup> and “quoted” 2 < 3 “é”"], Lines("<p>the 5<sup>th</sup> of x<sup>12</sup> and <q>quoted</q> 2 &lt; 3 “&eacute;”</p>"));

    [Fact]
    public void SaysThatThePageHasNoText_WhenAllOfItIsHidden() =>
        Assert.Equal("has no text outside menus, scripts and hidden parts; save the page with its text", Refusal("<html><body><script>1</script></body></html>"));

    [Fact]
    public void SaysThatItIsNoHtml_WhenNoTagStandsInIt() =>
        Assert.Equal("has no HTML in it; name it .txt", Refusal("Only words, 2 < 3."));

    [Fact]
    public void SaysThatThePageIsNested_WhenItWasMadeToBeSlow() =>
        Assert.Equal("leaves more than 5000 elements open; save its text as .txt", Refusal(string.Concat(Enumerable.Repeat("<div>", 200_000)) + "text"));

    [Fact]
    public void ReadsALongPageOfUnclosedParagraphs() =>
        Assert.Equal(39_999, Lines(string.Concat(Enumerable.Repeat("<p>text<br>", 20_000))).Length);

    [Fact]
    public void LoadsNothing_WhateverThePageNames()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var at = $"http://{server.LocalEndpoint}";

        var lines = Lines($"""
            <html><head><base href="{at}/"><link rel="stylesheet" href="{at}/a.css"><script src="{at}/b.js"></script><meta http-equiv="refresh" content="0;url={at}"></head>
            <body><p>Text</p><img src="{at}/c.png" srcset="d.png"><iframe src="{at}/e"></iframe><object data="{at}/f"></object><video src="{at}/g"></video>
            <style>@import "{at}/h.css";</style><svg><image href="{at}/i"/></svg></body></html>
            """);

        Assert.Equal(["Text"], lines);
        Assert.False(server.Pending());
    }

    private static string[] Lines(string html) => Readings.Lines("page.html", Encoding.UTF8.GetBytes(html));

    private static string Refusal(string html) => Readings.Refusal("page.htm", Encoding.UTF8.GetBytes(html));
}
