using R2PBot.Answers;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

/// <summary>Every way to name a place in a document, against the real documents.</summary>
public sealed class LookupTests
{
    private const string Notes24 = "wfuna-2025#n13 wfuna-2025#n14 wfuna-2025#n16";
    private const string Notes72 = "wfuna-2025#n30 wfuna-2025#n31 wfuna-2025#n32";
    private const string Fn98To102 = "sg-2025#fn98 sg-2025#fn99 sg-2025#fn100 sg-2025#fn101 sg-2025#fn102";
    private const string Sg71 = "sg-2013#71 sg-2013#71(a) sg-2013#71(b) sg-2013#71(c) sg-2013#71(d) sg-2013#71(e) sg-2013#71(f) sg-2013#71(g)";
    private const string SgIiib = "sg-2025#46 sg-2025#47 sg-2025#48 sg-2025#49 sg-2025#50 sg-2025#51 sg-2025#52 sg-2025#53";
    private const string Conclusions = "sg-2025#75 sg-2025#76 sg-2025#77 sg-2025#78 sg-2025#79 sg-2025#80";
    private const string SixBullets = "icr2p-80#s4.b1 icr2p-80#s4.b2 icr2p-80#s4.b3 icr2p-80#s4.b4 icr2p-80#s4.b5 icr2p-80#s4.b6";

