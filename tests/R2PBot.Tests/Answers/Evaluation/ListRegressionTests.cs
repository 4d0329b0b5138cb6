using R2PBot.Answers.Evaluation;
using R2PBot.Answers.Retrieval;

namespace R2PBot.Tests.Answers.Evaluation;

public sealed class ListRegressionTests
{
    /// <summary>The right passage of each list has more of the second feature; the first feature is noise.</summary>
    [Fact]
    public void FindsTheFeatureThatTellsTheRightPassage()
    {
        var random = new Random(3);
        var lists = Enumerable.Range(0, 80).Select(_ =>
        {
            var right = random.Next(6);
            return new RankedList(
                [.. Enumerable.Range(0, 6).Select(i => Features((float)random.NextDouble(), i == right ? 0.9f : (float)(0.5 * random.NextDouble())))],
                [.. Enumerable.Range(0, 6).Select(i => i == right)]);
        }).ToList();
        var weights = ListRegression.Fit(lists);
        Assert.True(weights[1] > 3, $"{weights[1]}");
        Assert.InRange(weights[0], -1.5f, 1.5f);
        Assert.All(lists, l => Assert.True(l.IsRight[Enumerable.Range(0, 6).MaxBy(i => RankingFeatures.Score(l.Features[i], weights))]));
    }

    [Fact]
    public void LearnsFromNoListWithoutARightPassage() =>
        Assert.All(ListRegression.Fit([new RankedList([Features(1, 0), Features(0, 1)], [false, false])]).Where((_, i) => RankingFeatures.Names[i] != "kind missing"), w => Assert.Equal(0, w));

    /// <summary>What is phrased keeps its scores: an unphrased passage learns how much of its first feature stands up to them.</summary>
    [Fact]
    public void FitsOnlyPassagesOfUnphrasedDocuments_WhereTheOthersAreGiven()
    {
        List<float> phrased = [.. Features(0, 2)];
        RankedList near = new([Features(0, 1), Unphrased(0.9f)], [false, true]);
        RankedList far = new([Features(0, 1), Features(0, 0.5f), Unphrased(0.1f)], [true, false, false]);
        var weights = ListRegression.Fit([.. Enumerable.Repeat(near.Given(phrased, 2), 20), .. Enumerable.Repeat(far.Given(phrased, 1), 20)]);
        Assert.True(weights[0] > 1, $"{weights[0]}");
        Assert.Equal(0, weights[1]);
        Assert.Equal((1, 1), (near.Place(phrased, weights), far.Place(phrased, weights)));
        Assert.Equal(2, near.Place(phrased, [.. Features(0, 0)]));
    }

    private static float[] Unphrased(float first)
    {
        var features = Features(first, 0);
        features[RankingFeatures.Names.ToList().IndexOf(RankingFeatures.Unphrased)] = 1;
        return features;
    }

    private static float[] Features(float first, float second)
    {
        var features = new float[RankingFeatures.Names.Count];
        (features[0], features[1]) = (first, second);
        return features;
    }
}
