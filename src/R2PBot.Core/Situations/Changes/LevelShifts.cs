using R2PBot.Situations.Alerts;
using R2PBot.Situations.Register;

namespace R2PBot.Situations.Changes;

/// <summary>
/// What a version says of the level: from what to what. It speaks of both or of neither, but where an alert is taken back: then the level is again what
/// it would be without that alert, which may be none.
/// </summary>
internal sealed class LevelShifts(AlertRecords alerts, LevelHistory levels)
{
    public async Task<TrackingLevel?> NowAsync(string situationId, CancellationToken cancellation) =>
        (await levels.OfAsync(situationId, cancellation)).Select(c => c.To).FirstOrDefault();

    /// <param name="last">The newest released version of the alert that is followed.</param>
    /// <param name="to">As the editor proposes; a cancellation has no choice.</param>
    public async Task<(TrackingLevel? From, TrackingLevel? To)> OfAsync(Alert last, AlertKind kind, TrackingLevel? to, CancellationToken cancellation)
    {
        var spoken = (await alerts.VersionsAsync(last.Number, cancellation)).Where(v => v is { State: AlertState.Released, Content.To: not null }).ToList();
        return kind switch
        {
            AlertKind.Update when to is null => (null, null),
            AlertKind.Update => (await BeforeAsync(last, spoken, cancellation), to),
            AlertKind.Correction when to is null && last.Content.To is null => (null, null),
            // The corrected version spoke of a level, and should not have.
            AlertKind.Correction when to is null => (last.Content.To, last.Content.From),
            AlertKind.Correction => (last.Content.To is null ? await BeforeAsync(last, spoken, cancellation) : last.Content.From, to),
            _ when spoken.Count == 0 => (null, null),
            _ => (spoken[^1].Content.To, await WithoutAsync(last, spoken, cancellation)),
        };
    }

    /// <summary>A drill changes no level, so it goes on from what it said itself.</summary>
    private async Task<TrackingLevel?> BeforeAsync(Alert last, List<Alert> spoken, CancellationToken cancellation) =>
        last.IsExercise && spoken.Count > 0 ? spoken[^1].Content.To : await NowAsync(last.SituationId, cancellation);

    /// <summary>What the newest of the other alerts set that was not cancelled itself; else what was before the first of all.</summary>
    private async Task<TrackingLevel?> WithoutAsync(Alert cancelled, List<Alert> spoken, CancellationToken cancellation)
    {
        if (cancelled.IsExercise)
        {
            return spoken[0].Content.From;
        }

        var history = await levels.OfAsync(cancelled.SituationId, cancellation);
        foreach (var change in history.Where(c => c.AlertNumber != cancelled.Number).DistinctBy(c => c.AlertNumber))
        {
            var versions = await alerts.VersionsAsync(change.AlertNumber, cancellation);
            if (!versions.Any(v => v is { State: AlertState.Released, Kind: AlertKind.Cancel }))
            {
                return change.To;
            }
        }

        return history.Count > 0 ? history[^1].From : spoken[0].Content.From;
    }
}
