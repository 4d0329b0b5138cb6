using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Reports;
using R2PBot.Checklists.Reports.Blocks;
using R2PBot.Checklists.Reports.Words;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Assessing;

/// <summary>
/// The report and the comparison with the assessment before. In a personal conversation they are shown and handed over as a file;
/// anywhere else a link that opens once, and not even that where the mark keeps it private. Each is written into the log of readers.
/// </summary>
internal sealed class ReportReply(ChecklistDesk desk, ReportDesk reports) : IResponder
{
    private const string Link = "link";

    public IReadOnlyList<string> Verbs => [Routing.Verbs.ReportChecklist, Routing.Verbs.CompareChecklist];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var meant = await desk.MeantAsync(fields, talk, cancellation);
        if (meant is not Intended.This(var assessment, var member))
        {
            return ((Intended.Otherwise)meant).Reply;
        }

        var words = talk.Frame.Checklists;
        if (await reports.MakeAsync(assessment, talk.Person, cancellation) is not { } report)
        {
            return AssessmentCards.Say(assessment, talk, words.NoReport);
        }

        if (!talk.IsPersonal || fields["format"] == Link)
        {
            return await LinkAsync(assessment, member, talk, cancellation);
        }

        var isReport = verb == Routing.Verbs.ReportChecklist;
        await desk.Book.LogAsync(assessment, member, isReport ? Reading.Report : Reading.Comparison, cancellation);
        return isReport ? Show(assessment, report, FormatOf(fields["format"]), reports.GivesLinks && !assessment.Mark.StaysPrivate(), talk) : Compare(assessment, report, talk);
    }

    private static Reply Show(Assessment assessment, Report report, ReportFormat format, bool offersLink, Talk talk)
    {
        var words = ReportWords.For(talk.Frame.Language);
        var file = ReportFormats.File(report, format, talk.Frame.Language);
        return talk.Reply(
            AssessmentCards.Summary(report.Mark, talk.Frame.Checklists.ReportButton),
            [
                AssessmentCards.Mark(assessment, report.Mark, talk.Frame),
                new HeadingBlock(talk.Frame.Checklists.ReportButton),
                .. ReportInChat.Blocks([.. ReadingText.Blocks(report, words), .. GlanceText.Blocks(report, words)]),
                new TextBlock(talk.Frame.Checklists.ReportAsFile, IsSubtle: true),
                new ActionsBlock(
                [
                    .. new[] { ReportFormat.Word, ReportFormat.Html, ReportFormat.Markdown }.Where(f => f != format).Select(f => As(assessment, f.ToString(), f == ReportFormat.Html ? "HTML" : f.ToString())),
                    .. offersLink ? [As(assessment, Link, talk.Frame.Checklists.LinkButton)] : Array.Empty<BotAction>(),
                    new SendAction(talk.Frame.Checklists.CompareButton, Routing.Verbs.CompareChecklist) { Fields = AssessmentCards.With(assessment) },
                ]),
            ]) with { File = new(file.Name, file.ContentType, file.Content) };
    }

    private static Reply Compare(Assessment assessment, Report report, Talk talk) => talk.Reply(
        AssessmentCards.Summary(report.Mark, talk.Frame.Checklists.CompareButton),
        [
            AssessmentCards.Mark(assessment, report.Mark, talk.Frame),
            .. ReportInChat.Blocks(ChangesText.Blocks(report, ReportWords.For(talk.Frame.Language))),
            new ActionsBlock([new SendAction(talk.Frame.Checklists.ReportButton, Routing.Verbs.ReportChecklist) { Fields = AssessmentCards.With(assessment) }]),
        ]);

    private async Task<Outcome> LinkAsync(Assessment assessment, Member member, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        var made = await reports.LinkAsync(assessment, talk.Person, ReportFormat.Html, talk.Frame.Language, cancellation);
        if (made is not ReportLinkResult.Made { Address: var address })
        {
            return AssessmentCards.Say(assessment, talk, made switch
            {
                ReportLinkResult.StaysPrivate => words.ReportStaysPrivate,
                ReportLinkResult.NoAddress => words.NoReportAddress,
                ReportLinkResult.NotMember => words.Gone,
                _ => words.NoReport,
            });
        }

        await desk.Book.LogAsync(assessment, member, Reading.Link, cancellation);
        return AssessmentCards.Say(assessment, talk, words.LinkMade, new OpenAction(words.ReportButton, address));
    }

    private static SendAction As(Assessment assessment, string format, string title) =>
        new(title, Routing.Verbs.ReportChecklist) { Fields = new Dictionary<string, string>(AssessmentCards.With(assessment)) { ["format"] = format } };

    private static ReportFormat FormatOf(string? typed) => typed?.ToLowerInvariant() switch
    {
        "html" => ReportFormat.Html,
        "markdown" or "md" => ReportFormat.Markdown,
        _ => ReportFormat.Word,
    };
}
