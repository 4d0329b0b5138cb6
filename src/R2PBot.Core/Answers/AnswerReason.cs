namespace R2PBot.Answers;

/// <summary>Why an answer is what it is: the word that a log line, a test and a report share.</summary>
public enum AnswerReason
{
    /// <summary>The question named places, and they are quoted.</summary>
    LookedUp,

    /// <summary>The documents were searched, and passages fit.</summary>
    Found,

    /// <summary>The last quotation, once more, with whose words it is.</summary>
    Repeated,

    /// <summary>Further quotations to the question before.</summary>
    Continued,

    /// <summary>The named place does not exist in the document.</summary>
    NoSuchPlace,

    /// <summary>The named place fits several sections.</summary>
    AmbiguousPlace,

    /// <summary>The named document is not in the library.</summary>
    NotHeld,

    /// <summary>The place exists, and its source text is damaged.</summary>
    DamagedText,

    /// <summary>The search found nothing that fits.</summary>
    NothingFits,

    /// <summary>An editor's rule declines this kind of question (<c>knowledge/answers.yaml</c>).</summary>
    Declined,

    /// <summary>"The next one" with nothing before it, or at the end of a document.</summary>
    NothingToContinue,

    /// <summary>The question is empty, too long, or holds control characters.</summary>
    Unreadable,

    /// <summary>No document is in the library.</summary>
    LibraryEmpty,
}

internal static class AnswerReasons
{
    public static AnswerStatus Status(this AnswerReason reason) => reason
        is AnswerReason.LookedUp or AnswerReason.Found or AnswerReason.Repeated or AnswerReason.Continued
        ? AnswerStatus.Answered
        : AnswerStatus.Unanswered;
}
