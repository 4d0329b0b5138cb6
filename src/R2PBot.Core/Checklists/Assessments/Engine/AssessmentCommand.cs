using R2PBot.People;

namespace R2PBot.Checklists.Assessments;

/// <summary>What somebody wants done with an assessment.</summary>
internal abstract record AssessmentCommand
{
    public sealed record Fill(Filling Filling) : AssessmentCommand;

    /// <summary>Settles an answer that met another one.</summary>
    /// <param name="How">Nothing to be shown the two again.</param>
    /// <param name="View">What the person had before their eyes; nothing when they typed: then it is the one that they were shown last.</param>
    public sealed record Settle(Settlement? How, ConflictView? View = null) : AssessmentCommand;

    /// <param name="Index">From 0.</param>
    public sealed record GoTo(int Index) : AssessmentCommand;

    public sealed record Back : AssessmentCommand;

    public sealed record Skip : AssessmentCommand;

    /// <summary>Shows the item again; what is on the screen is noted as seen.</summary>
    public sealed record Look : AssessmentCommand;

    public sealed record Pause : AssessmentCommand;

    public sealed record Resume : AssessmentCommand;

    public sealed record Finish : AssessmentCommand;

    public sealed record Withdraw : AssessmentCommand;

    /// <summary>Takes a withdrawal or an end back.</summary>
    public sealed record Reopen : AssessmentCommand;

    public sealed record SetMark(HandlingMark Mark) : AssessmentCommand;

    public sealed record AddEvidence(Evidence Evidence) : AssessmentCommand;

    public sealed record ChangeEvidence(Evidence Evidence) : AssessmentCommand;

    public sealed record RemoveEvidence(string EvidenceId) : AssessmentCommand;

    /// <summary>The owner's explicit choice to work in a group conversation, or nothing to make it private again.</summary>
    public sealed record WorkIn(ConversationName? Group) : AssessmentCommand;

    /// <summary>Takes part from now on. The role was checked before: a join code, or being in the group.</summary>
    /// <param name="From">Number of the owner who gave the code, where one did.</param>
    public sealed record Join(MemberRole Role, int? From = null) : AssessmentCommand;

    public sealed record Leave : AssessmentCommand;

    /// <param name="Number">Of the member.</param>
    public sealed record Remove(int Number) : AssessmentCommand;
}

internal enum Settlement
{
    /// <summary>The answer that is there stays.</summary>
    Keep,

    /// <summary>One's own takes its place; the other is kept among the superseded.</summary>
    Replace,

    /// <summary>The answer that is there stays, with one's own in the note below it.</summary>
    Both,
}

/// <summary>Two answers to one item as a card showed them. Where either is another one by now, the card settles nothing.</summary>
/// <param name="Index">Of the item, from 0.</param>
/// <param name="There">Revision of the answer that counted.</param>
/// <param name="Mine">The person's own.</param>
internal sealed record ConflictView(int Index, int There, AnswerValue? Mine);

/// <summary>Who gives a command, where and when.</summary>
/// <param name="Name">As the channel shows it, for the others to read.</param>
/// <param name="InGroup">Whether it was given in the group conversation of the assessment.</param>
internal sealed record Actor(PersonKey Person, string? Name, bool InGroup, DateTimeOffset Now);
