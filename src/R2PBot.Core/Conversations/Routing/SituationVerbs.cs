namespace R2PBot.Conversations.Routing;

/// <summary>Verbs of situations, alerts and subscriptions. Like all verbs they stand in cards that people press months later, and are never changed.</summary>
internal static class SituationVerbs
{
    public const string Situations = "situations";
    public const string Situation = "situation";
    public const string Rate = "situation.rate";
    public const string Share = "situation.share";
    public const string Proposal = "alert.proposal";
    public const string Propose = "alert.propose";
    public const string Drafts = "alert.drafts";
    public const string Alert = "alert";
    public const string Release = "alert.release";
    public const string Reject = "alert.reject";
    public const string Answer = "alert.answer";
    public const string Ledger = "alert.ledger";
    public const string ExerciseReport = "alert.exercise";
    public const string Subscribe = "subscribe";
    public const string Unsubscribe = "unsubscribe";
    public const string Subscriptions = "subscriptions";
    public const string Quiet = "subscriptions.quiet";
    public const string Pause = "subscriptions.pause";
    public const string Renew = "subscriptions.renew";
    public const string Directory = "directory";
}
