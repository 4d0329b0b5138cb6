using R2PBot.Answers;
using R2PBot.Answers.FollowUps;
using R2PBot.Answers.Questions;

namespace R2PBot.Tests.Answers;

public sealed class ContinuationTests
{
    private static readonly Conversation After = Conversation.New with { Question = "How many focal points are there?" };

    [Theory]
    [InlineData("and has that changed?", -0.1f)]
    [InlineData("how often do they meet?", -0.1f)]
    [InlineData("any figures by region?", 0.1f)]
    [InlineData("and young people?", 0.1f)]
    [InlineData("What does the Secretary-General say about the proliferation of small arms and light weapons in fragile States?", null)]
    [InlineData("How many focal points are there?", null)]
    public void SaysHowMuchSurerBothMustBe(string question, float? needs) =>
        Assert.Equal(needs, Continuation.Needs(question, QuestionTokens.Read(question), After));

    [Fact]
    public void LeansOnNothing_InANewConversation() => Assert.Null(Continuation.Needs("and has that changed?", QuestionTokens.Read("and has that changed?"), Conversation.New));
}
