using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Changes;

/// <summary>Tells the other editors and releasers that a draft waits. Only they hear of it; their names come from the settings, not from a subscription.</summary>
internal sealed class DraftNotices(DeliveryBook deliveries, PeopleOptions people, PersonRecords persons, TimeProvider time)
{
    public async Task SendAsync(Alert draft, CancellationToken cancellation)
    {
        var planned = new List<PlannedDelivery>();
        foreach (var person in people.Editors.Concat(people.Releasers).Select(PeopleOptions.Read).OfType<PersonKey>().Distinct().Where(p => p != draft.Author))
        {
            var settings = await persons.FindAsync(person, cancellation);
            planned.Add(new()
            {
                Subject = new(SubjectKind.Draft, draft.Number, draft.Version),
                Recipient = new() { Address = Address.Of(person), Language = settings.Language ?? "en", TimeZone = settings.TimeZone ?? "UTC" },
                Due = time.GetUtcNow(), Priority = draft.Priority, Handling = draft.Handling, IsExercise = draft.IsExercise,
            });
        }

        await deliveries.PlanAsync(planned, cancellation);
    }
}