    [Theory]
    // Paragraphs
    [InlineData("paragraph 57 of the 2025 report", "sg-2025#57")]
    [InlineData("What does paragraph 57 of the 2025 report say?", "sg-2025#57")]
    [InlineData("A/79/875 para 12", "sg-2025#12")]
    [InlineData("A/79/875 §66", "sg-2025#66")]
    [InlineData("a/79/875-s/2025/248 para. 12", "sg-2025#12")]
    [InlineData("A / 79 / 875 – S / 2025 / 248, ¶41", "sg-2025#41")]
    [InlineData("S/2025/248, paragraph no. 41, please", "sg-2025#41")]
    [InlineData("s/2013/399 para 41", "sg-2013#41")]
    [InlineData("A/67/929—S/2013/399 paragraph 5", "sg-2013#5")]
    [InlineData("¶¶ 12-13 of SG 2025", "sg-2025#12 sg-2025#13")]
    [InlineData("paragraphs 12, 14 and 16 of the 2013 report", "sg-2013#12 sg-2013#14 sg-2013#16")]
    [InlineData("paras 78-76 of the 2025 report", "sg-2025#76 sg-2025#77 sg-2025#78")]
    [InlineData("paras 78 to 80, 2025 report", "sg-2025#78 sg-2025#79 sg-2025#80")]
    [InlineData("paragraph twelve of the 2025 report", "sg-2025#12")]
    [InlineData("paragraph fifty-seven of the 2013 report", "sg-2013#57")]
    [InlineData("the fifth paragraph of the 2013 report", "sg-2013#5")]
    [InlineData("the 57th paragraph of the 2025 report", "sg-2025#57")]
    [InlineData("last paragraph of the 2025 report", "sg-2025#80")]
    [InlineData("first two paragraphs of the 2013 report", "sg-2013#1 sg-2013#2")]
    [InlineData("last two paragraphs of the 2025 report", "sg-2025#79 sg-2025#80")]
    [InlineData("Show me para.41 in the Secretary-General's 2025 report", "sg-2025#41")]
    [InlineData("para 41 of the latest report of the Secretary-General", "sg-2025#41")]
    [InlineData("paragraph 12 of the “State responsibility and prevention” report", "sg-2013#12")]
    [InlineData("paragraph 41 (2025)", "sg-2025#41")]
    [InlineData("para ４１ of the 2025 report", "sg-2025#41")]
    [InlineData("paragraph 5 of the 2025 report and paragraph 9 of the 2013 report", "sg-2025#5 sg-2013#9")]
    [InlineData("paragraph 12 of the 2013 and 2025 reports", "sg-2013#12 sg-2025#12")]
    [InlineData("57 of the 2025 report", "sg-2025#57")]
    [InlineData("sg-2025#41", "sg-2025#41")]
    [InlineData("How many States does paragraph 57 of the 2013 report mention?", "sg-2013#57")]
    [InlineData("79", "sg-2025#79")]
    [InlineData("78 to 80", "sg-2025#78 sg-2025#79 sg-2025#80")]
    [InlineData("para. 66?", "sg-2025#66 sg-2013#66")]
    // Items
    [InlineData("71(b)", "sg-2013#71(b)")]
    [InlineData("71 (b)", "sg-2013#71(b)")]
    [InlineData("71b of the 2013 report", "sg-2013#71(b)")]
    [InlineData("para 71 b of 2013", "sg-2013#71(b)")]
    [InlineData("paragraph 71, subparagraph (b), of the 2013 report", "sg-2013#71(b)")]
    [InlineData("71 (a) and (c)", "sg-2013#71(a) sg-2013#71(c)")]
    [InlineData("71(e)-(g)", "sg-2013#71(e) sg-2013#71(f) sg-2013#71(g)")]
    [InlineData("paragraph 71 of the 2013 report", Sg71)]
    // Footnotes
    [InlineData("footnote 106", "sg-2025#fn106")]
    [InlineData("fn 102 of the 2025 SG report", "sg-2025#fn102")]
    [InlineData("fn102", "sg-2025#fn102")]
    [InlineData("footnotes 98-102", Fn98To102)]
    [InlineData("the footnotes of paragraph 58 of the 2025 report", Fn98To102)]
    [InlineData("footnote 3 of the 2013 report", "sg-2013#fn3")]
    [InlineData("note 106 of the 2025 report", "sg-2025#fn106")]
    [InlineData("last footnote of the 2025 report", "sg-2025#fn140")]
    // Sections
    [InlineData("section III.B", SgIiib)]
    [InlineData("section III B of the 2025 report", SgIiib)]
    [InlineData("section 3(b) of the 2025 report", SgIiib)]
    [InlineData("section B of part III of the 2025 report", SgIiib)]
    [InlineData("all paragraphs of section III.B", SgIiib)]
    [InlineData("section II A", "sg-2025#13 sg-2025#14 sg-2025#15 sg-2025#16")]
    [InlineData("section two of the 2013 report", "sg-2013#9 sg-2013#10 sg-2013#11")]
    [InlineData("part V of the 2013 report", Sg71)]
    [InlineData("the methodology section of the 2013 report, i.e. section II", "sg-2013#9 sg-2013#10 sg-2013#11")]
    [InlineData("the section on methodology in the 2013 report", "sg-2013#9 sg-2013#10 sg-2013#11")]
    [InlineData("conclusions of the 2025 report", Conclusions)]
    [InlineData("What are the conclusions of the 2025 report?", Conclusions)]
    [InlineData("summary of the 2025 report", "sg-2025#summary")]
    [InlineData("the 2025 report's summary", "sg-2025#summary")]
    [InlineData("second paragraph of section III.B of the 2025 report", "sg-2025#47")]
    [InlineData("second paragraph of the introduction of the 2013 report", "sg-2013#2")]
    [InlineData("section III.B paragraph 47 of the 2025 report", "sg-2025#47")]
    [InlineData("Please list all the paragraphs under section III.B, in order", SgIiib)]
    [InlineData("Quote section III.B of the Secretary-General's 2025 report in full", SgIiib)]
    // Calls: sections, bullets, paragraphs
    [InlineData("§1 bullet 3 of the ICR2P call 79", "icr2p-79#s1.b3")]
    [InlineData("third bullet of section 1", "icr2p-79#s1.b3")]
    [InlineData("bullet 4 in section 2 of the 80 call", "icr2p-80#s2.b4")]
    [InlineData("ICR2P 80, §2, 4th bullet point", "icr2p-80#s2.b4")]
    [InlineData("79th session call, section 4, paragraph 2", "icr2p-79#s4.p2")]
    [InlineData("section IV paragraph 2 of the call for the 79th session", "icr2p-79#s4.p2")]
    [InlineData("section 4 paragraph 2", "icr2p-80#s4.p2 icr2p-79#s4.p2")]
    [InlineData("all bullets of section 4", SixBullets)]
    [InlineData("bullets 1 to 2 of section 4 of the 80th session call", "icr2p-80#s4.b1 icr2p-80#s4.b2")]
    [InlineData("last bullet of section 4 of the 80 call", "icr2p-80#s4.b6")]
    [InlineData("bullet 8 of the ICR2P call 79", "icr2p-79#s1.b8")]
    [InlineData("first paragraph of the introduction of the ICR2P call 80", "icr2p-80#s0.p1")]
    [InlineData("icr2p-80#s2.b4", "icr2p-80#s2.b4")]
    // Notes of the study guide
    [InlineData("note 24 of the study guide", Notes24)]
    [InlineData("side note 24", Notes24)]
    [InlineData("note III", "wfuna-2025#n9")]
    [InlineData("note b)", "wfuna-2025#n28")]
    [InlineData("note (b) in the WFUNA guide", "wfuna-2025#n28")]
    [InlineData("note 0 of the study guide", "wfuna-2025#n1")]
    [InlineData("side notes on paragraph 72", Notes72)]
    [InlineData("the study notes to paragraph 72 of the 2013 report", Notes72)]
    // French and Spanish
    [InlineData("paragraphe 12 du rapport de 2013", "sg-2013#12")]
    [InlineData("les paragraphes 12 à 14 du rapport de 2025, s'il vous plaît", "sg-2025#12 sg-2025#13 sg-2025#14")]
    [InlineData("note de bas de page 3 du rapport de 2013", "sg-2013#fn3")]
    [InlineData("section III.B du rapport de 2025", SgIiib)]
    [InlineData("troisième puce de la section 1", "icr2p-79#s1.b3")]
    [InlineData("note 24 du guide d'étude", Notes24)]
    [InlineData("párrafo 41 del informe de 2025", "sg-2025#41")]
    [InlineData("párrafos 12 y 14 del informe de 2013", "sg-2013#12 sg-2013#14")]
    [InlineData("nota al pie 106", "sg-2025#fn106")]
    [InlineData("nota a pie de página 3 del informe de 2013", "sg-2013#fn3")]
    [InlineData("sección III.B del informe de 2025", SgIiib)]
    [InlineData("tercera viñeta de la sección 1", "icr2p-79#s1.b3")]
    [InlineData("conclusiones del informe de 2025", Conclusions)]
    public void QuotesThePlace(string question, string ids)
    {
        var answer = Desk.Ask(question);
        Assert.Equal((AnswerReason.LookedUp, ids), (answer.Reason, answer.Ids()));
        Assert.All(answer.Citations, c => Assert.True(c.IsWhole));
    }

