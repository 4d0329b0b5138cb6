using R2PBot.Conversations.Feedback;
using R2PBot.People;

namespace R2PBot.Conversations.Learning;

/// <summary>A question as editors see it: its words and how often it was asked, and nobody who asked it.</summary>
/// <param name="Reason">Why it came here, at its last asking.</param>
/// <param name="Asked">How often, by all readers together.</param>
/// <param name="PassageId">Where an editor attached it.</param>
/// <param name="AttachedBy">Who did; nothing once they are forgotten.</param>
internal sealed record ReaderQuestion(
    int Number, string Text, string Language, QuestionReason Reason, DateOnly FirstAsked, int Asked, QuestionState State, string? PassageId, PersonKey? AttachedBy, DateOnly? AcceptedOn);

internal enum QuestionState
{
    Open,

    /// <summary>An editor named a passage; a second reader has not agreed yet.</summary>
    Attached,

    /// <summary>It finds its passage.</summary>
    Accepted,

    Dismissed,

    /// <summary>Its askers took their words back, or its time was over; only the number is left, so that it is not given again.</summary>
    Removed,
}

/// <summary>Why an editor should look at a question.</summary>
internal enum QuestionReason
{
    Unanswered,
    WrongPassage,
    WrongDocument,
    Incomplete,
    OutOfDate,
}

internal static class QuestionReasons
{
    /// <summary>Nothing for an answer that helped.</summary>
    public static QuestionReason? Of(FeedbackReason feedback) => feedback switch
    {
        FeedbackReason.WrongPassage => QuestionReason.WrongPassage,
        FeedbackReason.WrongDocument => QuestionReason.WrongDocument,
        FeedbackReason.Incomplete => QuestionReason.Incomplete,
        FeedbackReason.OutOfDate => QuestionReason.OutOfDate,
        _ => null,
    };
}
