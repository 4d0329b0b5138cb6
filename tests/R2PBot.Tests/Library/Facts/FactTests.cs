using R2PBot.Library.Documents;
using R2PBot.Library.Facts;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Facts;

public sealed class FactTests
{
    private const string Sound = "facts:\n  - id: focal-points\n    subject: Focal points\n    asks: [focal points]\n    values:\n      - {passage: \"sg-2025#41\", quote: \"A total of 61 countries\", asOf: April 2025}\n    comparable: true\n    note: \"\"\n";

    /// <summary>Every quote of the shipped table is a run of its passage.</summary>
    [Fact]
    public void QuotesTheDocumentsWordForWord()
    {
        var facts = Repository.Holdings.Facts;
        Assert.InRange(facts.Count, 20, 60);
        Assert.Empty(FactLint.Check(facts, Repository.Holdings));
        Assert.All(facts.SelectMany(f => f.Values), v => Assert.Contains(v.Quote, Repository.Passage(v.PassageId).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void FindsWhatIsWrong()
    {
        Assert.Empty(FactLint.Check(FactReader.Read(Sound), Repository.Holdings));
        Assert.Contains("does not stand in sg-2025#41", Assert.Single(FactLint.Check(FactReader.Read(Sound.Replace("61", "62", StringComparison.Ordinal)), Repository.Holdings)), StringComparison.Ordinal);
        Assert.Contains("does not stand in sg-2025#999", Assert.Single(FactLint.Check(FactReader.Read(Sound.Replace("#41", "#999", StringComparison.Ordinal)), Repository.Holdings)), StringComparison.Ordinal);
        Assert.Contains("no note says why", Assert.Single(FactLint.Check(FactReader.Read(Sound.Replace("true", "false", StringComparison.Ordinal)), Repository.Holdings)), StringComparison.Ordinal);
        Assert.Contains("stands more than once", Assert.Single(FactLint.Check([.. FactReader.Read(Sound), .. FactReader.Read(Sound)], Repository.Holdings)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subject:", "subjects:", "“subject” is missing")]
    [InlineData("comparable: true", "comparable: perhaps", "is no true or false")]
    [InlineData("asOf:", "when:", "“asOf” is missing")]
    public void RefusesWithTheReason(string from, string to, string reason) =>
        Assert.Contains(reason, Assert.Throws<DocumentFormatException>(() => FactReader.Read(Sound.Replace(from, to, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
}
