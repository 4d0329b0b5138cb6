using R2PBot.Answers;
using R2PBot.Conversations.Frames;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Conversations;

/// <summary>A turn with everything that is known when it is handled. The library and the clock stand still for its length.</summary>
internal sealed record Talk(Turn Turn, Conversation State, PersonSettings Settings, Frame Frame, Answerer Answerer, Holdings Holdings, DateTimeOffset Now)
{
    public PersonKey Person => Turn.Person;

    /// <summary>Whether a checklist runs here: what is said beside one is nobody else's.</summary>
    public bool IsInChecklist { get; init; }

    public bool IsPersonal => Turn.Scope == ConversationScope.Personal;

    /// <summary>The person's own setting, else what the channel reports; nothing when neither is known.</summary>
    public string? ZoneName => Settings.TimeZone ?? (Turn.TimeZone is { } named ? TimeZoneNames.Find(named) : null);

    /// <summary>In which times are shown.</summary>
    public TimeZoneInfo Zone => ZoneName is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>What "this" means: the quotation that was shown last.</summary>
    public Citation? Lead => State.Lead?.In(Holdings);

    public Reply Reply(string summary, params IReadOnlyList<Block> blocks) => new(blocks) { Summary = summary, Language = Frame.Language };

    /// <summary>A reply of one sentence.</summary>
    public Reply Say(string text, params IReadOnlyList<BotAction> actions) =>
        Reply(text, actions.Count == 0 ? [new TextBlock(text)] : [new TextBlock(text), new ActionsBlock(actions)]);
}

/// <summary>What handling a turn came to.</summary>
/// <param name="Next">What the next turn refers to; nothing to leave it as it is.</param>
internal sealed record Outcome(Reply Reply, Conversation? Next = null)
{
    /// <summary>A second reply after the first: the item of an open checklist after the answer to a question.</summary>
    public Reply? Then { get; init; }

    /// <summary>What else is written in the commit that marks the turn as answered, so that a repeated message writes it once.</summary>
    public Func<Session, CancellationToken, Task>? Keeps { get; init; }

    public static implicit operator Outcome(Reply reply) => new(reply);
}

/// <summary>Answers the verbs of buttons and commands. One for each reply.</summary>
internal interface IResponder
{
    IReadOnlyList<string> Verbs { get; }

    /// <summary>Whether it may do more than reply. Then the turn is marked as taken before, so that it cannot happen twice.</summary>
    bool HasEffect => true;

    Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation);
}
