using System.Text;
using R2PBot.Library.Embeddings;

namespace R2PBot.Tests.Library.Embeddings;

public class WordPiecesTests
{
    // As in the published vocabulary, every first character of a piece is a piece too; here dear ones, numbered from 6.
    private const string Marks = """["?",0],["<s>",0],["</s>",0],["x1",0],["x2",0],["x3",0]""";
    private const string Characters = """["▁",-20],["a",-20],["b",-20],["c",-20],[":",-20]""";

    [Fact]
    public void TakesTheBestSumOfScores_WhenATextCanBeCutInSeveralWays() =>
        Assert.Equal([13, 14], Cut("abc", """["▁a",-1],["bc",-9],["▁ab",-2],["c",-3]"""));

    [Fact]
    public void TakesTheLaterStart_WhenTwoCutsScoreTheSame() =>
        Assert.Equal([13, 14], Cut("abc", """["▁a",-1],["bc",-4],["▁ab",-2],["c",-3]"""));

    [Fact]
    public void MergesNeighbouringUnknowns_WhenSeveralCharactersHaveNoPiece() =>
        Assert.Equal([6, 0, 7, 0], Cut("ффaф", """["d",-1]"""));

    [Fact]
    public void ReadsAMissingScoreAsZero_WhenThePieceHoldsAColon() =>
        Assert.Equal([11, 13], Cut("a:b", """["▁a",-1],["b",-2],[":b",null]"""));

    [Fact]
    public void UnfoldsCompatibilityCharacters_WhenTheTextHasLigatures() =>
        Assert.Equal([11], Cut("ﬁ", """["▁fi",-1]"""));

    [Fact]
    public void GivesNoTokens_WhenTheTextIsEmpty() => Assert.Empty(Cut("", """["d",-1]"""));

    private static int[] Cut(string text, string pieces) =>
        WordPieces.Read(Encoding.UTF8.GetBytes($"[{Marks},{Characters},{pieces}]")).Cut(text);
}
