using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Replies.Situations;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Register;

namespace R2PBot.Conversations.Assessing;

/// <summary>
/// The assessments that their owners shared to a situation, as far as this reader may see them, by the mark that they bear now. Only that they exist
/// is shown; answers stay with those who take part.
/// </summary>
internal sealed class SharedAssessments(SituationDesk desk, ChecklistDesk checklists)
{
    private const int Most = 5;
    private const int MaxButtons = 2;

    public async Task<IReadOnlyList<Assessment>> OfAsync(Situation situation, Talk talk, CancellationToken cancellation)
    {
        var origins = await desk.Alerts.OriginsAsync(situation.Id, AlertOrigin.Assessment, cancellation);
        var found = new List<Assessment>();
        foreach (var id in origins.Select(SharedAssessment.IdOf).OfType<string>().Distinct())
        {
            // What was deleted, withdrawn or reopened since is not listed.
            if (await checklists.Book.FindAsync(id, talk.Holdings, cancellation) is { Status: AssessmentStatus.Finished } assessment && MaySee(assessment, talk))
            {
                found.Add(assessment);
            }
        }

        return [.. found.Take(Most)];
    }

    public static IEnumerable<Block> Blocks(IReadOnlyList<Assessment> shared, Talk talk)
    {
        if (shared.Count > 0)
        {
            yield return new TextBlock(talk.Frame.SharedAssessments);
            yield return new FactsBlock([.. shared.Select(a => new Fact(Title(a), $"{Day(a, talk)} · {a.Mark.Label()}"))]);
        }
    }

    /// <summary>To those who take part, the report; by its day, since a title is too long for a button.</summary>
    public static IEnumerable<BotAction> Buttons(IReadOnlyList<Assessment> shared, Talk talk) =>
        shared.Where(a => talk.IsPersonal && a.Find(talk.Person) is not null).Take(MaxButtons)
            .Select(a => new SendAction($"{talk.Frame.Checklists.ReportButton} ({Day(a, talk)})", Verbs.ReportChecklist) { Fields = AssessmentCards.With(a) });

    /// <summary>Without the owner's own words on its subject: the situation says what it is about.</summary>
    public static string Title(Assessment assessment) => assessment.Definition.Title;

    private static string Day(Assessment assessment, Talk talk) => talk.Day(assessment.FinishedAt ?? assessment.ChangedAt);

    /// <summary>Its members, and those who were told by the draft, for themselves; others what may be told to a community.</summary>
    private bool MaySee(Assessment assessment, Talk talk) => assessment.Mark switch
    {
        HandlingMark.Clear or HandlingMark.Green => true,
        _ when !talk.IsPersonal => false,
        _ when assessment.Find(talk.Person) is not null => true,
        var mark => !mark.StaysPrivate() && (talk.Roles(desk) & (Roles.Editor | Roles.Releaser | Roles.Operator)) != 0,
    };
}
