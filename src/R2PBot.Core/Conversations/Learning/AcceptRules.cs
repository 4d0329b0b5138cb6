using R2PBot.People;

namespace R2PBot.Conversations.Learning;

/// <summary>Who may work on readers' questions. The rule of alerts: nobody accepts their own work, unless the operator allows one reader.</summary>
internal static class AcceptRules
{
    public static bool IsOfTheTeam(Roles roles) => (roles & (Roles.Editor | Roles.Releaser)) != 0;

    /// <param name="roles">A name that nobody vouches for has none, except on a host that only shows the bot (<c>--demo</c>).</param>
    public static AcceptDecision MayAccept(ReaderQuestion question, PersonKey person, Roles roles, bool allowsOneReader) => question switch
    {
        _ when !IsOfTheTeam(roles) => AcceptDecision.NotOfTheTeam,
        { State: not QuestionState.Attached } or { PassageId: null } => AcceptDecision.NothingAttached,
        _ when question.AttachedBy is { } author && author != person => AcceptDecision.Allowed,
        _ when allowsOneReader => AcceptDecision.AllowedWithOneReader,
        _ => AcceptDecision.OwnAttachment,
    };
}

internal enum AcceptDecision
{
    Allowed,

    /// <summary>The operator allows it (<c>Situations:OneReader</c>); the row says so.</summary>
    AllowedWithOneReader,
    NotOfTheTeam,
    NothingAttached,
    OwnAttachment,
}
