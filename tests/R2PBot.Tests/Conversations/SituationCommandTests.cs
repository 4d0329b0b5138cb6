using R2PBot.Conversations.Routing;

namespace R2PBot.Tests.Conversations;

public sealed class SituationCommandTests
{
    [Theory]
    [InlineData("situations", "situations", "")]
    [InlineData("/Situations", "situations", "")]
    [InlineData("situation sudan", "situation", "situation=sudan")]
    [InlineData("situation Côte d’Ivoire all", "situation", "all=all situation=Côte d’Ivoire")]
    [InlineData("update sudan level heightened because Access closed. source OCHA, 1 November 2026", "alert.proposal", "level=heightened situation=sudan sources=OCHA, 1 November 2026 why=Access closed.")]
    [InlineData("update the Sudan level to urgent attention because x; sources a; b; confidence high", "alert.proposal", "confidence=high level=urgent attention situation=the Sudan sources=a; b why=x")]
    [InlineData("update sudan", "alert.proposal", "situation=sudan")]
    [InlineData("exercise sudan level urgent because drill", "alert.proposal", "exercise=yes level=urgent situation=sudan why=drill")]
    [InlineData("exercise sudan", "alert.proposal", "exercise=yes situation=sudan")]
    [InlineData("update 7 level monitoring because x source y", "alert.proposal", "kind=Update level=monitoring number=7 sources=y why=x")]
    [InlineData("correct 7 because x", "alert.proposal", "kind=Correction number=7 why=x")]
    [InlineData("cancel alert 7", "alert.proposal", "kind=Cancel number=7")]
    [InlineData("adopt 3", "alert.proposal", "kind=Adopt number=3")]
    [InlineData("drafts", "alert.drafts", "")]
    [InlineData("alert 12", "alert", "number=12")]
    [InlineData("release 12", "alert.release", "number=12")]
    [InlineData("reject 12 because It is old", "alert.reject", "number=12 rejection=It is old")]
    [InlineData("taken up 12", "alert.answer", "answer=taken up number=12")]
    [InlineData("ack 12 seen", "alert.answer", "answer=seen number=12")]
    [InlineData("ledger 12", "alert.ledger", "number=12")]
    [InlineData("exercise report 12", "alert.exercise", "number=12")]
    [InlineData("subscribe sudan", "subscribe", "situation=sudan")]
    [InlineData("subscribe all from urgent daily", "subscribe", "cadence=daily level=urgent scope=all")]
    [InlineData("subscribe to region middle east weekly digest", "subscribe", "cadence=weekly region=middle east")]
    [InlineData("subscribe sudan daily from heightened here", "subscribe", "cadence=daily for=here level=heightened situation=sudan")]
    [InlineData("unsubscribe from sudan", "unsubscribe", "situation=sudan")]
    [InlineData("unsubscribe all", "unsubscribe", "scope=all")]
    [InlineData("subscriptions", "subscriptions", "")]
    [InlineData("quiet hours 22:00-07:00", "subscriptions.quiet", "quiet=22:00-07:00")]
    [InlineData("quiet off", "subscriptions.quiet", "quiet=off")]
    [InlineData("pause 14 days", "subscriptions.pause", "days=14")]
    [InlineData("pause alerts", "subscriptions.pause", "")]
    [InlineData("resume alerts", "subscriptions.pause", "days=0")]
    [InlineData("renew 4", "subscriptions.renew", "number=4")]
    [InlineData("rating sudan crisiswatch deteriorated 2026-10 https://example.org/a", "situation.rate", "address=https://example.org/a month=2026-10 scheme=crisiswatch situation=sudan value=deteriorated")]
    [InlineData("directory", "directory", "")]
    public void ReadsCommands(string typed, string verb, string fields)
    {
        var command = Commands.Read(typed);
        Assert.Equal((verb, fields), (command?.Verb, string.Join(' ', (command?.Fields ?? new Dictionary<string, string>()).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"))));
    }

    [Theory]
    [InlineData("situation in Sudan")]
    [InlineData("What is the situation in Sudan?")]
    [InlineData("situation of women in Afghanistan")]
    [InlineData("update on Ukraine")]
    [InlineData("Is there an update for Haiti")]
    [InlineData("alert mechanisms")]
    [InlineData("early warning and alert 2")]
    [InlineData("release of prisoners")]
    [InlineData("pause in the fighting")]
    [InlineData("exercise of the veto")]
    [InlineData("drafts of the report")]
    [InlineData("Who may subscribe?")]
    [InlineData("situation sudan?")]
    [InlineData("level of violence because of famine")]
    public void LeavesQuestionsToTheDocuments(string typed) => Assert.False(Commands.Read(typed)?.Verb is { } verb && Verbs().Contains(verb), $"“{typed}” became a command");

    /// <summary>A long line of the same words costs no more than a moment.</summary>
    [Theory]
    [InlineData("update a level urgent because source source ")]
    [InlineData("subscribe a a from a daily ")]
    public void ReadsHostileLinesInAMoment(string words)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Commands.Read(string.Concat(Enumerable.Repeat(words, 150))[..2_990]);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    private static HashSet<string> Verbs() => [.. typeof(SituationVerbs).GetFields().Select(f => (string)f.GetValue(null)!)];
}
