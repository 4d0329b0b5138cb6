namespace R2PBot.Situations.Changes;

/// <summary>
/// How a shared assessment is known here: by situation, assessment and when it was finished. So the same one shared twice makes one draft, one that was
/// reopened and finished again another; and what the situation's card lists needs no record of its own.
/// </summary>
internal static class SharedAssessment
{
    private const string Origin = "assessment";

    public static string Key(string situationId, string assessmentId, DateTimeOffset finishedAt) => $"{Origin}:{situationId}:{assessmentId}:{finishedAt.ToUnixTimeMilliseconds()}";

    /// <returns>Nothing for what something else was the origin of.</returns>
    public static string? IdOf(string originKey) => originKey.Split(':') is [Origin, _, var id, _] ? id : null;
}
