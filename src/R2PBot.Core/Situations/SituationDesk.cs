using R2PBot.Library;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Directory;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;
using R2PBot.Storage;

namespace R2PBot.Situations;

/// <summary>Everything about situations and alerts, put together once: the conversation and the jobs of the host ask here.</summary>
internal sealed class SituationDesk
{
    private static readonly TimeSpan RemindedBefore = TimeSpan.FromDays(14);

    private readonly RegisterFolder _register;
    private readonly Func<Holdings> _holdings;
    private SituationRegister? _lookedAt;

    public SituationDesk(Database database, string knowledge, Func<Holdings> holdings, DeliveryBook deliveries, SituationOptions options, PeopleOptions people, TimeProvider time)
    {
        (_holdings, Options, Deliveries) = (holdings, options, deliveries);
        _register = new(knowledge, holdings);
        Alerts = new(database, time);
        Levels = new(database);
        Ratings = new(database, time);
        Subscriptions = new(database, time);
        Directory = new(database);
        Proposals = new(Alerts, new(Alerts, Levels), new(database), new(deliveries, people, time), options);
        Release = new(database, Alerts, Directory, deliveries, options, time);
        Roles = new(people);
    }

    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        .. AlertRecords.Migrations, .. LevelHistory.Migrations, .. ExternalRatings.Migrations, .. RegisterSnapshot.Migrations,
        .. SubscriptionRecords.Migrations, .. FocalPoints.Migrations,
    ];

    public IReadOnlyList<IPersonalData> PersonalData => [Alerts, Subscriptions, Directory];

    public SituationRegister Register => _register.Current;

    public SituationOptions Options { get; }

    public RoleBook Roles { get; }

    public AlertRecords Alerts { get; }

    public LevelHistory Levels { get; }

    public ExternalRatings Ratings { get; }

    public SubscriptionRecords Subscriptions { get; }

    public FocalPoints Directory { get; }

    public DeliveryBook Deliveries { get; }

    public Proposals Proposals { get; }

    public Release Release { get; }

    /// <summary>For a job: looks at the register's files, and makes drafts of what changed since anybody last looked.</summary>
    public async Task<int> LookAtRegisterAsync(CancellationToken cancellation)
    {
        _register.Refresh();
        var register = Register;
        if (ReferenceEquals(register, _lookedAt))
        {
            return 0;
        }

        var made = await Proposals.FromRegisterAsync(register, _holdings(), cancellation);
        _lookedAt = register;
        return made;
    }

    /// <summary>For a job: plans a reminder for each subscription that ends soon, once.</summary>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var due = await Subscriptions.TakeRemindersAsync(RemindedBefore, Deliveries.PlanAsync, cancellation);
        return due.Count;
    }

    /// <summary>For a job: deletes subscriptions that have ended.</summary>
    public Task<int> RetainAsync(CancellationToken cancellation) => Subscriptions.RetainAsync(cancellation);
}
