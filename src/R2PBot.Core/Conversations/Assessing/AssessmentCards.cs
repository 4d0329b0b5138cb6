using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Assessing;

/// <summary>What is shown of an assessment beside its items. The handling mark stands on everything, and no summary holds content: it is shown where notifications are.</summary>
internal static class AssessmentCards
{
    private const int MaxListed = 8;
    private const int MaxName = 60;
    private const int MaxQuoted = 200;

    /// <summary>"TLP:AMBER+STRICT · private · Risk factors – Examplia".</summary>
    public static TextBlock Mark(Assessment assessment, Frame frame) => Mark(assessment, assessment.Mark, frame);

    /// <param name="mark">Of what is shown: a report that compares bears the stricter of two marks.</param>
    public static TextBlock Mark(Assessment assessment, HandlingMark mark, Frame frame) => new(
        $"{mark.Label()} · {(assessment.Group is null ? frame.Checklists.Private : frame.Checklists.InThisConversation)} · {Named(assessment)}",
        IsSubtle: true);

    public static string Named(Assessment assessment) => assessment.Subject.Length == 0 ? assessment.Definition.Title : $"{assessment.Definition.Title} – {assessment.Subject}";

    /// <summary>One line without content, for notifications and screen readers.</summary>
    public static string Summary(Assessment assessment, string what) => Summary(assessment.Mark, what);

    public static string Summary(HandlingMark mark, string what) => $"{mark.Label()}: {what}";

    /// <summary>"7 of 14" alone: what was answered is nothing for a lock screen.</summary>
    public static string SummaryAt(Assessment assessment, int index, Frame frame) =>
        Summary(assessment, frame.Checklists.Place(Math.Min(index + 1, assessment.Definition.Items.Count), assessment.Definition.Items.Count));

    /// <summary>"7 of 14 · 3 unknown"; where unknown is no answer, how many are not answered.</summary>
    public static string Position(Assessment assessment, int index, Frame frame)
    {
        var (at, of) = (Math.Min(index + 1, assessment.Definition.Items.Count), assessment.Definition.Items.Count);
        return assessment.Definition.Kind == ChecklistKind.Commitments
            ? frame.Checklists.PositionOpen(at, of, assessment.Open.Count())
            : frame.Checklists.PositionUnknown(at, of, assessment.Count(AnswerValue.Unknown));
    }

    public static string Who(Assessment assessment, int number, Frame frame) => assessment.Member(number).Name is { Length: > 0 } name
        ? name.Length <= MaxName ? name : $"{name[..MaxName]}…"
        : frame.Checklists.Participant(number);

    /// <summary>In the person's own time; where that is not known it says that it is UTC.</summary>
    public static string When(DateTimeOffset moment, Talk talk) =>
        TimeZoneInfo.ConvertTime(moment, talk.Zone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) + (talk.ZoneName is null ? " UTC" : "");

    /// <summary>The beginning of a quotation, cut between words.</summary>
    public static string Short(string words) => words.Length <= MaxQuoted ? words : $"{words[..(words.LastIndexOf(' ', MaxQuoted) is > 0 and var space ? space : MaxQuoted)]} …";

    /// <summary>"2, 5, 9": items that nobody has answered.</summary>
    public static string Unanswered(Assessment assessment) => string.Join(", ", assessment.Open.Select(i => i.Position));

    /// <summary>Answers of the person that met another and wait for them, so that none is forgotten.</summary>
    public static IEnumerable<Block> Waiting(Assessment assessment, Member member, ChecklistFrame words)
    {
        if (assessment.Member(member.Number).Pending is { Count: > 0 } waiting)
        {
            yield return new TextBlock(words.Waiting(string.Join(", ", waiting.Select(p => p.Index + 1).Order())));
            yield return new ActionsBlock([new SendAction(words.SettleButton, Verbs.SettleAnswers) { Fields = With(assessment) }]);
        }
    }

