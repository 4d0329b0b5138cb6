using R2PBot.Library;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Register;

namespace R2PBot.Situations.Changes;

/// <summary>
/// Turns what happened into a draft, and no further: an editor's words, a changed file, a shared assessment. A feed would be one more
/// method here, with a key of its own and no author, and could not do more either.
/// </summary>
internal sealed class Proposals(AlertRecords alerts, LevelShifts shifts, RegisterSnapshot snapshot, DraftNotices notices, SituationOptions options)
{
    /// <summary>An editor proposes a level, with reason and sources.</summary>
    public async Task<Drafting> LevelAsync(EditorsProposal proposal, CancellationToken cancellation)
    {
        // News without a level says nothing of the one that holds.
        var from = proposal.To is null ? null : await shifts.NowAsync(proposal.Situation.Id, cancellation);
        return await DraftAsync(
            new()
            {
                Situation = proposal.Situation, IsExercise = proposal.IsExercise, Handling = proposal.Handling, Author = proposal.Author,
                Content = Content("editor", proposal.Why, proposal.Sources) with { From = from, To = proposal.To, What = proposal.What, Confidence = proposal.Confidence },
            },
            cancellation);
    }

    /// <summary>An update, correction or cancellation of what was released; at most one waits for an alert.</summary>
    /// <param name="last">The newest released version.</param>
    public async Task<Drafting> FollowUpAsync(Alert last, AlertKind kind, EditorsProposal proposal, CancellationToken cancellation)
    {
        var (from, to) = await shifts.OfAsync(last, kind, proposal.To, cancellation);
        return await DraftAsync(
            new()
            {
                Kind = kind, Number = last.Number, Situation = proposal.Situation, IsExercise = last.IsExercise, Author = proposal.Author,
                // What follows may be more closed than the original, never more open.
                Handling = proposal.Handling > last.Handling ? proposal.Handling : last.Handling,
                Content = Content("editor", proposal.Why, proposal.Sources) with { From = from, To = to, What = proposal.What, Confidence = proposal.Confidence },
            },
            cancellation);
    }

    /// <summary>Looks for changes of the register's files. Subscribers hear nothing of them.</summary>
    /// <returns>How many drafts were made.</returns>
    public async Task<int> FromRegisterAsync(SituationRegister register, Holdings holdings, CancellationToken cancellation)
    {
        var made = 0;
        var changes = await snapshot.CompareAsync(register, cancellation);
        foreach (var change in changes.Where(c => c.Differences.Count > 0))
        {
            var sources = change.Situation.Mentions
                .Where(m => change.Differences.Any(d => d.StartsWith($"mention added: {m.PassageId} ", StringComparison.Ordinal)))
                .Select(m => holdings.FindPassage(m.PassageId)).OfType<Library.Documents.Passage>().Distinct()
                .Select(p => new AlertSource(Library.Documents.CitationLabel.Of(p)));
            made += await DraftAsync(
                new()
                {
                    Situation = change.Situation, Handling = HandlingMark.Green, Origin = AlertOrigin.RegisterFile, OriginKey = change.Key,
                    Content = Content("editor", "", [.. sources]) with { What = string.Join("; ", change.Differences) },
                },
                cancellation) is Drafting.Drafted ? 1 : 0;
        }

        await snapshot.RememberAsync(changes, cancellation);
        return made;
    }

    /// <summary>A finished assessment was shared to a situation. It proposes that somebody looks; it brings no level with it, and decides nothing.</summary>
    /// <param name="key">As <see cref="SharedAssessment.Key"/> makes it: shared twice, it makes one draft.</param>
    /// <param name="title">As its readers may see it: "Quick scan of 22 November 2026".</param>
    public Task<Drafting> FromAssessmentAsync(Situation situation, string key, string title, HandlingMark handling, CancellationToken cancellation) => DraftAsync(
        new()
        {
            Situation = situation, Handling = handling, Origin = AlertOrigin.Assessment, OriginKey = key,
            Content = Content("editor", "", [new(title)]) with { What = $"assessment shared: {title}" },
        },
        cancellation);

    /// <summary>An editor takes over what a file or an assessment proposed: from here on it has an author, and the author's reason.</summary>
    public async Task<bool> AdoptAsync(Alert draft, EditorsProposal proposal, CancellationToken cancellation)
    {
        var content = draft.Content with
        {
            From = proposal.To is null ? null : await shifts.NowAsync(draft.SituationId, cancellation), To = proposal.To, What = proposal.What ?? draft.Content.What,
            Why = proposal.Why, Sources = proposal.Sources.Count > 0 ? proposal.Sources : draft.Content.Sources, Confidence = proposal.Confidence,
        };
        // The mark of an assessment is its owner's: an editor may close it further, not open it.
        var handling = draft.Origin == AlertOrigin.Assessment && draft.Handling > proposal.Handling ? draft.Handling : proposal.Handling;
        return await alerts.AdoptAsync(draft, proposal.Author, content, handling, cancellation);
    }

    private AlertContent Content(string role, string why, IReadOnlyList<AlertSource> sources) =>
        new() { Why = why, Sources = sources, DecidedByRole = role, Organisation = options.Organisation };

    private async Task<Drafting> DraftAsync(NewDraft draft, CancellationToken cancellation)
    {
        var drafting = await alerts.DraftAsync(draft, notices.PlanAsync, cancellation);
        notices.Send();
        return drafting;
    }
}

/// <summary>What an editor says, from a form or a line.</summary>
internal sealed record EditorsProposal
{
    public required Situation Situation { get; init; }

    public required PersonKey Author { get; init; }

    /// <summary>Nothing where the level is not spoken of.</summary>
    public TrackingLevel? To { get; init; }

    public string? What { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<AlertSource> Sources { get; init; }

    public Confidence Confidence { get; init; }

    public HandlingMark Handling { get; init; } = HandlingMark.Green;

    public bool IsExercise { get; init; }
}
