namespace R2PBot.Answers.FollowUps;

/// <summary>A question that means nothing without the turn before it.</summary>
internal enum FollowUp
{
    Next,
    Previous,

    /// <summary>"Who said that?", "is this a UN position?"</summary>
    Author,

    /// <summary>"Exact citation, please."</summary>
    Reference,
    More,
}
