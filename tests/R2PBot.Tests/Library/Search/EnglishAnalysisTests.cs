using R2PBot.Library.Search;
using Xunit;

namespace R2PBot.Tests.Library.Search;

public sealed class EnglishAnalysisTests
{
    [Fact]
    public void GivesTheTermsOfLucene_ForEveryTextOfTheTable()
    {
        var (texts, expected) = (LuceneTables.Texts, LuceneTables.Terms);

        Assert.Equal(texts.Length, expected.Length);
        Assert.All(texts.Zip(expected), pair => Assert.Equal(pair.Second, EnglishAnalysis.Terms(pair.First)));
    }

    [Fact]
    public void TellsWhereEachTermStands()
    {
        const string text = "The States’ duty: Rwanda's genocide (1994)";

        List<(string, string)> found = [];
        foreach (var term in EnglishAnalysis.Enumerate(text))
        {
            found.Add((term.Term, text.Substring(term.Start, term.Length)));
        }

        Assert.Equal(
            [("state", "States"), ("duti", "duty"), ("rwanda", "Rwanda's"), ("genocid", "genocide"), ("1994", "1994")], found);
    }

    [Fact]
    public void GivesTheSameTerms_WhenAWordCameBeforeInOtherLetters()
    {
        Assert.Equal(["protect", "protect", "protect"], EnglishAnalysis.Terms("PROTECTING protecting Protecting"));
        Assert.Equal(["protect"], EnglishAnalysis.Terms("Protecting"));
    }

    [Fact]
    public void AllocatesNothing_WhenTheWordsAreKnown()
    {
        const string text = "each State has the responsibility to protect its populations";
        Count(text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int terms = Count(text);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(7, terms);
    }

    private static int Count(string text)
    {
        int terms = 0;
        foreach (var _ in EnglishAnalysis.Enumerate(text))
        {
            terms++;
        }

        return terms;
    }
}
