using System.Reflection;
using R2PBot.Library.Documents;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Documents;

public sealed class PassageTests
{
    [Fact]
    public void CitesARunOfItsOwnWords()
    {
        var passage = Repository.Passage("sg-2025#41");
        var citation = passage.Cite(passage.Sentences[1].Range);
        Assert.StartsWith("The Group serves as an important platform", citation.Quote, StringComparison.Ordinal);
        Assert.Contains(citation.Quote, passage.Text, StringComparison.Ordinal);
        Assert.False(citation.IsWhole);
    }

    [Fact]
    public void CannotBeQuoted_OutsideItsText() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Repository.Passage("sg-2025#41").Cite(0..100_000));

    [Fact]
    public void GivesNoOtherWayToACitation()
    {
        Assert.Empty(typeof(Citation).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        var makers = typeof(Citation).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("R2PBot", StringComparison.Ordinal) == true && t != typeof(Passage))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType == typeof(Citation) && m.GetParameters() is [{ ParameterType: var first }, { ParameterType: var second }] && first == typeof(Passage) && second == typeof(string));
        Assert.Equal("Of", Assert.Single(makers).Name);
    }

    [Theory]
    [InlineData("sg-2025#41", "Secretary-General, A/79/875-S/2025/248, para. 41 (22 April 2025)")]
    [InlineData("sg-2025#summary", "Secretary-General, A/79/875-S/2025/248, Summary (22 April 2025)")]
    [InlineData("sg-2025#fn106", "Secretary-General, A/79/875-S/2025/248, footnote 106 to para. 60 (22 April 2025)")]
    [InlineData("sg-2013#71(b)", "Secretary-General, A/67/929-S/2013/399, para. 71 (b) (9 July 2013)")]
    [InlineData("sg-2013#fn4", "Secretary-General, A/67/929-S/2013/399, footnote 4 to para. 40 and para. 71 (c) (9 July 2013)")]
    [InlineData("icr2p-80#s2.b4", "ICR2P, Call to Action for the United Nations General Assembly during its 80th session, § 2, bullet 4 (undated; about autumn 2025, inferred from the text)")]
    [InlineData("icr2p-79#s0.p2", "ICR2P, Call to Action for the United Nations General Assembly during its 79th session, introduction, paragraph 2 (undated; about September–October 2024, inferred from the text)")]
    [InlineData("wfuna-2025#n15", "WFUNA, WIMUN NY 2025 Study Guide, General Assembly Plenary 2, note “28” (no. 15) beside para. 28 of A/67/929-S/2013/399 (2025; teaching text, not a UN position)")]
    [InlineData("wfuna-2025#n9", "WFUNA, WIMUN NY 2025 Study Guide, General Assembly Plenary 2, note “III” (no. 9) beside section III of A/67/929-S/2013/399 (2025; teaching text, not a UN position)")]
    public void NamesAuthorPlaceAndDate(string id, string label) => Assert.Equal(label, CitationLabel.Of(Repository.Passage(id)));

    [Theory]
    [InlineData("One. Two.", "One.|Two.")]
    [InlineData("See para. 35 (g), action 14. Then.", "See para. 35 (g), action 14.|Then.")]
    [InlineData("Peoples Convention, 1989 (No. 169). More.", "Peoples Convention, 1989 (No. 169).|More.")]
    [InlineData("He said \"never again.\" They agreed.", "He said \"never again.\"|They agreed.")]
    [InlineData("Over 72.1 million people. 61 countries have one.", "Over 72.1 million people.|61 countries have one.")]
    [InlineData("Argentina v. Chile is pending.", "Argentina v. Chile is pending.")]
    [InlineData("As follows:\nAfrica: 25\nEurope: 25", "As follows:|Africa: 25|Europe: 25")]
    public void SplitsIntoSentences(string text, string sentences) =>
        Assert.Equal(sentences.Split('|'), SentenceSplitter.Split(text).Select(s => text[s.Range]));
}
