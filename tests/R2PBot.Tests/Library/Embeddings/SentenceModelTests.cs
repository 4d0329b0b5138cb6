using System.Runtime.InteropServices;
using System.Text.Json;
using R2PBot.Library.Embeddings;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Embeddings;

public class SentenceModelTests
{
    private static readonly Lazy<Expected[]> Published = new(() => JsonSerializer.Deserialize<Expected[]>(
        File.ReadAllText(Repository.At("tests", "R2PBot.Tests", "Library", "Embeddings", "oracle", "expected.json")),
        JsonSerializerOptions.Web)!);

    [ModelFact]
    public void CutsAsThePublishedTokenizer_WhateverTheText()
    {
        Assert.True(Published.Value.Length >= 40);
        foreach (var (text, tokens, _) in Published.Value)
        {
            Assert.Equal((text, string.Join(' ', tokens)), (text, string.Join(' ', InstalledModel.Model.Tokens(text))));
        }
    }

    [ModelFact]
    public void GivesThePublishedVectors_WhateverTheText()
    {
        foreach (var (text, _, vector) in Published.Value.Where(e => e.Vector is not null))
        {
            var expected = MemoryMarshal.Cast<byte, float>(Convert.FromBase64String(vector!)).ToArray();
            var actual = InstalledModel.Model.Embed(text);

            var worst = expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max();
            Assert.True(worst <= 1e-4, $"{text}: differs by {worst}");
            var cosine = expected.Zip(actual, (e, a) => (double)e * a).Sum();
            Assert.True(cosine >= 0.9999, $"{text}: cosine {cosine}");
        }
    }

    [ModelFact]
    public void GivesTheSameVectors_WhenManyTextsRunTogether()
    {
        string[] texts = [.. Published.Value.Select(e => e.Text)];

        var together = InstalledModel.Model.Embed(texts);

        AssertSame(texts.Select(InstalledModel.Model.Embed), together);
    }

    [ModelFact]
    public void GivesTheSameVectors_WhenManyThreadsAsk()
    {
        string[] texts = [.. Published.Value.Select(e => e.Text).Where(t => t.Length < 60)];
        var alone = texts.Select(InstalledModel.Model.Embed).ToList();

        Parallel.For(0, 16, _ => AssertSame(alone, texts.Select(InstalledModel.Model.Embed)));
    }

    [ModelFact]
    public void ResemblesNothing_WhenTheTextIsEmpty()
    {
        Assert.Equal(new float[SentenceModel.Dimensions], InstalledModel.Model.Embed(""));
        Assert.Equal(2, InstalledModel.Model.Embed(["", ""]).Length);
    }

    [ModelFact]
    public void TakesHalfACharacterForAnUnknown_WhenAMessageWasCutInIt() =>
        Assert.Equal(InstalledModel.Model.Tokens("good 👍"), InstalledModel.Model.Tokens("good 👍"[..^1]));

    [ModelFact]
    public void FindsTheNearerMeaning_WhenNoWordIsShared()
    {
        var question = InstalledModel.Model.Embed("How many people had to flee their homes?");
        var near = InstalledModel.Model.Embed("Over 120 million persons are forcibly displaced.");
        var far = InstalledModel.Model.Embed("The Assembly adopted its agenda without a vote.");

        Assert.True(VectorMath.Dot(question, near) > VectorMath.Dot(question, far) + 0.1);
    }

    private static void AssertSame(IEnumerable<float[]> expected, IEnumerable<float[]> actual)
    {
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.All(one.Zip(other, (e, a) => Math.Abs(e - a)), difference => Assert.True(difference < 1e-6));
        }
    }

    private sealed record Expected(string Text, int[] Tokens, string? Vector);
}
