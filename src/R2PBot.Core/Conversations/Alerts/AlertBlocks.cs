using R2PBot.Conversations.Frames;
using R2PBot.People;
using R2PBot.Situations.Alerts;

namespace R2PBot.Conversations.Alerts;

/// <summary>What an alert says, as blocks: the same for a draft, for recipients and in the record, so that a second reader sees what will arrive.</summary>
internal static class AlertBlocks
{
    public static IReadOnlyList<(HandlingMark Mark, string Name)> MarksToChoose { get; } =
        [.. new[] { HandlingMark.Clear, HandlingMark.Green, HandlingMark.Amber, HandlingMark.AmberStrict }.Select(m => (m, m.Label()))];

    /// <summary>The alert in one line; a drill says so first.</summary>
    public static string Line(Alert alert, Frame frame)
    {
        var level = alert.Content is { From: null, To: null } ? "" : $" ({frame.LevelFromTo(alert.Content.From, alert.Content.To)})";
        return $"{(alert.IsExercise ? $"{frame.ExerciseWord}. " : "")}{frame.AlertHeading(alert.Kind, alert.Number, alert.SituationName)}{level}";
    }

    /// <param name="before">The version that this one follows; nothing for an original.</param>
    public static IReadOnlyList<Block> Of(Alert alert, Alert? before, Frame frame, TimeZoneInfo zone, IReadOnlyList<string>? notes = null)
    {
        var content = alert.Content;
        return
        [
            .. alert.IsExercise ? [new HeadingBlock(frame.ExerciseHeading)] : Array.Empty<Block>(),
            .. (notes ?? []).Select(n => new TextBlock(n)),
            new HeadingBlock(frame.AlertHeading(alert.Kind, alert.Number, alert.SituationName)),
            .. before is null ? [] : new Block[] { new TextBlock(Reference(alert.Kind, before, frame, zone)) },
            new FactsBlock(
            [
                .. content is { From: null, To: null } ? [] : new Fact[] { new(frame.WhatChanged, frame.LevelFromTo(content.From, content.To)) },
                new(frame.Decided, Decided(alert, frame, zone)),
                new(frame.ConfidenceLabel, frame.ConfidenceName(content.Confidence)),
                new(frame.HandlingLabel, alert.Handling.Label()),
            ]),
            .. content.What is { } what ? [new TextBlock(what)] : Array.Empty<Block>(),
            .. content.Why.Length > 0 ? [new TextBlock($"{frame.Why} {content.Why}")] : Array.Empty<Block>(),
            .. content.Sources.Count > 0 ? [new TextBlock(string.Join('\n', content.Sources.Select(Source).Prepend(frame.Sources)))] : Array.Empty<Block>(),
            new TextBlock(frame.DoesNotSay, IsSubtle: true),
        ];
    }

    private static string Reference(AlertKind kind, Alert before, Frame frame, TimeZoneInfo zone)
    {
        var day = Day(before.DecidedAt ?? before.DraftedAt, frame, zone);
        return kind switch
        {
            AlertKind.Correction => frame.CorrectsVersion(before.Version, day),
            AlertKind.Cancel => frame.CancelsVersion(before.Version, day),
            _ => frame.FollowsVersion(before.Version, day),
        };
    }

    private static string Decided(Alert alert, Frame frame, TimeZoneInfo zone) => alert is { State: AlertState.Released, DecidedAt: { } at }
        ? frame.DecidedBy(alert.Content.DecidedByRole, alert.Content.Organisation, alert.HasOneReader, Day(at, frame, zone))
        : frame.NotReleased;

    private static string Source(AlertSource source) => source.Address is { } address ? $"– {source.Text} {address}" : $"– {source.Text}";

    public static string Day(DateTimeOffset moment, Frame frame, TimeZoneInfo zone) => frame.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime));
}