    [Theory]
    [InlineData("61 countries")]
    [InlineData("resolution 76/262")]
    [InlineData("What is pillar two?")]
    [InlineData("What do paragraphs 138 and 139 of the World Summit Outcome say?")]
    [InlineData("World Summit Outcome Document, paragraphs 138 and 139")]
    [InlineData("Does Chapter VII of the Charter apply?")]
    [InlineData("action under Chapters VI and VIII of the Charter of the United Nations")]
    [InlineData("What happened in 2013?")]
    [InlineData("Resolution 1973, paragraph 4")]
    [InlineData("article 2, paragraph 7 of the Charter")]
    [InlineData("What is UN80?")]
    [InlineData("What part do women play in prevention?")]
    [InlineData("Please note that civil society takes part in prevention")]
    [InlineData("How many people were displaced in 2024?")]
    [InlineData("20 years of the responsibility to protect")]
    [InlineData("What is the summary execution of civilians?")]
    [InlineData("the section on hate speech in the 2025 report")]
    [InlineData("Which paragraph of the 2025 report mentions hate speech?")]
    public void TakesNoNumberOfAnotherTextForAPlace(string question) =>
        Assert.DoesNotContain(Desk.Ask(question).Reason, new[] { AnswerReason.LookedUp, AnswerReason.NoSuchPlace, AnswerReason.AmbiguousPlace, AnswerReason.NotHeld });

