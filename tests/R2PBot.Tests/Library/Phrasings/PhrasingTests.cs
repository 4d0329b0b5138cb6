using R2PBot.Library.Documents;
using R2PBot.Library.Phrasings;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Phrasings;

public sealed class PhrasingTests
{
    private const string Sound = "document: small\npassages:\n  \"1\":\n    en:\n      - \"what is one?\"\n    fr: [\"un ?\"]\n    keywords: [uno]\n";

    [Fact]
    public void ReadsEveryLanguage()
    {
        var phrasings = PhrasingReader.Read(Sound).Passages["1"];
        Assert.Equal(["what is one?", "un ?"], phrasings.Questions);
        Assert.Equal(["uno"], phrasings.Keywords);
    }

    [Theory]
    [InlineData("document: small\n", "", 1, "does not say which document")]
    [InlineData("    fr:", "    de:", 6, "“de” is not known")]
    [InlineData("\"what is one?\"", "\"\"", 5, "is empty")]
    [InlineData("passages:", "paragraphs:", 2, "“paragraphs” is not known")]
    [InlineData("    en:", "   en:\n :", 4, "")]
    [InlineData("    keywords: [uno]\n", "  \"1\":\n    en: [again]\n", 7, "passage 1 stands twice")]
    public void RefusesWithTheLine(string from, string to, int line, string reason)
    {
        Assert.Contains(from, Sound, StringComparison.Ordinal);
        var problem = Assert.Throws<DocumentFormatException>(() => PhrasingReader.Read(Sound.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Line, line, line + 1);
    }

    [Fact]
    public void FindsNothingWrong_InTheKnowledge()
    {
        var files = Directory.GetFiles(Repository.At("knowledge", "phrasings"), "*.yaml").Select(f => PhrasingReader.Read(File.ReadAllText(f)))
            .Select(f => (f, Repository.Document(f.Document))).ToList();
        Assert.Equal(5, files.Count);
        Assert.Empty(PhrasingLint.Check(files));
    }

    [Fact]
    public void SaysWhatIsWrongAndWhatIsThin()
    {
        var file = PhrasingReader.Read("document: icr2p-79\npassages:\n  s0.p1:\n    en: [a question, A Question]\n  s9.p1:\n    en: [x]\n");
        var remarks = PhrasingLint.Check([(file, Repository.Document("icr2p-79"))]);
        Assert.Contains(new LintRemark(LintKind.Wrong, "icr2p-79.yaml:5", "icr2p-79 has no passage s9.p1"), remarks);
        Assert.Contains(new LintRemark(LintKind.Wrong, "icr2p-79.yaml:3", "“a question” stands more than once: icr2p-79#s0.p1, icr2p-79#s0.p1"), remarks);
        Assert.Contains(remarks, r => r is { Kind: LintKind.Thin, Where: "icr2p-79#s0.p1" });
    }
}
