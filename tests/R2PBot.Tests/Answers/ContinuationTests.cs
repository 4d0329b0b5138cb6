using R2PBot.Answers;
using R2PBot.Answers.FollowUps;
using R2PBot.Answers.Questions;

namespace R2PBot.Tests.Answers;

public sealed class ContinuationTests
{
    private static readonly Conversation After = Conversation.New with { Question = "How many focal points are there?" };

    [Theory]
    [InlineData("did it work?", -0.1f)]
    [InlineData("who do they share an office with?", -0.1f)]
    [InlineData("any split by continent?", 0.1f)]
    [InlineData("and women?", 0.1f)]
    [InlineData("What does the Secretary-General say about the proliferation of small arms and light weapons in fragile States?", null)]
    [InlineData("How many focal points are there?", null)]
    public void SaysHowMuchSurerBothMustBe(string question, float? needs) =>
        Assert.Equal(needs, Continuation.Needs(question, QuestionTokens.Read(question), After));

    [Fact]
    public void LeansOnNothing_InANewConversation() => Assert.Null(Continuation.Needs("did it work?", QuestionTokens.Read("did it work?"), Conversation.New));
}
