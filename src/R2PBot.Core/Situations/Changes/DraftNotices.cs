using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations.Changes;

/// <summary>Tells the other editors and releasers that a draft waits. Only they hear of it; their names come from the settings, not from a subscription.</summary>
internal sealed class DraftNotices(DeliveryBook deliveries, PeopleOptions people, TimeProvider time)
{
    /// <summary>Within the transaction that makes the draft.</summary>
    public async Task PlanAsync(Alert draft, Session session, CancellationToken cancellation)
    {
        var settings = await PersonRecords.AllAsync(session, cancellation);
        var readers = people.Editors.Concat(people.Releasers).Select(PeopleOptions.Read).OfType<PersonKey>().Distinct().Where(p => p != draft.Author);
        await deliveries.PlanAsync([.. readers.Select(r => Notice(draft, r, settings.GetValueOrDefault(r)))], session, cancellation);
    }

    /// <summary>After it: the notices go out at once.</summary>
    public void Send() => deliveries.Wake();

    private PlannedDelivery Notice(Alert draft, PersonKey reader, PersonSettings? settings) => new()
    {
        Subject = new(SubjectKind.Draft, draft.Number, draft.Version),
        Recipient = new() { Address = Address.Of(reader), Language = settings?.Language ?? "en", TimeZone = settings?.TimeZone ?? "UTC" },
        Due = time.GetUtcNow(), Priority = draft.Priority, Handling = draft.Handling, IsExercise = draft.IsExercise,
    };
}
