using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

public sealed class NamingTests
{
    private static readonly DocumentNames Names = new(Repository.Holdings);

    [Theory]
    [InlineData("A/79/875", "sg-2025")]
    [InlineData("a/79/875–s/2025/248", "sg-2025")]
    [InlineData("S/2013/399", "sg-2013")]
    [InlineData("sg2025", "sg-2025")]
    [InlineData("SG 2025", "sg-2025")]
    [InlineData("the 2013 report", "sg-2013")]
    [InlineData("the Secretary-General's 2013 report", "sg-2013")]
    [InlineData("the report of the Secretary-General from 2025", "sg-2025")]
    [InlineData("the 2013 one", "sg-2013")]
    [InlineData("the latest Secretary-General report", "sg-2025")]
    [InlineData("latest SG report", "sg-2025")]
    [InlineData("current sg report", "sg-2025")]
    [InlineData("le dernier rapport du Secrétaire général", "sg-2025")]
    [InlineData("el último informe del Secretario General", "sg-2025")]
    [InlineData("le rapport du Secrétaire général de 2013", "sg-2013")]
    [InlineData("el informe del Secretario General de 2025", "sg-2025")]
    [InlineData("ICR2P call 79", "icr2p-79")]
    [InlineData("79th session call", "icr2p-79")]
    [InlineData("the 80 call", "icr2p-80")]
    [InlineData("the International Coalition's call for the 80th session of the General Assembly", "icr2p-80")]
    [InlineData("WFUNA", "wfuna-2025")]
    [InlineData("guide d’étude", "wfuna-2025")]
    [InlineData("guía de estudio", "wfuna-2025")]
    [InlineData("what ICR2P calls for", "icr2p-80 icr2p-79")]
    [InlineData("reports of the Secretary-General", "sg-2025 sg-2013")]
    [InlineData("the 2013 and 2025 reports", "sg-2013 sg-2025")]
    [InlineData("the 2013 and the 2025 report on that", "sg-2013 sg-2025")]
    [InlineData("it is in both SG reports, 2013 n 2025", "sg-2013 sg-2025")]
    [InlineData("acc 2 sg13 on that", "sg-2013")]
    [InlineData("what SG '25 says", "sg-2025")]
    [InlineData("sg 41", "sg-2025 sg-2013")]
    [InlineData("last year's report", "")]
    [InlineData("paragraph 80 of the report", "")]
    [InlineData("79 countries", "")]
    [InlineData("the responsibility to protect in 2013", "")]
    [InlineData("what do NGOs want?", "icr2p-80 icr2p-79")]
    [InlineData("how do NGOs see the reform?", "icr2p-80 icr2p-79")]
    [InlineData("how does the coalition see it?", "icr2p-80 icr2p-79")]
    [InlineData("as the NGOs see it", "icr2p-80 icr2p-79")]
    [InlineData("can NGOs see more than the embassy does?", "")]
    [InlineData("according to civil society", "icr2p-80 icr2p-79")]
    [InlineData("the role of civil society in prevention", "")]
    [InlineData("has the UN chief mentioned it", "sg-2025 sg-2013")]
    [InlineData("what does the appeal ask of donors?", "icr2p-80 icr2p-79")]
    [InlineData("is it in the guide", "wfuna-2025")]
    [InlineData("who answered the call", "")]
    [InlineData("does the appeal chamber sit?", "")]
    [InlineData("what came of the call for talks", "")]
    [InlineData("the UNGA 79 statement", "icr2p-79")]
    [InlineData("the 2009 report", "?")]
    [InlineData("S/RES/1973", "?")]
    [InlineData("and/or 2", "")]
    public void FindsTheDocuments(string words, string ids)
    {
        var mentions = Names.Find(QuestionTokens.Read(words));
        Assert.Equal(ids, string.Join(' ', mentions.SelectMany(m => m.IsHeld ? m.Documents.Select(d => d.Id) : ["?"]).Distinct()));
    }

    [Fact]
    public void NamesNeither_WhenTwoDocumentsShareATitle()
    {
        using var knowledge = new TemporaryKnowledge(
            ("one.md", SmallDocument.Text("one", SmallDocument.Paragraphs("First."), "Peace and harvest in the valley")),
            ("two.md", SmallDocument.Text("two", SmallDocument.Paragraphs("Second."), "Peace and harvest in the valley")));
        var names = new DocumentNames(new LibraryFolder(knowledge.Folder).Current);
        Assert.Empty(names.Find(QuestionTokens.Read("peace and harvest in the valley")));
    }
}