    [Theory]
    [InlineData("paragraph 95 of the 2025 report", "A/79/875-S/2025/248 has paragraphs 1 to 80.")]
    [InlineData("footnote 141 of A/79/875", "A/79/875-S/2025/248 has footnotes 1 to 140.")]
    [InlineData("71(h) of the 2013 report", "A/67/929-S/2013/399 has items 71(a) to 71(g).")]
    [InlineData("12(a) of the 2025 report", "A/79/875-S/2025/248 has a paragraph 12 without lettered items.")]
    [InlineData("section VIII of the 2013 report", "A/67/929-S/2013/399 has sections I, II, III, IV, V, VI.")]
    [InlineData("bullet 9 in section 1 of the ICR2P call 79", "The ICR2P call for the 79th session has bullets 1 to 8 in section 1.")]
    [InlineData("paragraph 3 of the ICR2P call 79", "The ICR2P call for the 79th session has no numbered paragraphs; its sections are 1, 2, 3, 4.")]
    [InlineData("footnote 2 of the 80 call", "The ICR2P call for the 80th session has no numbered footnotes.")]
    [InlineData("paragraph 999999999999999999 of the 2025 report", "A/79/875-S/2025/248 has paragraphs 1 to 80.")]
    public void SaysWhatExists_WhenThePlaceDoesNot(string question, string message)
    {
        var answer = Desk.Ask(question);
        Assert.Equal((AnswerReason.NoSuchPlace, message), (answer.Reason, answer.Message));
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public void AsksWhichSection_WhenALetterStandsUnderSeveralParts()
    {
        var answer = Desk.Ask("section B of the 2025 report");
        Assert.Equal(AnswerReason.AmbiguousPlace, answer.Reason);
        Assert.Contains("II.B, Humanitarian impact of conflict; III.B, Regional initiatives", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paragraph 5 of the 2009 report", "“2009 report”")]
    [InlineData("A/63/677, para. 10", "“A/63/677”")]
    [InlineData("A/79/875/Add.1 para 3", "“A/79/875/ADD.1”")]
    public void SaysWhatTheLibraryHolds_WhenTheDocumentIsAnother(string question, string named)
    {
        var answer = Desk.Ask(question);
        Assert.Equal(AnswerReason.NotHeld, answer.Reason);
        Assert.StartsWith($"{named} is not in the library. The library holds A/79/875-S/2025/248 (Secretary-General, 22 April 2025);", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void QuotesWhatExists_AndNamesTheRest()
    {
        var answer = Desk.Ask("paragraphs 79 to 85 of the 2025 report");
        Assert.Equal("sg-2025#79 sg-2025#80", answer.Ids());
        Assert.Contains("A/79/875-S/2025/248 does not have 81–85", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeclinesToQuote_WhenTheSourceIsDamaged()
    {
        var answer = Desk.Ask("paragraph 76 of the 2013 report");
        Assert.Equal((AnswerReason.DamagedText, AnswerStatus.Unanswered), (answer.Reason, answer.Status));
        Assert.Empty(answer.Citations);
        Assert.Contains("is damaged in our source text and is not quoted", answer.Message, StringComparison.Ordinal);
        Assert.Contains("paraphrase", answer.Message, StringComparison.Ordinal);
        Assert.Contains("https://undocs.org/A/67/929 (address not verified)", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LeavesTheDamagedOut_OfARange()
    {
        var answer = Desk.Ask("paras 75-77 of the 2013 report");
        Assert.Equal("sg-2013#75 sg-2013#77", answer.Ids());
        Assert.Contains("Para. 76 of A/67/929-S/2013/399 is damaged", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WarnsOfASlip_WhenTheTextIsGarbled() =>
        Assert.Contains("The source text of para. 28 has a slip", Desk.Ask("para 28 of the 2013 report").Message, StringComparison.Ordinal);

    [Fact]
    public void SearchesTheSection_WhenSomethingIsAskedAboutIt()
    {
        var answer = Desk.Ask("What does section III.B of the 2025 report say about the African Union?");
        Assert.Equal(AnswerReason.Found, answer.Reason);
        Assert.All(answer.Citations, c => Assert.Equal("III.B", c.Passage.SectionNumber));
    }
}
