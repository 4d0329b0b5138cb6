namespace R2PBot.Checklists.Assessments;

/// <summary>What came of a command, and the assessment after it; the same one when nothing changed.</summary>
internal sealed record Decision(Assessment Next, AssessmentOutcome Outcome);

/// <summary>Why an assessment is as it is after a command. The reply, the log and the test share the word.</summary>
internal enum AssessmentOutcome
{
    /// <summary>Taken, and the person stands at the next item.</summary>
    Recorded,

    /// <summary>Taken for an item at which the person does not stand: an older card.</summary>
    RecordedElsewhere,

    /// <summary>Taken, and the person stands where they stood: a note, a trend.</summary>
    Noted,

    /// <summary>The same was taken before: a double click, a message sent twice.</summary>
    AlreadyRecorded,

    /// <summary>Somebody else answered since the person looked. Both answers are kept until the person settles it.</summary>
    AnsweredByAnother,

    /// <summary>The person answered otherwise since this card was shown.</summary>
    AnsweredSince,

    NothingToSettle,
    Settled,
    Moved,
    AtStart,
    NoSuchItem,
    NoSuchAnswer,
    Shown,
    Paused,
    AlreadyPaused,
    Resumed,
    Finished,
    Withdrawn,
    Reopened,
    Marked,
    EvidenceAdded,
    EvidenceChanged,
    EvidenceRemoved,
    NoSuchEvidence,
    WorksHere,
    WorksPrivately,
    Joined,
    AlreadyJoined,
    Left,
    Removed,
    NoSuchMember,

    // Refused, and nothing changed.
    NotMember,
    NotAllowed,
    OwnerStays,
    NotRunning,
    NoteTooLong,
    EvidenceFull,
    MembersFull,
    MarkForbidsGroup,
}
