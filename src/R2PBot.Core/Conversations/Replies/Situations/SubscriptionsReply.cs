using System.Text.RegularExpressions;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>What this person or conversation hears of, with quiet hours and pauses.</summary>
internal sealed partial class SubscriptionsReply(SituationDesk desk) : IResponder
{
    private const int MaxButtons = 6;
    private const int LongestPause = 365;
    private const int UsualPause = 7;

    public IReadOnlyList<string> Verbs => [SituationVerbs.Subscriptions, SituationVerbs.Quiet, SituationVerbs.Pause];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (verb == SituationVerbs.Subscriptions)
        {
            return await ListAsync(null, talk, cancellation);
        }

        if (!talk.IsPersonal && (talk.Roles(desk) & (Roles.Editor | Roles.Operator)) == 0)
        {
            return talk.Say(talk.Frame.GroupNeedsEditor);
        }

        return verb == SituationVerbs.Quiet ? await QuietAsync(fields["quiet"] ?? "", talk, cancellation) : await PauseAsync(fields.Number("days"), talk, cancellation);
    }

    public string Named(Scope scope, Frame frame) => frame.ScopeName(scope, desk.Register.Find(scope.Name)?.UnName);

    public static string Line(Subscription subscription, Talk talk) =>
        talk.Frame.SubscriptionLine(talk.Frame.MinimumName(subscription.Minimum), talk.Frame.CadenceName(subscription.Cadence), talk.Day(subscription.ExpiresAt));

    private async Task<Outcome> ListAsync(string? said, Talk talk, CancellationToken cancellation)
    {
        var (address, frame) = (talk.Here(), talk.Frame);
        var subscriptions = (await desk.Subscriptions.OfAsync(address, cancellation)).Where(s => s.ExpiresAt > talk.Now).ToList();
        var subscriber = await desk.Subscriptions.SubscriberAsync(address, cancellation);
        subscriber = talk.IsPersonal ? subscriber?.As(talk.Settings) : subscriber;
        var heading = frame.SubscriptionsHeading(subscriptions.Count);
        return talk.Reply(
            said ?? heading,
            [
                .. said is null ? [] : new Block[] { new TextBlock(said) },
                new HeadingBlock(heading),
                .. subscriptions.Count == 0 && subscriber is null ? [] : new Block[] { new FactsBlock([.. subscriptions.Select(s => new Fact(Named(s.Scope, frame), Line(s, talk))), .. Facts(subscriber, talk)]) },
                new TextBlock(frame.HowToSubscribe, IsSubtle: true),
                new TextBlock(frame.UrgentNote, IsSubtle: true),
                new ActionsBlock(
                [
                    .. subscriptions.Take(MaxButtons - 1).Select(s => End(s.Scope, frame)),
                    new SendAction(frame.SituationsButton, SituationVerbs.Situations),
                ]),
            ]);
    }

    private static IEnumerable<Fact> Facts(Subscriber? subscriber, Talk talk)
    {
        if (subscriber is null)
        {
            yield break;
        }

        yield return new(talk.Frame.LanguageName, Frame.Of(subscriber.Language).OwnName);
        yield return new(talk.Frame.TimeZone, subscriber.TimeZone);
        yield return new(talk.Frame.QuietHoursName, subscriber.Quiet?.ToString() ?? talk.Frame.None);
        if (subscriber.PausedUntil > talk.Now)
        {
            yield return new(talk.Frame.PausedUntil, talk.Day(subscriber.PausedUntil ?? talk.Now));
        }
    }

    private SendAction End(Scope scope, Frame frame) => new(frame.UnsubscribeButton(Named(scope, frame)), SituationVerbs.Unsubscribe)
    {
        Fields = scope.Kind switch
        {
            ScopeKind.All => SituationTalk.Fields(("scope", "all")),
            ScopeKind.Region => SituationTalk.Fields(("region", scope.Name)),
            _ => SituationTalk.Fields(("situation", scope.Name)),
        },
    };

    private async Task<Outcome> QuietAsync(string typed, Talk talk, CancellationToken cancellation)
    {
        var isOff = typed.ToLowerInvariant() is "off" or "none";
        if (!isOff && Read(typed) is null)
        {
            return talk.Say(talk.Frame.QuietHoursRefused);
        }

        await ChangeAsync(s => s with { Quiet = isOff ? null : Read(typed) }, talk, cancellation);
        return await ListAsync(null, talk, cancellation);
    }

    private async Task<Outcome> PauseAsync(int? days, Talk talk, CancellationToken cancellation)
    {
        var until = talk.Now.AddDays(Math.Clamp(days ?? UsualPause, 0, LongestPause));
        await ChangeAsync(s => s with { PausedUntil = days == 0 ? null : until }, talk, cancellation);
        return await ListAsync(days == 0 ? talk.Frame.NotPaused : talk.Frame.Paused(talk.Day(until)), talk, cancellation);
    }

    private async Task ChangeAsync(Func<Subscriber, Subscriber> change, Talk talk, CancellationToken cancellation)
    {
        var address = talk.Here();
        var known = await desk.Subscriptions.SubscriberAsync(address, cancellation)
            ?? new() { Address = address, Language = talk.Frame.Language, TimeZone = talk.ZoneName ?? "UTC", IsVerified = talk.Turn.IsVerified };
        await desk.Subscriptions.SaveAsync(change(known), talk.IsPersonal ? null : talk.Person, cancellation);
    }

    private static QuietHours? Read(string typed) => Hours().Match(typed) is { Success: true } match
        && Time(match.Groups["from"].Value) is { } from && Time(match.Groups["to"].Value) is { } to && from != to
            ? new(from, to)
            : null;

    private static TimeOnly? Time(string typed) => TimeOnly.TryParseExact(typed, ["H:mm", "HH:mm"], out var time) ? time
        : int.TryParse(typed, out var hour) && hour is >= 0 and <= 23 ? new(hour, 0)
        : null;

    [GeneratedRegex(@"^(?<from>\d{1,2}(?::\d{2})?)\s*(?:-|–|to)\s*(?<to>\d{1,2}(?::\d{2})?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Hours();
}
