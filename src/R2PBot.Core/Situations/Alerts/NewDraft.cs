using R2PBot.People;
using R2PBot.Situations.Register;

namespace R2PBot.Situations.Alerts;

/// <summary>What is proposed, before it has a number.</summary>
internal sealed record NewDraft
{
    public AlertKind Kind { get; init; }

    /// <summary>Of the alert that this updates, corrects or cancels; nothing for an original.</summary>
    public int? Number { get; init; }

    public bool IsExercise { get; init; }

    public required Situation Situation { get; init; }

    public required AlertContent Content { get; init; }

    public required HandlingMark Handling { get; init; }

    public PersonKey? Author { get; init; }

    public AlertOrigin Origin { get; init; }

    /// <summary>What a file or an assessment is known by: the same twice makes one draft.</summary>
    public string? OriginKey { get; init; }
}

/// <summary>What came of a proposal.</summary>
internal abstract record Drafting
{
    public sealed record Drafted(Alert Alert) : Drafting;

    /// <summary>This alert already has a draft that waits, or this origin has made one.</summary>
    public sealed record AlreadyThere : Drafting;
}
