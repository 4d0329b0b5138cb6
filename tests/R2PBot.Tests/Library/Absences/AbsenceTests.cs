using R2PBot.Library.Absences;
using R2PBot.Library.Documents;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Absences;

public sealed class AbsenceTests
{
    private const string Sound = "absent:\n  - about: \"the names\"\n    says: \"No names are given.\"\n    near: \"a#1\"\n    en:\n      - \"who are they?\"\n    fr: [\"qui ?\"]\n";

    [Fact]
    public void ReadsWhatIsMissing()
    {
        var absence = Assert.Single(AbsenceReader.Read(Sound));
        Assert.Equal(("the names", "No names are given.", "a#1"), (absence.About, absence.Says, absence.Near));
        Assert.Equal(["who are they?", "qui ?"], absence.Questions);
    }

    [Theory]
    [InlineData("absent:", "present:", 1, "“present” is not known")]
    [InlineData("says:", "said:", 3, "“said” is not known")]
    [InlineData("    en:\n      - \"who are they?\"\n", "", 2, "at least one English question")]
    [InlineData("about: \"the names\"", "about: \"\"", 2, "needs what it is about")]
    public void RefusesWithTheLine(string from, string to, int line, string reason)
    {
        Assert.Contains(from, Sound, StringComparison.Ordinal);
        var problem = Assert.Throws<DocumentFormatException>(() => AbsenceReader.Read(Sound.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void OfTheKnowledge_PointToPassages_AndStandInNoPhrasing()
    {
        var holdings = Repository.Holdings;
        Assert.True(holdings.Absent.Count >= 100);
        Assert.All(holdings.Absent.Where(a => a.Near is not null), a => Assert.True(holdings.FindPassage(a.Near ?? "") is { CanBeQuoted: true }, a.About));
        Assert.All(holdings.Absent, a => Assert.InRange(a.Says.Length, 1, 200));
        var answered = holdings.Documents.SelectMany(d => d.Passages).SelectMany(p => holdings.PhrasingsOf(p).Questions).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(holdings.Absent.SelectMany(a => a.Questions), answered.Contains);
    }
}
