using R2PBot.People;

namespace R2PBot.Checklists.Assessments;

/// <summary>Somebody who takes part. Answers name the number, so a person can be forgotten in one place while what others rely on stays.</summary>
/// <param name="Number">From 1, in the order of joining; never given twice.</param>
internal sealed record Member(int Number, MemberRole Role, DateTimeOffset JoinedAt)
{
    /// <summary>Nothing once the person asked to be forgotten.</summary>
    public PersonKey? Person { get; init; }

    /// <summary>As the channel showed it when they joined; nothing where it showed none or the person was forgotten.</summary>
    public string? Name { get; init; }

    public DateTimeOffset? LeftAt { get; init; }

    public ItemPlace Place { get; init; } = ItemPlace.First;

    /// <summary>An answer of theirs that met another answer, until they say which counts.</summary>
    public Filling? Pending { get; init; }
}

internal enum MemberRole
{
    /// <summary>Decides who else takes part, how it is marked, and when it ends.</summary>
    Owner,

    /// <summary>Reads and comments, answers nothing.</summary>
    Reviewer,

    /// <summary>Answers like the owner.</summary>
    Contributor,
}
