using R2PBot.Library.Documents;
using R2PBot.Situations.Register;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Register;

public sealed class SituationReaderTests
{
    public const string Sound = """
        id: examplia
        unName: Examplia
        status: live
        scope: country
        iso3: [XEA]
        regions: [africa]
        mentions:
          - passage: small-report#1
            as: ongoing
            at: Examplia
        """;

    [Fact]
    public void ReadsASoundFile()
    {
        var situation = SituationReader.Read(Sound);
        Assert.Equal(("examplia", SituationStatus.Live, MentionRole.Ongoing, 8), (situation.Id, situation.Status, situation.Mentions[0].Role, situation.Mentions[0].Line));
    }

    [Theory]
    [InlineData("status: live", "status: alive", 3, "“alive” is none of live, historical-reference")]
    [InlineData("scope: country", "scope: planet", 4, "“planet” is none of")]
    [InlineData("iso3: [XEA]", "iso3: [xea]", 5, "three capital letters")]
    [InlineData("regions: [africa]", "regions: [atlantis]", 6, "a region is one of")]
    [InlineData("id: examplia", "id: Examplia", 1, "small letters and hyphens only")]
    [InlineData("unName: Examplia\n", "", 1, "“unName” is missing")]
    [InlineData("as: ongoing", "as: risky", 9, "“risky” is none of")]
    [InlineData("status: live", "status: live\nlevel: urgent", 4, "“level” is not known")]
    [InlineData("status: live", "status: live\nstatus: live", 4, "“status” stands twice")]
    public void RefusesWithLineAndReason(string from, string to, int line, string reason)
    {
        var problem = Assert.Throws<DocumentFormatException>(() => SituationReader.Read(Sound.Replace(from, to, StringComparison.Ordinal)));
        Assert.Equal(line, problem.Line);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeepsTheRest_AndSaysWhere_WhenAMentionDoesNotStandThere()
    {
        using var knowledge = new TemporaryKnowledge(("small-report.md", SmallDocument.Text("small-report", SmallDocument.Paragraphs("Testoria is far away."))));
        Directory.CreateDirectory(Path.Combine(knowledge.Folder, "situations"));
        File.WriteAllText(Path.Combine(knowledge.Folder, "situations", "examplia.yaml"), Sound);
        var library = new R2PBot.Library.LibraryFolder(knowledge.Folder);
        var register = new RegisterFolder(knowledge.Folder, () => library.Current).Current;
        Assert.Equal(["examplia.yaml:8: “Examplia” does not stand in small-report#1"], register.Problems);
        Assert.Single(register.All);
    }
}
