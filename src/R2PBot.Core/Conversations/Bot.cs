using R2PBot.Answers;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Checklists.Reports;
using R2PBot.Conversations.Assessing;
using R2PBot.Conversations.Alerts;
using R2PBot.Conversations.Feedback;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Quotes;
using R2PBot.Conversations.Replies;
using R2PBot.Conversations.Replies.Learning;
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
    private readonly ChecklistDesk _checklists;
    private readonly CareReply _care;
    private readonly Dictionary<string, IResponder> _responders;

    private Bot(ReferenceDesk desk, BotOptions options, TimeProvider time, Database database)
    {
        (_desk, _options, _time, _database) = (desk, options, time, database);
        _answered = new(time);
        _states = new(database, time);
        _people = new(database, time);
        Learning = new(desk, database, options.Questions, time);
        _answers = new(options, new(Learning, _people));
        var quotes = new SavedQuotes(database, time);
        var feedback = new FeedbackCounts(database, time);
        _checklists = ChecklistsOf(desk, options, time, database);
        Reports = new(_checklists.Book, new(database, time), () => desk.Holdings, time, options.ReportsAddress);
        _care = new(_checklists, options.Checklists.CareContact is { Length: > 0 } contact ? contact : null);
        Deliveries = new(database, options.Deliveries, time);
        Situations = new(database, desk.Knowledge, () => desk.Holdings, Deliveries, options.Situations, options.People, time);
        Outgoing = new(Situations);
        var subscriptions = new SubscriptionsReply(Situations);
        var ownData = new OwnData(database,
        [
            _people, _states, quotes, feedback, Learning.Questions, new OwnAssessments(database), new OwnOpenChecklists(database), new OwnReportLinks(database),
            .. Situations.PersonalData, Deliveries, Deliveries.References,
        ]);
        IResponder[] responders =
        [
            _answers, new ContextReply(options), new CitationReply(), new OthersReply(), new OfficialReply(),
            new HelpReply(), new ReturnReply(), new ChangesReply(), new SourcesReply(), new SourceReply(options),
            new SaveReply(quotes), new QuotesReply(quotes), new ExportReply(quotes), new FeedbackReply(feedback, Learning, _people),
            new ConsentReply(Learning, _people), new QuestionsReply(Learning, Situations), new QuestionReply(Learning, Situations), new DecisionReply(Learning, Situations),
            new SettingsReply(_people, Learning.Questions), new MyDataReply(ownData), new ForgetReply(ownData),
            new ChooseReply(_checklists), new ItemReply(_checklists), new UnsureReply(_checklists), new EvidenceReply(_checklists), new LifeReply(_checklists), new TogetherReply(_checklists),
            new ReportReply(_checklists, Reports),
            new SituationsReply(Situations), new SituationReply(Situations, new(Situations, _checklists)), new RatingReply(Situations), new ShareToSituationReply(Situations, _checklists),
            new ProposalReply(Situations), new DraftsReply(Situations), new ReleaseReply(Situations), new AcknowledgeReply(Situations), new LedgerReply(Situations),
            new SubscribeReply(Situations, subscriptions), subscriptions, new DirectoryReply(Situations),
        ];
        _responders = responders.SelectMany(r => r.Verbs.Select(v => (Verb: v, Responder: r))).ToDictionary(r => r.Verb, r => r.Responder, StringComparer.Ordinal);
    }

    /// <summary>Where links to reports are opened.</summary>
    public ReportDesk Reports { get; }

    /// <summary>Every table of the bot.</summary>
    internal static IReadOnlyList<Migration> Migrations { get; } =
        [.. AnsweredTurns.Migrations, .. ConversationStates.Migrations, .. PersonRecords.Migrations, .. SavedQuotes.Migrations, .. FeedbackCounts.Migrations, .. LearningDesk.Migrations, .. DefinitionArchive.Migrations, .. AssessmentBook.Migrations, .. ReportLinks.Migrations, .. SituationDesk.Migrations, .. DeliveryBook.Migrations];

    internal Database Database => _database;

    /// <summary>For the jobs of the host: the register is looked at, reminders are planned, what has ended is deleted.</summary>
    internal SituationDesk Situations { get; }

    internal DeliveryBook Deliveries { get; }

    /// <summary>For the nightly job: deleted assessments whose day is over, and those that nobody changed for as long as they are kept.</summary>
    internal AssessmentBook Assessments => _checklists.Book;

    /// <summary>Questions that were not answered well, and what editors made of them.</summary>
    internal LearningDesk Learning { get; }

    /// <summary>Words what goes out unasked.</summary>
    internal OutgoingCards Outgoing { get; }

    /// <summary>Opens the database, brings it up to date, and is ready for turns.</summary>
    /// <exception cref="StorageException">The database cannot be used; the message says what to do.</exception>
    public static async Task<Bot> OpenAsync(ReferenceDesk desk, BotOptions options, TimeProvider time, CancellationToken cancellation = default)
    {
        var database = await Database.OpenAsync(options.Database, Migrations, time, cancellation);
        var bot = new Bot(desk, options, time, database);
        await bot._checklists.Book.PurgeAsync(cancellation);
        await bot.Learning.RefreshAsync(cancellation);
        return bot;
    }

    public Task<IReadOnlyList<Reply>> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        _order.RunAsync(turn.Conversation, () => AnswerOnceAsync(turn), cancellationToken);

    public ValueTask DisposeAsync()
    {
        Learning.Dispose();
        return _database.DisposeAsync();
    }

    /// <summary>
    /// From here on the turn is not cancelled: it is marked as taken, so a channel that hung up and sends it again would get
    /// nothing for a turn that was given up half-way.
    /// </summary>
    private async Task<IReadOnlyList<Reply>> AnswerOnceAsync(Turn turn)
    {
        try
        {
            return await AnswerAsync(turn);
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
    private async Task<IReadOnlyList<Reply>> AnswerAsync(Turn turn)
    {
        var none = CancellationToken.None;
        var state = await _states.FindAsync(turn.Conversation, none);
        var settings = await _people.FindAsync(turn.Person, none);
        var (answerer, holdings) = (_desk.Current, _desk.Holdings);
        var open = await _checklists.OpenAsync(turn, holdings, none);
        var route = Router.Of(turn, holdings, open is { IsRunning: true } ? new(open.Assessment.Definition.Kind, open.Assessment.Find(turn.Person) is { Pending.Count: > 0 }) : null);
        var frame = Frame.For(settings.Language, LanguageOf(route), turn.Action is null ? turn.Text : "", turn.Locale);
        var talk = new Talk(turn, state, settings, frame, answerer, holdings, _time.GetUtcNow()) { IsInChecklist = open is { IsRunning: true } };
        var needsCare = Told(turn).Any(_desk.Care.AreMet);

        // What must not happen twice waits until the turn is marked; an answer is marked with the place that it leaves.
        var isTaken = needsCare || HasEffect(route);
        if (isTaken && !await _database.WriteAsync(s => _answered.TakeAsync(turn, s, none), none))
        {
            return [];
        }

        if (needsCare)
        {
            return [LanguageTravels.With(await _care.ToAsync(talk, none))];
        }

        var outcome = await RespondAsync(route, talk);
        var next = outcome.Next is { } changed && !changed.Equals(state) ? changed : null;
        if (!await LeaveAsync(turn, next, outcome.Keeps, isTaken))
        {
            return [];
        }

        var then = outcome.Then ?? await ItemAgainAsync(route, open, talk, none);
        return then is null ? [LanguageTravels.With(outcome.Reply)] : [LanguageTravels.With(outcome.Reply), LanguageTravels.With(then)];
    }

    /// <summary>Everything that a person wrote in their own words, wherever they wrote it.</summary>
    private static IEnumerable<string> Told(Turn turn) => turn.Action is null ? [turn.Text] : turn.Action.Fields.Values.Where(v => v.Contains(' ', StringComparison.Ordinal));

    /// <summary>After a question or a call for help the same item of a running checklist comes back.</summary>
    private async Task<Reply?> ItemAgainAsync(Route route, OpenHere? open, Talk talk, CancellationToken cancellation)
    {
        if (open is not { IsRunning: true } || route is not (Route.Ask or Route.Act { Verb: Verbs.Help or Verbs.Ask }) || open.Assessment.Find(talk.Person) is not { } member)
        {
            return null;
        }

        var looked = await _checklists.ApplyAsync(open.Assessment, new AssessmentCommand.Look(), talk, cancellation);
        return ItemCard.Of(looked?.Next ?? open.Assessment, member, talk) with { ReplacesCard = false };
    }

    private static ChecklistDesk ChecklistsOf(ReferenceDesk desk, BotOptions options, TimeProvider time, Database database)
    {
        // Read when the first checklist is asked for: who only asks questions starts no slower.
        var folder = new Lazy<ChecklistFolder>(() => new(desk.Knowledge, desk.Holdings));
        var retention = options.Checklists.RetentionDays;
        return new(new(database, new DefinitionArchive(database, time), folder, time, retention == 0 ? null : retention), folder);
    }

    /// <returns>Whether the turn is to be answered: not when it was taken before.</returns>
    private Task<bool> LeaveAsync(Turn turn, Conversation? next, Func<Session, CancellationToken, Task>? keeps, bool isTaken) => isTaken && next is null && keeps is null
        ? Task.FromResult(true)
        : _database.WriteAsync(
            async session =>
            {
                var isNew = isTaken || await _answered.TakeAsync(turn, session, CancellationToken.None);
                if (isNew && next is not null)
                {
                    await _states.SaveAsync(turn, next, session, CancellationToken.None);
                }

                if (isNew && keeps is not null)
                {
                    await keeps(session, CancellationToken.None);
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
