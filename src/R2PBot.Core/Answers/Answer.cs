using R2PBot.Library.Documents;

namespace R2PBot.Answers;

/// <summary>What the bot replies to one question: words of the documents with their citations, or a reasoned refusal that says what was searched. The bot's own voice is <see cref="Message"/> alone.</summary>
public sealed record Answer
{
    public required AnswerReason Reason { get; init; }

    /// <summary>Follows from the reason, so that the two can never disagree.</summary>
    public AnswerStatus Status => Reason.Status();

    /// <summary>A few neutral sentences: what is quoted, or why nothing is.</summary>
    public required string Message { get; init; }

    /// <summary>The best first. In a refusal: at most three pointers to what the documents do say.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What the next turn of the same conversation needs to know.</summary>
    public required Conversation Next { get; init; }
}

public enum AnswerStatus
{
    Answered,
    Unanswered,
}
