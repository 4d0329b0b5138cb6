using R2PBot.Library.Search;
using Xunit;

namespace R2PBot.Tests.Library.Search;

public sealed class SymbolAnalysisTests
{
    [Theory]
    [InlineData("see A/79/875.", "A/79/875")]
    [InlineData("S/2025/248, and so on", "S/2025/248")]
    [InlineData("(A/79/875-S/2025/248)", "A/79/875", "S/2025/248")]
    [InlineData("A/79/875–S/2025/248", "A/79/875", "S/2025/248")]
    [InlineData("A/79/875\u2011S/2025/248", "A/79/875", "S/2025/248")]
    [InlineData("A/HRC/57/56; A/ES-10/794", "A/HRC/57/56", "A/ES-10/794")]
    [InlineData("A/ES\u201110/794 and A/HRC/S-17/2/Add.1", "A/ES-10/794", "A/HRC/S-17/2/ADD.1")]
    [InlineData("A/77/CRP.1/Add.8", "A/77/CRP.1/ADD.8")]
    [InlineData("See E/CN.4/Sub.2/1997/20/Rev.1.", "E/CN.4/SUB.2/1997/20/REV.1")]
    [InlineData("S/PV.6498 S/PRST/2015/3 A/CONF.183/9 CCPR/C/21/Rev.1", "S/PV.6498", "S/PRST/2015/3", "A/CONF.183/9", "CCPR/C/21/REV.1")]
    [InlineData("what does a/79/875 say", "A/79/875")]
    [InlineData("https://undocs.org/en/A/79/875", "A/79/875")]
    [InlineData("S/RES/1973", "S/RES/1973")]
    [InlineData("S/RES/1973 (2011)", "S/RES/1973", "1973(2011)")]
    [InlineData("A/RES/60/1 of 2005", "A/RES/60/1", "60/1")]
    [InlineData("A/HRC/RES/48/1", "A/HRC/RES/48/1", "48/1")]
    public void FindsDocumentSymbols(string text, params string[] terms) => Assert.Equal(terms, SymbolAnalysis.Terms(text));

    [Theory]
    [InlineData("resolution 76/262", "76/262")]
    [InlineData("¹ Resolution 60/1.", "60/1")]
    [InlineData("resolutions 60/1, 63/308 and 75/277, adopted", "60/1", "63/308", "75/277")]
    [InlineData("what is 75/277?", "75/277")]
    [InlineData("resolution 1973 (2011)", "1973(2011)")]
    [InlineData("1973 (2011)", "1973(2011)")]
    [InlineData("resolutions 1970 (2011) and 1973\u00A0(2011)", "1970(2011)", "1973(2011)")]
    [InlineData("General Assembly resolution 377 (V).", "377(V)")]
    [InlineData("377 (v), 217 A (III)", "377(V)", "217A(III)")]
    [InlineData("document ICC-01/19, para. 71", "ICC-01/19")]
    [InlineData("ICC-02/05-01/09-3", "ICC-02/05", "ICC-02/05-01/09")]
    public void FindsResolutionNumbersAndCases(string text, params string[] terms) => Assert.Equal(terms, SymbolAnalysis.Terms(text));

    [Theory]
    [InlineData("and/or his/her s/he w/o")]
    [InlineData("12/05/2024, 2024/05/12 and 9/11")]
    [InlineData("24/7, 50/50, 3/4, 60/1")]
    [InlineData("paragraph 139 (i) and paragraphs 138 (v)")]
    [InlineData("in Rwanda (1994) 72.1 (a) 1,637 (ii)")]
    [InlineData("UNA/79 x1973 (20111)")]
    [InlineData("")]
    public void FindsNothing_InWhatOnlyLooksAlike(string text) => Assert.Empty(SymbolAnalysis.Terms(text));

    [Fact]
    public void TellsWhereASymbolStands()
    {
        const string text = "In A/79/875\u2013S/2025/248 the";

        Assert.Equal(["A/79/875", "S/2025/248"], SymbolAnalysis.Find(text).Select(t => text.Substring(t.Start, t.Length)));
    }
}
