using R2PBot.Answers;
using R2PBot.Conversations.Alerts;
using R2PBot.Conversations.Feedback;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Quotes;
using R2PBot.Conversations.Replies;
using R2PBot.Conversations.Replies.Situations;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Deliveries;
using R2PBot.Storage;

namespace R2PBot.Conversations;

/// <summary>The whole bot. A turn is taken once, waits for those before it in its conversation, is routed, answered, and leaves what the next one needs.</summary>
public sealed class Bot : IBot, IAsyncDisposable
{
    private readonly ReferenceDesk _desk;
    private readonly BotOptions _options;
    private readonly TimeProvider _time;
    private readonly Database _database;
    private readonly ConversationOrder _order = new();
    private readonly AnsweredTurns _answered;
    private readonly ConversationStates _states;
    private readonly PersonRecords _people;
    private readonly AnswerReply _answers;
    private readonly Dictionary<string, IResponder> _responders;

    private Bot(ReferenceDesk desk, BotOptions options, TimeProvider time, Database database)
    {
        (_desk, _options, _time, _database) = (desk, options, time, database);
        _answered = new(time);
        _states = new(database, time);
        _people = new(database, time);
        _answers = new(options);
        var quotes = new SavedQuotes(database, time);
        var feedback = new FeedbackCounts(database, time);
        Deliveries = new(database, options.Deliveries, time);
        Situations = new(database, desk.Knowledge, () => desk.Holdings, Deliveries, options.Situations, options.People, _people, time);
        Outgoing = new(Situations);
        var ownData = new OwnData(database, [_people, _states, quotes, feedback, .. Situations.PersonalData, Deliveries, Deliveries.References]);
        var subscriptions = new SubscriptionsReply(Situations);
        IResponder[] responders =
        [
            _answers, new ContextReply(options), new CitationReply(), new OthersReply(), new OfficialReply(),
            new HelpReply(), new SourcesReply(), new SourceReply(options),
            new SaveReply(quotes), new QuotesReply(quotes), new ExportReply(quotes), new FeedbackReply(feedback),
            new SettingsReply(_people), new MyDataReply(ownData), new ForgetReply(ownData),
            new SituationsReply(Situations), new SituationReply(Situations), new RatingReply(Situations),
            new ProposalReply(Situations), new DraftsReply(Situations), new ReleaseReply(Situations), new AcknowledgeReply(Situations), new LedgerReply(Situations),
            new SubscribeReply(Situations, subscriptions), subscriptions, new DirectoryReply(Situations),
        ];
        _responders = responders.SelectMany(r => r.Verbs.Select(v => (Verb: v, Responder: r))).ToDictionary(r => r.Verb, r => r.Responder, StringComparer.Ordinal);
    }

    /// <summary>Every table of the bot.</summary>
    internal static IReadOnlyList<Migration> Migrations { get; } =
        [.. AnsweredTurns.Migrations, .. ConversationStates.Migrations, .. PersonRecords.Migrations, .. SavedQuotes.Migrations, .. FeedbackCounts.Migrations, .. SituationDesk.Migrations, .. DeliveryBook.Migrations];

    internal Database Database => _database;

    /// <summary>For the jobs of the host: the register is looked at, reminders are planned, what has ended is deleted.</summary>
    internal SituationDesk Situations { get; }

    internal DeliveryBook Deliveries { get; }

    /// <summary>Words what goes out unasked.</summary>
    internal OutgoingCards Outgoing { get; }

    /// <summary>Opens the database, brings it up to date, and is ready for turns.</summary>
    /// <exception cref="StorageException">The database cannot be used; the message says what to do.</exception>
    public static async Task<Bot> OpenAsync(ReferenceDesk desk, BotOptions options, TimeProvider time, CancellationToken cancellation = default)
    {
        var database = await Database.OpenAsync(options.Database, Migrations, time, cancellation);
        return new(desk, options, time, database);
    }

    public Task<IReadOnlyList<Reply>> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        _order.RunAsync(turn.Conversation, () => AnswerOnceAsync(turn), cancellationToken);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <summary>
    /// From here on the turn is not cancelled: it is marked as taken, so a channel that hung up and sends it again would get
    /// nothing for a turn that was given up half-way.
    /// </summary>
    private async Task<IReadOnlyList<Reply>> AnswerOnceAsync(Turn turn)
    {
        try
        {
            return await AnswerAsync(turn) is { } reply ? [reply] : [];
        }
#pragma warning disable CA1031 // Whatever went wrong, the person gets an answer; the host hears of it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            _options.Failed?.Invoke(problem);
            return [Failure(turn)];
        }
    }

    /// <returns>Nothing for a turn that was taken before.</returns>
    private async Task<Reply?> AnswerAsync(Turn turn)
    {
        var none = CancellationToken.None;
        var state = await _states.FindAsync(turn.Conversation, none);
        var settings = await _people.FindAsync(turn.Person, none);
        var (answerer, holdings) = (_desk.Current, _desk.Holdings);
        var route = Router.Of(turn, holdings);
        var frame = Frame.For(settings.Language, LanguageOf(route), turn.Action is null ? turn.Text : "", turn.Locale);
        var talk = new Talk(turn, state, settings, frame, answerer, holdings, _time.GetUtcNow());
        // What must not happen twice waits until the turn is marked; an answer is marked with the place that it leaves.
        var isTaken = HasEffect(route);
        if (isTaken && !await _database.WriteAsync(s => _answered.TakeAsync(turn, s, none), none))
        {
            return null;
        }

        var outcome = await RespondAsync(route, talk);
        var next = outcome.Next is { } changed && !changed.Equals(state) ? changed : null;
        return await LeaveAsync(turn, next, isTaken) ? LanguageTravels.With(outcome.Reply) : null;
    }

    /// <returns>Whether the turn is to be answered: not when it was taken before.</returns>
    private Task<bool> LeaveAsync(Turn turn, Conversation? next, bool isTaken) => isTaken && next is null
        ? Task.FromResult(true)
        : _database.WriteAsync(
            async session =>
            {
                var isNew = isTaken || await _answered.TakeAsync(turn, session, CancellationToken.None);
                if (isNew && next is not null)
                {
                    await _states.SaveAsync(turn, next, session, CancellationToken.None);
                }

                return isNew;
            },
            CancellationToken.None);

    private bool HasEffect(Route route) => route is Route.Act act && _responders.TryGetValue(act.Verb, out var responder) && responder.HasEffect;

    private static string? LanguageOf(Route route) => route is Route.Act act ? act.Language ?? LanguageTravels.Of(act.Fields) : null;

    private Task<Outcome> RespondAsync(Route route, Talk talk) => route switch
    {
        Route.Act act when _responders.TryGetValue(act.Verb, out var responder) => responder.RespondAsync(act.Verb, new(act.Fields), talk, CancellationToken.None),
        Route.Act => Task.FromResult<Outcome>(StaleReply.UnknownButton(talk)),
        Route.Ask ask => Task.FromResult(_answers.To(ask.Question, talk)),
        _ => throw new InvalidOperationException("A turn acts or asks."),
    };

    private static Reply Failure(Turn turn)
    {
        var frame = Frame.For(null, null, turn.Action is null ? turn.Text : "", turn.Locale);
        return new([new TextBlock(frame.Failed), new ActionsBlock([new SendAction(frame.HelpButton, Verbs.Help)])]) { Summary = frame.Failed, Language = frame.Language };
    }
}