    public static Reply Mine(IReadOnlyList<Assessment> mine, Talk talk, string lead)
    {
        var (frame, words) = (talk.Frame, talk.Frame.Checklists);
        if (mine.Count == 0)
        {
            return talk.Say(words.NoneMine, new SendAction(words.Heading, Verbs.Checklists));
        }

        var shown = mine.Take(MaxListed).ToList();
        return talk.Reply(
            words.MineHeading,
            [
                new HeadingBlock(words.MineHeading),
                .. lead == words.MineHeading ? Array.Empty<Block>() : [new TextBlock(lead)],
                new FactsBlock([.. shown.Select((a, i) => new Fact($"{i + 1}. {Named(a)}", $"{Position(a, PlaceIndex(a, talk), frame)} · {words.Statuses[a.Status]} · {a.Mark.Label()}"))]),
                new TextBlock(words.HowToResume, IsSubtle: true),
                new ActionsBlock([.. shown.Take(5).Select((a, i) => new SendAction($"{i + 1}", Verbs.ResumeChecklist) { Fields = With(a) }), new SendAction(words.Heading, Verbs.Checklists)]),
            ]);
    }

    public static Reply Status(Assessment a, Member member, Talk talk)
    {
        var words = talk.Frame.Checklists;
        var counts = a.Definition.Scale().Select(v => new Fact(words.Answers[v].Name, $"{a.Count(v)}"));
        var open = a.Open.Count();
        return talk.Reply(
            Summary(a, words.AnswersHeading),
            [
            Mark(a, talk.Frame),
            new HeadingBlock(words.AnswersHeading),
            new TextBlock(Position(a, a.PlaceOf(member, talk.InGroupOf(a)).Index, talk.Frame)),
            new FactsBlock(
            [
                .. counts,
                new(words.NotAnsweredName, open == 0 ? "0" : $"{open}: {Unanswered(a)}"),
                new(words.LowConfidence, $"{a.Answers.Count(x => x.Confidence == Confidence.Low)}"),
                new(words.EvidenceName, $"{a.Evidence.Count}"),
                new(words.TakingPart, string.Join(", ", a.Active.Select(m => $"{Who(a, m.Number, talk.Frame)} ({words.Roles[m.Role]})"))),
                new(words.StatusName, words.Statuses[a.Status]),
                new(words.StartedName, When(a.StartedAt, talk)),
            ]),
            .. Waiting(a, member, words),
            new ActionsBlock(
            [
                a.Status switch
                {
                    AssessmentStatus.Running => new SendAction(words.GoOnButton, Verbs.ResumeChecklist) { Fields = With(a) },
                    AssessmentStatus.Paused => new SendAction(words.ResumeButton, Verbs.ResumeChecklist) { Fields = With(a) },
                    _ => new SendAction(words.ReopenButton, Verbs.ReopenChecklist) { Fields = With(a) },
                },
                new SendAction(words.ReportButton, Verbs.ReportChecklist) { Fields = With(a) },
                new SendAction(words.CompareButton, Verbs.CompareChecklist) { Fields = With(a) },
                new SendAction(words.ShareHeading, Verbs.ShareChecklist) { Fields = With(a) },
                new SendAction(words.ReadersButton, Verbs.ChecklistReaders) { Fields = With(a) },
                a.Status is AssessmentStatus.Finished or AssessmentStatus.Withdrawn
                    ? new SendAction(words.WithdrawButton, Verbs.WithdrawChecklist) { Fields = With(a) }
                    : new SendAction(words.FinishButton, Verbs.FinishChecklist) { Fields = With(a) },
            ]),
            ]);
    }

    public static Reply WentElsewhere(Assessment assessment, Talk talk) =>
        talk.Say(talk.Frame.Checklists.WentElsewhere, new SendAction(talk.Frame.Checklists.ResumeButton, Verbs.ResumeChecklist) { Fields = With(assessment) });

    /// <summary>A few words about an assessment, with its mark and a way on. The words may hold names or a code, so they are not the summary.</summary>
    public static Reply Say(Assessment assessment, Talk talk, string text, params IReadOnlyList<BotAction> actions) => talk.Reply(
        Summary(assessment, talk.Frame.Checklists.Heading),
        [Mark(assessment, talk.Frame), new TextBlock(text), .. actions.Count == 0 ? Array.Empty<Block>() : [new ActionsBlock(actions)]]);

    public static Dictionary<string, string> With(Assessment assessment) => new() { [ItemFields.Assessment] = assessment.Id };

    /// <summary>Whether this turn was said in the group in which the assessment is worked on.</summary>
    public static bool InGroupOf(this Talk talk, Assessment assessment) => assessment.Group is not null && assessment.Group == ChecklistDesk.Name(talk.Turn.Conversation);

    private static int PlaceIndex(Assessment assessment, Talk talk) => assessment.Find(talk.Person)?.Place.Index ?? 0;
}
