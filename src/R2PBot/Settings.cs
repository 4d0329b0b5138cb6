using R2PBot.Answers;
using R2PBot.Channels.Terminal;
using R2PBot.Conversations;
using R2PBot.Conversations.Learning;
using R2PBot.Operations;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Deliveries;

namespace R2PBot;

/// <summary>Every setting of the host. Each section belongs to the slice whose options it holds.</summary>
internal sealed class Settings
{
    public AnswerOptions Answers { get; } = new();

    public LibraryOptions Library { get; } = new();

    public TerminalOptions Terminal { get; } = new();

    public HostOptions Host { get; } = new();

    public ChecklistOptions Checklists { get; } = new();

    public QuestionOptions Questions { get; } = new();

    public PeopleOptions People { get; } = new();

    public SituationOptions Situations { get; } = new();

    public DeliveryOptions Deliveries { get; } = new();

    public StorageOptions Storage { get; } = new();

    public OperationsOptions Operations { get; } = new();

    public IEnumerable<string> Problems() =>
        [.. Answers.Problems(), .. Library.Problems(), .. Terminal.Problems(), .. Host.Problems(), .. Checklists.Problems(), .. Questions.Problems(), .. People.Problems(), .. Situations.Problems(), .. Deliveries.Problems(), .. Operations.Problems()];
}

/// <summary>How the library keeps up with its folder.</summary>
internal sealed record LibraryOptions
{
    /// <summary>Seconds between two looks at the knowledge folder; default 2, from 1 to 3,600. More saves disk reads, less shows a changed document sooner.</summary>
    public int RefreshSeconds { get; set; } = 2;

    public IEnumerable<string> Problems() => RefreshSeconds is >= 1 and <= 3_600
        ? []
        : [$"Library:RefreshSeconds is {RefreshSeconds}; it must be from 1 to 3600."];
}
