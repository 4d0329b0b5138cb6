using R2PBot.People;

namespace R2PBot.Situations.Alerts;

/// <summary>Who may write and who may release. No file, rule or feed can: each of these asks for a person.</summary>
internal static class ReleaseRules
{
    /// <summary>Names that nobody vouches for may only take part in exercises.</summary>
    public static DraftDecision MayDraft(Roles roles, bool isVerified, bool isExercise) =>
        !roles.HasFlag(Roles.Editor) ? DraftDecision.NotAnEditor
        : !isVerified && !isExercise ? DraftDecision.NotVerified
        : DraftDecision.Allowed;

    public static ReleaseDecision MayRelease(Alert alert, PersonKey person, Roles roles, bool isVerified, bool allowsOneReader) => alert switch
    {
        { State: not AlertState.Draft } => ReleaseDecision.AlreadyDecided,
        _ when !roles.HasFlag(Roles.Releaser) => ReleaseDecision.NotAReleaser,
        { Author: null } => ReleaseDecision.NoAuthor,
        { IsExercise: false } when !isVerified => ReleaseDecision.NotVerified,
        _ when alert.Author != person => ReleaseDecision.Allowed,
        _ when allowsOneReader => ReleaseDecision.AllowedWithOneReader,
        _ => ReleaseDecision.OwnDraft,
    };
}

internal enum DraftDecision
{
    Allowed,
    NotAnEditor,
    NotVerified,
}

internal enum ReleaseDecision
{
    Allowed,

    /// <summary>The operator allows it, and the alert will say so.</summary>
    AllowedWithOneReader,
    AlreadyDecided,
    NotAReleaser,

    /// <summary>A file or an assessment made it; an editor must first take it over.</summary>
    NoAuthor,
    NotVerified,
    OwnDraft,
}
