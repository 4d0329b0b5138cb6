using R2PBot.Checklists.Definitions;
using R2PBot.Library;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Checklists.Assessments;

/// <summary>
/// Every assessment, in the database. What is returned is stored: no question is shown before the answer to the one before it is safe.
/// Reading, deciding and writing are one transaction, and the revision is checked, so of two answers at once one is decided on the other.
/// </summary>
internal sealed class AssessmentBook(Database database, DefinitionArchive archive, Lazy<ChecklistFolder> folder, TimeProvider time, int? retentionDays)
{
    /// <summary>A deleted one can be taken back so long.</summary>
    public static readonly TimeSpan DeletedKept = TimeSpan.FromDays(1);

    private const int Tries = 5;

    /// <summary>Of all tables here.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        .. AssessmentRows.Migrations, .. MemberRows.Migrations, .. AnswerRows.Migrations, .. EvidenceRows.Migrations,
        .. JoinCodes.Migrations, .. ReadLog.Migrations, .. OpenChecklists.Migrations,
    ];

    private DateTimeOffset Now => time.GetUtcNow();

    /// <returns>Nothing when there are as many as can be kept.</returns>
    public async Task<Assessment?> StartAsync(ChecklistDefinition definition, string subject, Actor owner, ConversationName? group, string? previousId, CancellationToken cancellation)
    {
        return await database.WriteAsync(
            async s =>
            {
                if (await AssessmentRows.CountAsync(s, cancellation) >= AssessmentLimits.Assessments)
                {
                    return null;
                }

                var assessment = AssessmentEngine.Start(Guid.CreateVersion7(owner.Now).ToString("N"), definition, subject, owner, group, previousId);
                await archive.KeepAsync(s, definition, cancellation);
                await AssessmentRows.InsertAsync(s, assessment, cancellation);
                await MemberRows.SaveAsync(s, assessment.Id, [], assessment.Members, cancellation);
                return assessment;
            },
            cancellation);
    }

    /// <returns>Nothing when there is none such, or it was deleted.</returns>
    public async Task<Assessment?> FindAsync(string id, Holdings holdings, CancellationToken cancellation)
    {
        var row = await database.ReadAsync(s => AssessmentRows.FindAsync(s, id, cancellation), cancellation);
        return row is not { DeletedAt: null } || await archive.FindAsync(row.DefinitionHash, folder.Value, holdings, cancellation) is not { } definition
            ? null
            : await database.ReadAsync(s => LoadAsync(s, id, definition, cancellation), cancellation);
    }

    /// <returns>Nothing when there is no such assessment.</returns>
    public async Task<Decision?> ApplyAsync(string id, AssessmentCommand command, Actor actor, Holdings holdings, CancellationToken cancellation)
    {
        if (await FindAsync(id, holdings, cancellation) is not { Definition: var definition })
        {
            return null;
        }

        for (var attempt = 1; ; attempt++)
        {
            var (decision, isStored) = await database.WriteAsync(s => DecideAsync(s, id, definition, command, actor, cancellation), cancellation);
            if (isStored || attempt == Tries)
            {
                return isStored ? decision : throw new StorageException("An assessment was changed by others again and again while an answer waited. Nothing was lost; send it again.");
            }
        }
    }

    /// <summary>Those of a person who has not left, changed last first.</summary>
    public async Task<IReadOnlyList<Assessment>> OfAsync(PersonKey person, Holdings holdings, CancellationToken cancellation)
    {
        var ids = await database.ReadAsync(s => MemberRows.AssessmentsOfAsync(s, person, cancellation), cancellation);
        var found = new List<Assessment>();
        foreach (var id in ids)
        {
            if (await FindAsync(id, holdings, cancellation) is { } assessment && assessment.Find(person) is not null)
            {
                found.Add(assessment);
            }
        }

        return [.. found.OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Id, StringComparer.Ordinal)];
    }

    /// <summary>A new code for others to join with.</summary>
    public Task<string> InviteAsync(Assessment assessment, Member owner, MemberRole role, int uses, CancellationToken cancellation) =>
        database.WriteAsync(s => JoinCodes.MakeAsync(s, assessment.Id, role, uses, owner.Number, Now, cancellation), cancellation);

    /// <returns>Nothing when the code opens nothing.</returns>
    public async Task<Decision?> RedeemAsync(string code, Actor actor, Holdings holdings, CancellationToken cancellation)
    {
        var found = await database.ReadAsync(s => JoinCodes.FindAsync(s, code, Now, cancellation), cancellation);
        if (found is not { } invitation || await FindAsync(invitation.Assessment, holdings, cancellation) is not { Definition: var definition })
        {
            return null;
        }

        return await database.WriteAsync<Decision?>(
            async s =>
            {
                // Looked up again where nobody else can use it up meanwhile.
                if (await JoinCodes.FindAsync(s, code, Now, cancellation) is not { Role: var role, By: var by })
                {
                    return null;
                }

                var (decision, _) = await DecideAsync(s, invitation.Assessment, definition, new AssessmentCommand.Join(role, by), actor, cancellation);
                if (decision?.Outcome == AssessmentOutcome.Joined)
                {
                    await JoinCodes.UseAsync(s, code, cancellation);
                }

                return decision;
            },
            cancellation);
    }

    public Task DeleteAsync(string id, CancellationToken cancellation) => database.WriteAsync(s => AssessmentRows.MarkDeletedAsync(s, id, Now, cancellation), cancellation);

    /// <summary>Takes a deletion back, for an owner of it and as long as it is promised.</summary>
    /// <returns>Whether there was something to take back.</returns>
    public Task<bool> RestoreAsync(string id, PersonKey person, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            var row = await AssessmentRows.FindAsync(s, id, cancellation);
            var members = await MemberRows.OfAsync(s, id, cancellation);
            if (row?.DeletedAt is not { } deleted || deleted < Now - DeletedKept || !members.Any(m => m is { Role: MemberRole.Owner, LeftAt: null } && m.Person == person))
            {
                return false;
            }

            await AssessmentRows.MarkDeletedAsync(s, id, null, cancellation);
            return true;
        },
        cancellation);

    public Task LogAsync(Assessment assessment, Member reader, Reading what, CancellationToken cancellation) =>
        database.WriteAsync(s => ReadLog.AddAsync(s, assessment.Id, reader.Number, what, Now, cancellation), cancellation);

    public Task<IReadOnlyList<ReadEntry>> ReadsAsync(string id, CancellationToken cancellation) => database.ReadAsync(s => ReadLog.OfAsync(s, id, cancellation), cancellation);

    public Task<OpenChecklist?> OpenInAsync(ConversationName where, CancellationToken cancellation) => database.ReadAsync(s => OpenChecklists.FindAsync(s, where, cancellation), cancellation);

    /// <param name="person">Nothing in a group conversation.</param>
    public Task OpenAsync(ConversationName where, PersonKey? person, string id, CancellationToken cancellation) =>
        database.WriteAsync(s => OpenChecklists.OpenAsync(s, where, person, id, Now, cancellation), cancellation);

    /// <summary>Erases what was deleted long enough ago, and what nobody has changed for as long as the operator keeps assessments.</summary>
    /// <returns>How many assessments.</returns>
    public Task<int> PurgeAsync(CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            var tooOld = retentionDays is { } days ? Now - TimeSpan.FromDays(days) : (DateTimeOffset?)null;
            var outdated = await AssessmentRows.OutdatedAsync(s, Now - DeletedKept, tooOld, cancellation);
            foreach (var id in outdated)
            {
                await EraseAsync(s, id, cancellation);
            }

            return outdated.Count;
        },
        cancellation);

    internal static async Task<int> EraseAsync(Session session, string id, CancellationToken cancellation) =>
        await AnswerRows.EraseAsync(session, id, cancellation) + await EvidenceRows.EraseAsync(session, id, cancellation) + await JoinCodes.EraseAsync(session, id, cancellation)
        + await ReadLog.EraseAsync(session, id, cancellation) + await OpenChecklists.EraseAsync(session, id, cancellation) + await MemberRows.EraseAsync(session, id, cancellation)
        + await Reports.ReportLinks.EraseAsync(session, id, cancellation) + await AssessmentRows.EraseAsync(session, id, cancellation);

    private static async Task<(Decision? Decision, bool IsStored)> DecideAsync(Session s, string id, ChecklistDefinition definition, AssessmentCommand command, Actor actor, CancellationToken cancellation)
    {
        if (await LoadAsync(s, id, definition, cancellation) is not { } before)
        {
            return (null, true);
        }

        var decision = AssessmentEngine.Decide(before, command, actor);
        return (decision, ReferenceEquals(before, decision.Next) || await SaveAsync(s, before, decision.Next, cancellation));
    }

    private static async Task<Assessment?> LoadAsync(Session s, string id, ChecklistDefinition definition, CancellationToken cancellation)
    {
        if (await AssessmentRows.FindAsync(s, id, cancellation) is not { DeletedAt: null } row)
        {
            return null;
        }

        var answers = await AnswerRows.OfAsync(s, id, cancellation);
        var current = answers.GroupBy(a => a.ItemId).ToDictionary(g => g.Key, g => g.MaxBy(a => a.Revision));
        return new()
        {
            Id = row.Id,
            Revision = row.Revision,
            Definition = definition,
            Subject = row.Subject,
            Status = row.Status,
            Mark = row.Mark,
            Group = row.Group,
            GroupPlace = row.GroupPlace,
            Members = await MemberRows.OfAsync(s, id, cancellation),
            Answers = [.. definition.Items.Select(i => current.GetValueOrDefault(i.Id)).OfType<ItemAnswer>()],
            Superseded = [.. answers.Where(a => current[a.ItemId] != a)],
            Evidence = await EvidenceRows.OfAsync(s, id, cancellation),
            StartedAt = row.StartedAt,
            ChangedAt = row.ChangedAt,
            FinishedAt = row.FinishedAt,
            PreviousId = row.PreviousId,
        };
    }

    private static async Task<bool> SaveAsync(Session s, Assessment before, Assessment after, CancellationToken cancellation)
    {
        if (!await AssessmentRows.UpdateAsync(s, before.Revision, after, cancellation))
        {
            return false;
        }

        await MemberRows.SaveAsync(s, after.Id, before.Members, after.Members, cancellation);
        await AnswerRows.SaveAsync(s, after.Id, [.. before.Answers, .. before.Superseded], after.Answers, cancellation);
        await EvidenceRows.SaveAsync(s, after.Id, before.Evidence, after.Evidence, cancellation);
        return true;
    }
}
