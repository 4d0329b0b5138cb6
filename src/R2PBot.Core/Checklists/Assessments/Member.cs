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

    /// <summary>Answers of theirs that met another answer, one for an item at most, until they say which counts. The one that they were shown last is the last.</summary>
    public IReadOnlyList<Filling> Pending { get; init; } = [];

    /// <summary>The one that they were shown last, or nothing when none waits.</summary>
    public Filling? Last => Pending is [.., var last] ? last : null;

    /// <summary>The same with one more that waits, in the place of an older one for the same item.</summary>
    public Member Waiting(Filling filling) => this with { Pending = [.. Pending.Where(p => p.Index != filling.Index), filling] };

    /// <summary>The same once one no longer waits.</summary>
    public Member Settled(Filling filling) => this with { Pending = [.. Pending.Where(p => p != filling)] };
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
