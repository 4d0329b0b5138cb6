using R2PBot.Library.Embeddings;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Embeddings;

public class ModelFactTests
{
    private static readonly ModelLoad Missing = new ModelLoad.Missing(ModelFault.NotInstalled, "no model here");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void SkipsWithTheReason_WhenTheModelIsMissing(string? ci) =>
        Assert.Equal("no model here", ModelFactAttribute.SkipReason(Missing, ci));

    [Theory]
    [InlineData("true")]
    [InlineData("TRUE")]
    public void RunsAndFails_WhenTheModelIsMissingInCi(string ci) => Assert.Null(ModelFactAttribute.SkipReason(Missing, ci));
}
