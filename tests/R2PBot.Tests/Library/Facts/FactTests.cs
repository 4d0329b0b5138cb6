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

    /// <summary>The last value leads, so an editor who adds the new one in front would have the bot lead with the older.</summary>
    [Theory]
    [InlineData("April 2025", "July 2013", false)]
    [InlineData("July 2013", "April 2025", true)]
    [InlineData("April 2025", "January 2025", false)]
    [InlineData("'2023'", "April 2023", false)]
    [InlineData("about autumn 2025 (undated)", "no date", true)]
    public void WantsTheOldestFirst(string first, string second, bool sound)
    {
        var facts = FactReader.Read(Sound.Replace("asOf: April 2025}\n", $"asOf: {first}}}\n      - {{passage: \"sg-2025#41\", quote: \"A total of 61 countries\", asOf: {second}}}\n", StringComparison.Ordinal));
        Assert.Equal(2, facts[0].Values.Count);
        Assert.Equal(sound ? [] : ["facts.yaml"], FactLint.Check(facts, Repository.Holdings).Where(r => r.Contains("the oldest comes first", StringComparison.Ordinal)).Select(r => r.Split(':')[0]));
    }

    [Theory]
    [InlineData("subject:", "subjects:", "“subject” is missing")]
    [InlineData("comparable: true", "comparable: perhaps", "is no true or false")]
    [InlineData("asOf:", "when:", "“asOf” is missing")]
    public void RefusesWithTheReason(string from, string to, string reason) =>
        Assert.Contains(reason, Assert.Throws<DocumentFormatException>(() => FactReader.Read(Sound.Replace(from, to, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
}
