using R2PBot.Library.Documents;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Documents;

public sealed class DocumentReaderTests
{
    private static readonly string Sound = Sources.Import("I. Introduction\n\n1. One.<sup>1</sup>\n2. Two.\n3. Three.\n\n<sup>1</sup> See A/1.").Markdown;

    [Fact]
    public void TakesASoundDocument() => Assert.IsType<DocumentReading.Accepted>(DocumentReader.Read("d.md", Sound));

    [Theory]
    [InlineData("---\nid", "x---\nid", 1, "front matter is missing")]
    [InlineData("authority: 9", "authority: high", 10, "“high” is no whole number")]
    [InlineData("authority: 9", "authority: 9\nauthority: 8", 11, "“authority” stands twice")]
    [InlineData("authority: 9", "authority: [9]", 10, "“authority” is no single value")]
    [InlineData("authority: 9\n", "", 2, "“authority” is missing")]
    [InlineData("authority: 9", "authority: 9\nscore: 3", 11, "score")]
    [InlineData("published: 0001-01-01", "published: yesterday", 8, "“yesterday” is no date")]
    [InlineData("id: small", "id: Small One", 2, "id “Small One”")]
    [InlineData("enabled: false", "enabled: true", 2, "an editor has still to fill in authorBody, author, date, standing, reuse, official.note, published")]
    [InlineData("passage 2 |", "passage 2 | colour red |", 30, "“colour” is not a known field")]
    [InlineData("passage 2 |", "passage two |", 30, "“two” is no passage id")]
    [InlineData("passage 2 |", "passage 4 |", 30, "must start with “4.”")]
    [InlineData("<!-- passage 2 | lines 4 -->", "<!-- passage 2 -->", 30, "does not say which lines")]
    [InlineData("<!-- passage 2 | lines 4 -->", "<!-- passage 2 | lines 4", 30, "does not end on its own line")]
    [InlineData("<!-- passage 2 | lines 4 -->", "<!-- paragraph 2 | lines 4 -->", 30, "“paragraph” is not known")]
    [InlineData("\n2. Two.", "\n2.", 30, "must start with “2.”")]
    [InlineData("One.[^1]", "One.[^x]", 27, "not of the form [^12]")]
    [InlineData("One.[^1]", "One.", 39, "footnote 1 is called by no passage")]
    [InlineData("One.[^1]", "One.[^1] Two.[^2]", 27, "footnote 2 is called here but stands nowhere")]
    [InlineData("# Small source\n", "# Small source\nLoose text\n", 23, "text stands outside a passage")]
    public void RefusesWithLineAndReason(string from, string to, int line, string reason)
    {
        Assert.Contains(from, Sound, StringComparison.Ordinal);
        var refused = Assert.IsType<DocumentReading.Refused>(DocumentReader.Read("d.md", Sound.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Equal(line, refused.Line);
        Assert.DoesNotContain('\n', refused.ToString());
    }

    /// <summary>Such a name would go on naming the old document when a new one arrives.</summary>
    [Fact]
    public void WantsNoAliasThatNamesATime()
    {
        var held = Repository.Holdings.Documents;
        Assert.Empty(DocumentLint.Check(held));
        using var knowledge = new TemporaryKnowledge(("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs("One.")).Replace("enabled: true", "enabled: true\naliases: [big report, latest report]", StringComparison.Ordinal)));
        Assert.Contains("“latest report”", Assert.Single(DocumentLint.Check(new R2PBot.Library.LibraryFolder(knowledge.Folder).Current.Documents)), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesAPassageThatStandsTwice()
    {
        var twice = Sound.Replace("<!-- footnotes -->", "<!-- passage 3 | lines 5 -->\n3. Three.\n\n<!-- footnotes -->", StringComparison.Ordinal);
        Assert.Contains("stands twice", Assert.IsType<DocumentReading.Refused>(DocumentReader.Read("d.md", twice)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesAGapInTheNumbers()
    {
        var gap = Sound.Replace("passage 3 ", "passage 4 ", StringComparison.Ordinal).Replace("\n3. ", "\n4. ", StringComparison.Ordinal);
        Assert.Contains("numbers must run on", Assert.IsType<DocumentReading.Refused>(DocumentReader.Read("d.md", gap)).Reason, StringComparison.Ordinal);
    }

    /// <summary>The head and the weights are read field by field, so that a start needs no reflection; a new field must not be forgotten there.</summary>
    [Theory]
    [InlineData(typeof(FrontMatter), "src/R2PBot.Core/Library/Documents/FrontMatterReader.cs")]
    [InlineData(typeof(R2PBot.Answers.Retrieval.RankingWeights), "src/R2PBot.Core/Answers/Retrieval/RankingWeights.cs")]
    public void ReadsEveryField(Type type, string reader)
    {
        var text = File.ReadAllText(Repository.At(reader));
        var fields = type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Where(p => p.CanWrite).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
        Assert.DoesNotContain(fields, f => !text.Contains($"\"{f}\"", StringComparison.Ordinal));
    }
}
