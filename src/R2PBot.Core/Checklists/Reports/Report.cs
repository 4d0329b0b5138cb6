using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Library.Documents;
using R2PBot.People;

namespace R2PBot.Checklists.Reports;

/// <summary>
/// What a report says about one assessment, before it is written in any format. There is no place in it for a score, a percentage, a
/// verdict or a conclusion: it holds answers, who gave them, on what evidence, and what every reader must know. Counts are never added over groups.
/// </summary>
internal sealed record Report
{
    public required ChecklistDefinition Definition { get; init; }

    /// <summary>In the words of who started it; empty when nothing was said.</summary>
    public required string Subject { get; init; }

    /// <summary>The stricter of the two where another assessment is compared: its answers are shown too.</summary>
    public required HandlingMark Mark { get; init; }

    public required AssessmentStatus Status { get; init; }

    /// <summary>The moment the report is of.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>First and last answer; nothing while there is none.</summary>
    public required (DateTimeOffset From, DateTimeOffset To)? Period { get; init; }

    public required bool IsOutOfDate { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    /// <summary>In the order of asking.</summary>
    public required IReadOnlyList<ReportItem> Items { get; init; }

    /// <summary>One for every role, in the order of the checklist. Roles are never added up.</summary>
    public required IReadOnlyList<RoleCounts> Counts { get; init; }

    public required Comparison Comparison { get; init; }

    /// <summary>What every report must quote.</summary>
    public required StandingQuotations Quotations { get; init; }

    public bool IsAboutRisk => Definition.Kind == ChecklistKind.Risk;

    public bool IsComplete => Items.All(i => i.Value is not null);

    /// <summary>Items about which the information says nothing: answered "unknown", or not answered.</summary>
    public IEnumerable<ReportItem> Insufficient => Items.Where(i => i.Value is null or AnswerValue.Unknown);

    /// <summary>Items with an answer of which somebody said that it rests on little.</summary>
    public IEnumerable<ReportItem> LowConfidence => Items.Where(i => i is { Value: not null, Confidence: Confidence.Low });
}

/// <summary>How often each answer was given to the items of one role, of how many.</summary>
internal sealed record RoleCounts(GroupRole Role, IReadOnlyList<ReportItem> Items)
{
    public int Of => Items.Count;

    /// <param name="value">Nothing for items that nobody answered.</param>
    public int Count(AnswerValue? value) => Items.Count(i => i.Value == value);
}

/// <summary>Somebody who took part. A person who asked to be forgotten has no name, and their answers stay.</summary>
internal sealed record Participant(int Number, string? Name, bool IsForgotten, MemberRole Role, bool HasLeft);
