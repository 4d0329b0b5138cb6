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

    [Fact]
    public void ReadsWhichWordsHoldTheFact()
    {
        var phrasings = PhrasingReader.Read(Sound + "    facts:\n      - words: \"come to three\"\n        en: [how many?]\n        es: [cuántos]\n").Passages["1"];
        var fact = Assert.Single(phrasings.Facts);
        var document = Assert.IsType<DocumentReading.Accepted>(DocumentReader.Read("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs("They met. Those present come to three. Then they left.")))).Document;
        var passage = document.Passages[0];
        Assert.Equal(1, fact.SentenceOf(passage));
        Assert.Null((fact with { Words = "come to four" }).SentenceOf(passage));
        Assert.Equal(["what is one?", "how many?", "un ?", "cuántos"], phrasings.Questions);
    }

    [Fact]
    public void SaysWhichWordsOfAFactStandNowhere()
    {
        var file = PhrasingReader.Read("document: icr2p-79\npassages:\n  s0.p1:\n    facts:\n      - words: no such words here\n        en: [a]\n");
        Assert.Contains(PhrasingLint.Check([(file, Repository.Document("icr2p-79"))], []), r => r.Kind == LintKind.Wrong && r.What.Contains("“no such words here” does not stand in icr2p-79#s0.p1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("document: small\n", "", 1, "does not say which document")]
    [InlineData("    fr:", "    de:", 6, "“de” is not known")]
    [InlineData("\"what is one?\"", "\"\"", 5, "is empty")]
    [InlineData("passages:", "paragraphs:", 2, "“paragraphs” is not known")]
    [InlineData("    en:", "   en:\n :", 4, "")]
    [InlineData("    keywords: [uno]\n", "    facts:\n      - en: [x]\n", 8, "does not say which words")]
    [InlineData("    keywords: [uno]\n", "    facts:\n      - word: x\n", 8, "“word” is not known")]
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
        Assert.Empty(PhrasingLint.Check(files, Repository.Holdings.Facts));
    }

    [Fact]
    public void SaysWhatIsWrongAndWhatIsThin()
    {
        var file = PhrasingReader.Read("document: icr2p-79\npassages:\n  s0.p1:\n    en: [a question, A Question]\n  s9.p1:\n    en: [x]\n");
        var remarks = PhrasingLint.Check([(file, Repository.Document("icr2p-79"))], []);
        Assert.Contains(new LintRemark(LintKind.Wrong, "icr2p-79.yaml:5", "icr2p-79 has no passage s9.p1"), remarks);
        Assert.Contains(new LintRemark(LintKind.Wrong, "icr2p-79.yaml:3", "“a question” stands more than once: icr2p-79#s0.p1, icr2p-79#s0.p1"), remarks);
        Assert.Contains(remarks, r => r is { Kind: LintKind.Thin, Where: "icr2p-79#s0.p1" });
    }
}
