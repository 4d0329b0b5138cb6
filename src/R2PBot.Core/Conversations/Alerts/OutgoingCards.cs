using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Routing;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Alerts;

/// <summary>Draws what goes out unasked. The text is made when it is sent, from the record: a row of deliveries holds none.</summary>
internal sealed class OutgoingCards(SituationDesk desk)
{
    /// <returns>Nothing when there is nothing to say any more: the draft was decided, the subscription renewed or ended.</returns>
    public async Task<Reply?> WriteAsync(Message message, CancellationToken cancellation)
    {
        var (frame, zone) = (Frame.Of(message.First.Language), LocalTime.Zone(message.First.TimeZone));
        var subjects = message.Deliveries.Select(d => d.Subject).ToList();
        var reply = subjects switch
        {
            [{ Kind: SubjectKind.Draft } draft] => await DraftAsync(draft, frame, zone, cancellation),
            [{ Kind: SubjectKind.Reminder } reminder] => await ReminderAsync(reminder, frame, zone, cancellation),
            _ => await AlertsAsync(subjects, message, frame, zone, cancellation),
        };
        return reply is null ? null : LanguageTravels.With(reply);
    }

    private async Task<Reply?> AlertsAsync(IReadOnlyList<DeliverySubject> subjects, Message message, Frame frame, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var alerts = new List<(Alert Alert, Alert? Before)>();
        foreach (var subject in subjects.Where(s => s.Kind == SubjectKind.Alert).OrderBy(s => s.Number).ThenBy(s => s.Version))
        {
            var versions = await desk.Alerts.VersionsAsync(subject.Number, cancellation);
            if (versions.FirstOrDefault(v => v.Version == subject.Version && v.State == AlertState.Released) is { } alert)
            {
                alerts.Add((alert, Before(alert, versions)));
            }
        }

        string[] notes =
        [
            .. message.Deliveries.Any(d => d.IsPossiblyRepeated) ? [frame.PossiblyRepeated] : Array.Empty<string>(),
            .. message.First.Standing == DeliveryStanding.Subscribed ? [] : new[] { frame.StandingNote(message.First.Standing) },
        ];
        return alerts switch
        {
            [] => null,
            [var (alert, before)] when !message.IsDigest => AlertCards.Alert(alert, before, notes, frame, zone),
            _ => AlertCards.Digest(alerts, notes, frame, zone),
        };
    }

    private async Task<Reply?> DraftAsync(DeliverySubject subject, Frame frame, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var versions = await desk.Alerts.VersionsAsync(subject.Number, cancellation);
        return versions.FirstOrDefault(v => v.Version == subject.Version) is { State: AlertState.Draft } draft
            ? AlertCards.Draft(draft, Before(draft, versions), draft.Author is null ? frame.NoAuthorYet : null, frame, zone)
            : null;
    }

    private async Task<Reply?> ReminderAsync(DeliverySubject subject, Frame frame, TimeZoneInfo zone, CancellationToken cancellation)
    {
        // Renewed meanwhile, its end is another day.
        if (await desk.Subscriptions.FindAsync(subject.Number, cancellation) is not { } subscription || subscription.ReminderVersion != subject.Version)
        {
            return null;
        }

        var scope = frame.ScopeName(subscription.Scope, desk.Register.Find(subscription.Scope.Name)?.UnName);
        var text = frame.SubscriptionEnds(scope, AlertBlocks.Day(subscription.ExpiresAt, frame, zone));
        return new(
        [
            new TextBlock(text),
            new ActionsBlock(
            [
                new SendAction(frame.RenewButton, SituationVerbs.Renew) { Fields = new Dictionary<string, string> { ["number"] = $"{subscription.Number}" } },
                new SendAction(frame.MySubscriptionsButton, SituationVerbs.Subscriptions),
            ]),
        ])
        {
            Summary = text, Language = frame.Language,
        };
    }

    /// <summary>The released version before this one.</summary>
    public static Alert? Before(Alert alert, IReadOnlyList<Alert> versions) => versions.LastOrDefault(v => v.Version < alert.Version && v.State == AlertState.Released);
}
