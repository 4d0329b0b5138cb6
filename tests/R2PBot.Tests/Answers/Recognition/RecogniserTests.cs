using R2PBot.Answers.Recognition;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers.Recognition;

public sealed class RecogniserTests
{
    private const int Dimensions = 8;

    private static readonly string[] Asked =
    [
        "who keeps the lighthouse", "which person minds the lamp at night", "name the keeper of the light", "the keeper of the lamp is who",
        "when is the bread baked", "at what hour does baking begin", "bread and rolls in the morning: when", "the hour at which the baker starts",
        "how high is the tower", "height of the lighthouse in metres", "how many metres tall is the tower", "is the tower a high one",
    ];

    private static readonly int[] AsksFor = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2];

    [Theory]
    [InlineData("the name of whoever minds the lighthouse lamp", 0)]
    [InlineData("what hour do the bakers begin with bread", 1)]
    [InlineData("tell me the height of this tower", 2)]
    [InlineData("tel me the hieght of the towr", 2)]
    public void RecognisesWhatIsAskedInOtherWords(string question, int expected)
    {
        using var data = new TemporaryFolder();
        var chances = Learn(data).Chances(question, new float[Dimensions]);
        Assert.Equal(expected, Array.IndexOf(chances, chances.Max()));
        Assert.Equal(1, chances.Sum(), 4);
    }

    /// <summary>The words are the same; only the vectors tell.</summary>
    [Fact]
    public void LearnsFromVectorsAsWell()
    {
        using var data = new TemporaryFolder();
        string[] texts = ["a", "b", "c", "d"];
        var recogniser = Recogniser.Of(texts, [0, 0, 1, 1], ("test", Dimensions), (row, vector) => Unit(row < 2 ? 0 : 1, vector), KeptModel.Under(data.Path), CancellationToken.None);
        var asked = new float[Dimensions];
        Unit(1, asked);
        Assert.True(recogniser.Chances("x", asked)[1] > 0.9f);
    }

    /// <summary>More classes than a text is held against after the first epoch.</summary>
    [Fact]
    public void TellsManyThingsApart()
    {
        using var data = new TemporaryFolder();
        const int things = 150;
        string[] texts = [.. Enumerable.Range(0, things).SelectMany(i => new[] { $"how deep is well {Word(i)}", $"the depth of the {Word(i)} well", $"{Word(i)}: metres down to the water" })];
        var recogniser = Recogniser.Of(texts, [.. texts.Select((_, i) => i / 3)], ("test", Dimensions), (_, vector) => vector.Clear(), KeptModel.Under(data.Path), CancellationToken.None);
        Assert.All(Enumerable.Range(0, things), i =>
        {
            var chances = recogniser.Chances($"is the {Word(i)} well a deep one", new float[Dimensions]);
            Assert.Equal(i, Array.IndexOf(chances, chances.Max()));
        });

        static string Word(int i) => string.Concat($"{i:000}".Select(d => $"{"bacedofugi"[d - '0']}{"xylmkpqtvz"[d - '0']}"));
    }

    [Fact]
    public void GivesTheSameEachTime_ReadOrLearnt()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var learnt = Learn(first).Chances("who is the keeper", new float[Dimensions]);
        Assert.Equal(learnt, Learn(second).Chances("who is the keeper", new float[Dimensions]));
        Assert.Equal(learnt, Learn(first, () => Assert.Fail("learnt although it was kept")).Chances("who is the keeper", new float[Dimensions]));
    }

    [Fact]
    public void LearnsAgain_WhenTheFileIsDamaged_OrOtherThingsAreAsked()
    {
        using var data = new TemporaryFolder();
        var learnt = Learn(data).Chances("who is the keeper", new float[Dimensions]);
        var path = KeptModel.Under(data.Path);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        var learns = 0;
        Assert.Equal(learnt, Learn(data, () => learns = 1).Chances("who is the keeper", new float[Dimensions]));
        Assert.Equal(1, learns);
        Recogniser.Of([.. Asked, "and one more"], [.. AsksFor, 0], ("test", Dimensions), (_, vector) => { vector.Clear(); learns = 2; }, path, CancellationToken.None);
        Assert.Equal(2, learns);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 3)]);
        Assert.Equal(learnt, Learn(data, () => learns = 3).Chances("who is the keeper", new float[Dimensions]));
        Assert.Equal(3, learns);
    }

    [Fact]
    public void NothingIsRecognised_WhereNothingWasPhrased()
    {
        using var data = new TemporaryFolder();
        Assert.Empty(Recogniser.Of([], [], ("test", Dimensions), (_, _) => { }, KeptModel.Under(data.Path), CancellationToken.None).Chances("anything?", new float[Dimensions]));
    }

    private static Recogniser Learn(TemporaryFolder data, Action? learns = null) => Recogniser.Of(Asked, AsksFor, ("test", Dimensions), (_, vector) =>
    {
        learns?.Invoke();
        vector.Clear();
    }, KeptModel.Under(data.Path), CancellationToken.None);

    private static void Unit(int at, Span<float> vector)
    {
        vector.Clear();
        vector[at] = 1;
    }
}
