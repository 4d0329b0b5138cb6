using R2PBot.Answers;
using R2PBot.Library.Embeddings;
using R2PBot.Library.Phrasings;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

public sealed class AcceptedPhrasingTests
{
    private static readonly AcceptedPhrasing Accepted = new("a#2", "en", "who minds the big lamp", new(2026, 11, 22));

    [Fact]
    public void FindsAtOnce_StaysThroughAChangedFile_AndGoesAgain()
    {
        using var knowledge = Lighthouse();
        var desk = new ReferenceDesk(knowledge.Folder, new AnswerOptions());
        Assert.Equal("", Ids(desk));
        desk.Accept([Accepted]);
        Assert.Equal("a#2", Ids(desk));
        knowledge.Write("b.md", SmallDocument.Text("b", SmallDocument.Paragraphs("Bread is baked at dawn.")));
        Assert.True(desk.Refresh());
        Assert.Equal("a#2", Ids(desk));
        desk.Accept([]);
        Assert.Equal("", Ids(desk));
        desk.Accept([Accepted with { PassageId = "gone#1" }, Accepted with { PassageId = "a#99" }]);
        Assert.Equal("", Ids(desk));
    }

    [Fact]
    public void StandsBesideThePhrasingsOfTheFile_AndIsNotAddedTwice()
    {
        var document = Repository.Document("sg-2025");
        var file = PhrasingReader.Read("document: sg-2025\npassages:\n  \"41\":\n    en: [\"Who has focal points?\"]\n    fr: [\"Qui en a ?\"]\n");
        var both = AcceptedPhrasing.Over(document, file, [new("sg-2025#41", "en", "who has focal points?", default), new("sg-2025#41", "fr", "Combien ?", default), new("sg-2025#42", "es", "¿Cuántos?", default)]);
        Assert.Equal(["Who has focal points?"], both.Passages["41"].En);
        Assert.Equal(["Qui en a ?", "Combien ?"], both.Passages["41"].Fr);
        Assert.Equal(["¿Cuántos?"], both.Passages["42"].Es);
    }

    /// <summary>The vectors that are known go on serving, and only what is new is computed.</summary>
    [ModelFact]
    public void LearnsTheMeaningOfWhatIsNewAlone()
    {
        Assert.IsType<ModelLoad.Loaded>(InstalledModel.Load);
        using var knowledge = Lighthouse();
        using var data = new TemporaryFolder();
        var desk = new ReferenceDesk(knowledge.Folder, new AnswerOptions(), data.Path);
        desk.LearnMeanings(null, CancellationToken.None);
        var before = desk.Meanings;
        Assert.NotNull(before);
        desk.Accept([Accepted]);
        Assert.Same(before, desk.Meanings);
        Assert.Equal("a#2", Ids(desk));
        var computed = new List<int>();
        desk.LearnMeanings((_, all) => computed.Add(all), CancellationToken.None);
        Assert.NotSame(before, desk.Meanings);
        Assert.Equal(1, computed.Max());
        Assert.Equal("a#2", Ids(desk));
    }

    private static TemporaryKnowledge Lighthouse() => new(("a.md", SmallDocument.Text("a", SmallDocument.Paragraphs("Ships pass the strait at night.", "A keeper tends the light until dawn."))));

    private static string Ids(ReferenceDesk desk) => string.Join(' ', desk.Current.Answer("Who minds the big lamp?", Conversation.New).Citations.Take(1).Select(c => c.Passage.Id));
}
