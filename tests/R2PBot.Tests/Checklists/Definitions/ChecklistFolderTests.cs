using R2PBot.Checklists.Definitions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Checklists.Definitions;

public sealed class ChecklistFolderTests : IDisposable
{
    private const string Sound = """
        id: small
        version: 1
        title: "A small checklist"
        kind: risk
        status: released
        reviewAfterDays: 90
        introduction: "For a test."
        promptsHeading: "Prompts, not UN text"
        citations:
          - passage: sg-2013#15
        howToRead:
          - text: "No single cause."
            citations:
              - passage: sg-2013#15
                words: "There is no single cause or set of causes."
        groups:
          - id: factors
            title: "Factors"
            role: factor
            items:
              - id: speech
                title: "Hate speech"
                wording: paraphrase
                guidance: "Who says what?"
                howToRead: "Quote."
                citations:
                  - passage: sg-2013#21
                prompts:
                  - id: draft
                    text: "Remembered"
                    source: "recalled, not checked"

        """;

    private readonly string _knowledge = Directory.CreateTempSubdirectory("r2pbot-checklists-").FullName;
    private readonly ChecklistFolder _folder;

    public ChecklistFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(_knowledge, "checklists"));
        Write(Sound);
        _folder = new(_knowledge, Desk.Repositorys.Holdings);
    }

    public void Dispose() => Directory.Delete(_knowledge, recursive: true);

    private ChecklistDefinition Small => _folder.Find("small")!;

    [Fact]
    public void TakesUpAChangedChecklist_WithoutARestart()
    {
        var before = Small;
        Refresh(Sound.Replace("Who says what?", "Who says what to whom?", StringComparison.Ordinal));
        Assert.Equal("Who says what to whom?", Small.Items[0].Guidance);
        Assert.NotEqual(before.ContentHash, Small.ContentHash);
    }

    [Theory]
    [InlineData("sg-2013#21", "sg-2013#99", "small.yaml:27: no passage sg-2013#99 is held")]
    [InlineData("no single cause or set of causes.", "no one cause.", "small.yaml:14: the words “There is no one cause.” do not stand in sg-2013#15")]
    [InlineData("sg-2013#21", "sg-2013#76", "small.yaml:27: sg-2013#76 is damaged in its source and cannot be quoted")]
    [InlineData("wording: paraphrase", "wording: quoted", "small.yaml:21: the title of speech is marked as quoted, and its first citation does not hold it word for word")]
    [InlineData("wording: paraphrase", "wording: translated", "small.yaml:23: “wording” must be one of quoted, paraphrase")]
    [InlineData("        guidance: \"Who says what?\"\n", "", "small.yaml:21: “guidance” is missing")]
    [InlineData("status: released", "state: released", "small.yaml:1: “status” is missing")]
    [InlineData("status: released", "status: released\nstate: released", "small.yaml:6: “state” is not known here")]
    [InlineData("version: 1", "version: one", "small.yaml:2: “one” is no whole number")]
    [InlineData("version: 1", "version: 0", "small.yaml:1: “version” and “reviewAfterDays” are whole numbers from 1")]
    [InlineData("title: \"Hate speech\"", "title: \" \"", "small.yaml:21: “title” is empty")]
    [InlineData("            source: \"recalled, not checked\"\n", "", "small.yaml:29: the prompt draft says neither which passage supports it (“citation”) nor where it is known from (“source”)")]
    [InlineData("role: factor", "role: measure", "small.yaml:21: the group factors does not fit: a checklist of commitments has measures only, a checklist of risk has none")]
    public void RefusesAWrongFile_WithItsLineAndReason_AndGoesOnWithWhatItHad(string from, string to, string refusal)
    {
        var before = Small;
        var wrong = Sound.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Sound, wrong);
        Refresh(wrong);
        Assert.Equal(refusal, Assert.Single(_folder.Problems));
        Assert.Equal(before.ContentHash, Small.ContentHash);
    }

    [Fact]
    public void ShowsAPrompt_OnlyOnceItIsConfirmedAgainstAPassageThatIsHeld()
    {
        var before = Small;
        Assert.Empty(before.Items[0].Prompts);
        Refresh(Sound.Replace("            source: \"recalled, not checked\"", """
                        confirmed:
                          by: A. Editor
                          on: 2026-11-30
                          passage: sg-2013#21
                          words: "hate speech or propaganda campaigns"
            """, StringComparison.Ordinal));
        Assert.Empty(_folder.Problems);
        var prompt = Assert.Single(Small.Items[0].Prompts);
        Assert.Equal(("Remembered", "hate speech or propaganda campaigns", new Confirmation("A. Editor", new(2026, 11, 30))), (prompt.Text, prompt.Citation.Quote, prompt.Confirmation));
        Assert.Equal(before.ContentHash, Small.ContentHash);
    }

    [Fact]
    public void RefusesAConfirmationThatNoHeldPassageBearsOut()
    {
        Refresh(Sound.Replace("            source: \"recalled, not checked\"", """
                        confirmed:
                          by: A. Editor
                          on: 2026-11-30
                          passage: framework-2014#12
            """, StringComparison.Ordinal));
        Assert.Equal("small.yaml:32: no passage framework-2014#12 is held", Assert.Single(_folder.Problems));
        Assert.Empty(Small.Items[0].Prompts);
    }

    [Fact]
    public void IsTheSameChecklist_WhenOnlyACommentOrTheOrderOfKeysChanged()
    {
        var before = Small.ContentHash;
        Refresh("# a remark\n" + Sound.Replace("kind: risk\nstatus: released\n", "status: released\nkind: risk\n", StringComparison.Ordinal));
        Assert.Equal(before, Small.ContentHash);
    }

    [Fact]
    public void RefusesASecondFileWithTheSameId()
    {
        File.WriteAllText(Path.Combine(_knowledge, "checklists", "twin.yaml"), Sound);
        Assert.True(_folder.Refresh(Desk.Repositorys.Holdings));
        Assert.Equal("twin.yaml:1: another file already holds a checklist with the id small", Assert.Single(_folder.Problems));
        Assert.False(_folder.Refresh(Desk.Repositorys.Holdings));
    }

    [Fact]
    public void OffersNoDraft()
    {
        Refresh(Sound.Replace("status: released", "status: draft", StringComparison.Ordinal));
        Assert.Empty(_folder.Released);
        Assert.NotNull(Small);
    }

    private void Refresh(string text)
    {
        Write(text);
        _folder.Refresh(Desk.Repositorys.Holdings);
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_knowledge, "checklists", "small.yaml"), text.ReplaceLineEndings("\n"));
}
