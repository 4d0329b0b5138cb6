using R2PBot.Checklists.Definitions;
using R2PBot.Library.Documents;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Checklists.Definitions;

/// <summary>The checklists that ship, against the documents that ship.</summary>
public sealed class ShippedChecklistTests
{
    private static readonly ChecklistFolder Folder = new(Repository.At("knowledge"), Desk.Repositorys.Holdings);

    private static ChecklistDefinition RiskFactors => Folder.Find("risk-factors")!;

    [Fact]
    public void ResolvesEveryCitation_SoNoFileIsRefused()
    {
        Assert.Empty(Folder.Problems);
        Assert.Equal(
            ["commitments-79 8", "commitments-80 15", "national-steps 7", "prevention-measures 20", "quick-scan 9", "risk-factors 14"],
            Folder.Released.Select(c => $"{c.Id} {c.Items.Count}"));
    }

    [Fact]
    public void GivesEveryItemACitation_GuidanceAndHowToReadIt() => Assert.All(Folder.All.SelectMany(c => c.Items), item =>
    {
        Assert.NotEmpty(item.Citations);
        Assert.NotEmpty(item.Guidance);
        Assert.NotEmpty(item.HowToRead);
    });

    [Fact]
    public void TakesTheTitlesOfTheFourteenFactorsFromTheStudyGuidesNote()
    {
        var note = Desk.Repositorys.Holdings.FindPassage("wfuna-2025#n28")!;
        var listed = note.Text.Split('\n').Where(l => l[^1] is not (':' or '.'));
        Assert.Equal(listed.Order(StringComparer.Ordinal), RiskFactors.Items.Select(i => i.Title).Order(StringComparer.Ordinal));
        Assert.All(RiskFactors.Items, i => Assert.Equal((TitleWording.Quoted, i.Title), (i.Wording, i.Citations[0].Quote)));
        Assert.All(RiskFactors.Items, i => Assert.Equal("Order and numbering to be verified.", i.Marking));
    }

    /// <summary>A number by position would be a wrong number of the Framework.</summary>
    [Fact]
    public void BearsNoNumberOfTheFramework() => Assert.All(RiskFactors.Items, item =>
    {
        Assert.DoesNotContain(item.Id, char.IsAsciiDigit);
        Assert.DoesNotContain(item.Title, char.IsAsciiDigit);
        Assert.DoesNotContain(item.Group.Title, char.IsAsciiDigit);
    });

    [Fact]
    public void ShowsNoPromptThatNobodyConfirmed()
    {
        Assert.All(RiskFactors.Items, i => Assert.Empty(i.Prompts));
        Assert.Equal(140, RiskFactors.Items.Sum(i => i.UnconfirmedPrompts));
        Assert.Equal("Prompts, not UN text", RiskFactors.PromptsHeading);
    }

    [Fact]
    public void MarksEveryTitleThatIsNotTheSourcesAsAParaphrase() =>
        Assert.All(Folder.All.Where(c => c.Id != "risk-factors").SelectMany(c => c.Items), i => Assert.Equal(TitleWording.Paraphrase, i.Wording));

    [Theory]
    [InlineData("risk-factors")]
    [InlineData("quick-scan")]
    public void SetsTriggersApart_AndSaysWhatSignsOfIntentAre(string id)
    {
        var items = Folder.Find(id)!.Items;
        Assert.Equal("triggers", Assert.Single(items, i => i.Group.Role == GroupRole.Trigger).Id);
        Assert.Equal("Indicators, not a finding.", items.Single(i => i.Id is "intent" or "acts").Caution);
    }

    [Fact]
    public void SetsResilienceBesideRisk() => Assert.Equal("resilience", Assert.Single(Folder.Find("quick-scan")!.Items, i => i.Group.Role == GroupRole.Resilience).Id);

    [Fact]
    public void KeepsTheVerbOfEachCommitment()
    {
        var groups = Folder.Find("commitments-80")!.Items.GroupBy(i => i.Group.Title).ToDictionary(g => g.Key, g => g.ToList());
        Assert.Equal(2, groups.Count);
        Assert.Equal(9, groups.Single(g => g.Key.Contains(" can ", StringComparison.Ordinal)).Value.Count);
        Assert.Equal(6, groups.Single(g => g.Key.Contains(" must", StringComparison.Ordinal)).Value.Count);
        Assert.All(groups.Keys, k => Assert.StartsWith("According to the ICR2P", k, StringComparison.Ordinal));
    }

    [Fact]
    public void CitesEachStepOfParagraph71() => Assert.Equal(
        "abcdefg".Select(letter => $"sg-2013#71({letter})"),
        Folder.Find("national-steps")!.Items.Select(i => i.Citations[0].Passage.Id));

    [Theory]
    [InlineData("commitments-79", "icr2p-79")]
    [InlineData("commitments-80", "icr2p-80")]
    public void CitesEveryBulletOfACallOnce(string id, string document) => Assert.Equal(
        Desk.Repositorys.Holdings.Find(document)!.Passages.Where(p => p.Kind == PassageKind.ListItem).Select(p => p.Id),
        Folder.Find(id)!.Items.Select(i => Assert.Single(i.Citations).Passage.Id));

    [Fact]
    public void GivesTheSixFactorsAndTheRestOfTheReportInItsOrder() => Assert.Equal(
        ["sg-2013#17", "sg-2013#21", "sg-2013#22", "sg-2013#23", "sg-2013#24", "sg-2013#25", "sg-2013#27", "sg-2013#28", "sg-2013#16"],
        Folder.Find("quick-scan")!.Items.Select(i => i.Citations[0].Passage.Id));

    [Fact]
    public void IsDescribedForEditors() =>
        Assert.All(Folder.All, c => Assert.Contains($"`{c.Id}`", File.ReadAllText(Repository.At("knowledge", "README.md")), StringComparison.Ordinal));
}
