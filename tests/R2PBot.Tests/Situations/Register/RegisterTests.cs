using R2PBot.Situations.Register;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Register;

/// <summary>The real files against the real documents.</summary>
public sealed class RegisterTests
{
    private static readonly SituationRegister Register = new RegisterFolder(Repository.At("knowledge"), () => Repository.Holdings).Current;

    [Fact]
    public void ResolvesEveryMention() => Assert.Empty(Register.Problems);

    [Fact]
    public void HoldsThirteenLiveSituations_AndTheOthersAsReferences() => Assert.Equal(
        (13, 37, "Afghanistan Democratic Republic of the Congo Ethiopia Great Lakes region Haiti Israel and the Occupied Palestinian Territory Lake Chad basin Myanmar Sahel region Sudan Syrian Arab Republic Ukraine Yemen"),
        (Register.Live.Count(), Register.All.Count, string.Join(' ', Register.Live.Select(s => s.ListName))));

    /// <summary>A level is set by a person; no file can bring one along.</summary>
    [Fact]
    public void HoldsNoLevel() => Assert.DoesNotContain(typeof(Situation).GetProperties(), p => p.PropertyType == typeof(TrackingLevel) || p.PropertyType == typeof(TrackingLevel?));

    [Fact]
    public void QuotesTheSentenceThatNamesIt()
    {
        foreach (var situation in Register.All)
        {
            Assert.Equal(situation.Mentions.Count, Register.MentionsOf(situation).Count);
            Assert.All(situation.Mentions.Zip(Register.MentionsOf(situation)), m => Assert.Contains(m.First.At, m.Second.Citation.Quote, StringComparison.Ordinal));
        }
    }

    /// <summary>Live is only what some document names as ongoing; a teaching text is no evidence for that.</summary>
    [Fact]
    public void CallsOngoingOnlyWhatUnOrCoalitionTextsNameSo()
    {
        Assert.All(Register.Live, s => Assert.Contains(s.Mentions, m => m.Role == MentionRole.Ongoing));
        Assert.All(Register.All.SelectMany(s => s.Mentions), m => Assert.Equal(m.PassageId.StartsWith("wfuna-2025#", StringComparison.Ordinal), m.Role == MentionRole.StudyNote));
        Assert.DoesNotContain(Register.All.Where(s => s is { Status: SituationStatus.HistoricalReference, Scope: not SituationScope.Thematic }).SelectMany(s => s.Mentions), m => m.Role == MentionRole.Ongoing);
    }

    /// <summary>Applicants before a court, members of a mechanism and parties are never shown as ongoing situations.</summary>
    [Theory]
    [InlineData("sudan", "sg-2025#fn106")]
    [InlineData("gambia", "sg-2025#fn106")]
    [InlineData("ukraine", "sg-2025#fn106")]
    [InlineData("kenya", "sg-2013#fn5")]
    [InlineData("great-lakes-region", "sg-2025#37")]
    [InlineData("sahel", "sg-2013#40")]
    public void NamesMembersAndPartiesAsSuch(string situation, string passage) =>
        Assert.Equal(MentionRole.Member, Assert.Single(Register.Find(situation)!.Mentions, m => m.PassageId == passage).Role);

    [Fact]
    public void ListsEveryPassageThatNamesASituation() => Assert.Empty(RegisterLint.Unlisted(Register, Repository.Holdings));

    [Fact]
    public void NamesAreKeptApart()
    {
        var twice = Register.All.SelectMany(s => s.Names.Append(s.UnName).Distinct().Select(n => (Name: string.Join(' ', NameWords.Of(n).Select(w => w.Text)), s.Id))).Distinct().GroupBy(n => n.Name).Where(g => g.Count() > 1);
        Assert.Empty(twice.Select(g => g.Key));
    }
}
