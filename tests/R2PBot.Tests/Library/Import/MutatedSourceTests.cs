using System.Text;
using R2PBot.Library.Import;
using R2PBot.Tests.Support;
using static R2PBot.Tests.Support.SmallDocx;

namespace R2PBot.Tests.Library.Import;

/// <summary>Whatever a file holds, reading it ends, and ends with its lines or with one line that refuses it. 500 damaged files, the same in every run.</summary>
public sealed class MutatedSourceTests
{
    private const int PerFormat = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("source.txt")]
    [InlineData("source.md")]
    [InlineData("page.html")]
    [InlineData("report.docx")]
    [InlineData("report.pdf")]
    public async Task EndsWithLinesOrOneRefusal(string name)
    {
        var random = new Random(name.Sum(c => c));
        for (var i = 0; i < PerFormat; i++)
        {
            var bytes = Mutated(name, random, i);

            var reading = await Task.Run(() => Readings.Read(name, bytes)).WaitAsync(Patience);

            if (reading is SourceReading.Refused refused)
            {
                Assert.False(string.IsNullOrWhiteSpace(refused.Reason), $"file {i} is refused without a reason");
                Assert.DoesNotContain(refused.ToString(), char.IsControl);
            }
            else
            {
                var lines = Assert.IsType<SourceReading.Accepted>(reading).Text.Lines;
                Assert.Contains(lines, l => l.Length > 0);
                Assert.DoesNotContain(lines, l => l.Contains('\n', StringComparison.Ordinal) || l.Contains('\r', StringComparison.Ordinal));
            }
        }
    }

    private static byte[] Mutated(string name, Random random, int i)
    {
        if (Path.GetExtension(name) == ".docx" && i % 2 == 0)
        {
            // Bits flipped in a zip seldom get past the unpacking; these reach the XML.
            return WithMainPart(Seed(name), Mutate(MainPart(Body), random, i / 2 % 4));
        }

        return Path.GetExtension(name) == ".html" && i % 5 == 0 ? Nested(random) : Mutate(Seed(name), random, i % 4);
    }

    private static byte[] Mutate(byte[] bytes, Random random, int way)
    {
        var mutated = bytes.ToArray();
        switch (way)
        {
            case 0:
                for (var flips = random.Next(1, 12); flips > 0; flips--)
                {
                    mutated[random.Next(mutated.Length)] ^= (byte)(1 << random.Next(8));
                }

                return mutated;
            case 1:
                return mutated[..random.Next(mutated.Length)];
            case 2:
                random.NextBytes(mutated.AsSpan(random.Next(mutated.Length)));
                return mutated;
            default:
                var (from, to) = (random.Next(mutated.Length), random.Next(mutated.Length));
                return [.. mutated[..from], .. mutated[to..], .. mutated[..to]];
        }
    }

    private static byte[] Nested(Random random)
    {
        string[] tags = ["div", "table><tr><td", "b", "a href=x", "ul><li", "p", "svg", "select", "pre", "h1", "sup", "template", "q"];
        var html = new StringBuilder();
        for (var depth = random.Next(20_000); depth > 0; depth--)
        {
            html.Append('<').Append(tags[random.Next(tags.Length)]).Append('>').Append(depth % 100 == 0 ? "text" : "");
        }

        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static byte[] Seed(string name) => Path.GetExtension(name) switch
    {
        ".docx" => Of(Body, footnotes: "<w:footnote w:id=\"2\"><w:p><w:r><w:t>See A/60/1.</w:t></w:r></w:p></w:footnote>"),
        ".pdf" => SmallPdf.Of("1. At the 2005 World Summit", "Member States agreed."),
        ".html" => "<!DOCTYPE html><html><body><h1>Title</h1><p>1. Text<sup>1</sup> &amp; more<ol><li>one</ol><table><tr><td>a<td>b</table></body></html>"u8.ToArray(),
        _ => Encoding.UTF8.GetBytes("# Title\n\n1. At the 2005 World Summit — “so” — Member States agreed.\n\n- point\r\n"),
    };

    private static string Body =>
        Paragraph("Introduction", "<w:pStyle w:val=\"Heading1\"/>") + $"<w:p>{Run("Member States agreed.")}<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        + $"<w:tbl><w:tr><w:tc>{Paragraph("a")}</w:tc><w:tc>{Paragraph("b")}</w:tc></w:tr></w:tbl>";
}
