using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Assessing;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Register;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>
/// One situation: its level and who set it, what others publish, and what the documents say of it, each quotation under what it is named
/// as. Mentions as a member or for good practice come last and under those words: they stand for no risk.
/// </summary>
internal sealed class SituationReply(SituationDesk desk, SharedAssessments assessments) : IResponder
{
    private const int ShownMentions = 4;
    private const int ShownChanges = 6;

    public IReadOnlyList<string> Verbs => [SituationVerbs.Situation];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var typed = fields["situation"];
        var (situation, otherwise) = talk.Named(desk, typed);
        return situation is null
            ? otherwise ?? StaleReply.UnknownButton(talk)
            : Card(
                situation, typed, fields["all"] is not null, await desk.Levels.OfAsync(situation.Id, cancellation), await desk.Ratings.OfAsync(situation.Id, cancellation),
                await assessments.OfAsync(situation, talk, cancellation), talk);
    }

    private Reply Card(
        Situation situation, string? typed, bool all, IReadOnlyList<LevelChange> history, IReadOnlyList<ExternalRating> ratings, IReadOnlyList<Assessment> shared, Talk talk)
    {
        var frame = talk.Frame;
        var mentions = desk.Register.MentionsOf(situation).OrderBy(m => m.Role).ToList();
        var shown = all ? mentions : mentions.Take(ShownMentions).ToList();
        return talk.Reply(
            situation.UnName,
            [
                new HeadingBlock(Capital(situation.UnName)),
                .. IsOtherName(situation, typed) ? [new TextBlock(frame.MatchedAs(typed ?? "", situation.UnName), IsSubtle: true)] : Array.Empty<Block>(),
                new FactsBlock(
                [
                    new(frame.Level, talk.Level(history.Count > 0 ? history[0] : null)),
                    new(frame.Region, string.Join(", ", situation.Regions.Select(frame.RegionName))),
                ]),
                .. situation.Status == SituationStatus.HistoricalReference ? [new TextBlock(frame.HistoricalOnly)] : Array.Empty<Block>(),
                .. Ratings(ratings, talk),
                .. History(history, talk),
                .. SharedAssessments.Blocks(shared, talk),
                .. shown.GroupBy(m => m.Role).SelectMany(g => Role(g.Key, g, talk)),
                .. shown.Count < mentions.Count ? [new TextBlock(frame.FurtherMentions(mentions.Count - shown.Count, situation.Id.Replace('-', ' ')), IsSubtle: true)] : Array.Empty<Block>(),
                new ActionsBlock([.. Buttons(situation, all || shown.Count == mentions.Count, talk), .. SharedAssessments.Buttons(shared, talk)]),
            ]);
    }

    private static IEnumerable<Block> Role(MentionRole role, IEnumerable<Mention> mentions, Talk talk) =>
        mentions.Select(m => new QuotationBlock(m.Citation) { Caution = Cautions.Of(m.Citation.Passage, talk.Frame) }).Prepend<Block>(new TextBlock(talk.Frame.MentionedAs(role)));

    private static IEnumerable<Block> Ratings(IReadOnlyList<ExternalRating> ratings, Talk talk)
    {
        if (ratings.Count > 0)
        {
            yield return new TextBlock(talk.Frame.ExternalRatings);
            yield return new FactsBlock([.. ratings.Select(r => new Fact(r.Scheme.Title, $"{talk.Frame.RatingLine(r.Value, r.Month, talk.Day(r.EnteredAt))}{(r.Address is null ? "" : $" {r.Address}")}"))]);
        }
    }

    private static IEnumerable<Block> History(IReadOnlyList<LevelChange> history, Talk talk)
    {
        var changes = history.Where(c => talk.IsPersonal || c.Handling <= HandlingMark.Green).Take(ShownChanges).ToList();
        if (changes.Count > 0)
        {
            yield return new TextBlock(talk.Frame.History);
            yield return new FactsBlock([.. changes.Select(c => new Fact(talk.Day(c.DecidedAt), $"{talk.Frame.LevelFromTo(c.From, c.To)}; {talk.Frame.LevelSetBy(c.Role, c.Organisation, talk.Day(c.DecidedAt))}"))]);
        }
    }

    private IEnumerable<BotAction> Buttons(Situation situation, bool isAll, Talk talk)
    {
        var here = SituationTalk.Fields(("situation", situation.Id));
        if (!isAll)
        {
            yield return new SendAction(talk.Frame.MoreButton, SituationVerbs.Situation) { Fields = SituationTalk.Fields(("situation", situation.Id), ("all", "all")) };
        }

        yield return new SendAction(talk.Frame.SubscribeButton, SituationVerbs.Subscribe) { Fields = here };
        if (talk.Roles(desk).HasFlag(Roles.Editor) && situation.Status == SituationStatus.Live)
        {
            yield return new SendAction(talk.Frame.ProposeButton, SituationVerbs.Proposal) { Fields = here };
        }

        yield return new SendAction(talk.Frame.SituationsButton, SituationVerbs.Situations);
    }

    /// <summary>Whoever types "Burma" is told once under which name it stands here.</summary>
    private static bool IsOtherName(Situation situation, string? typed) =>
        typed is not null && typed != situation.Id && !Same(typed, situation.UnName) && !Same(typed, situation.ListName);

    private static bool Same(string typed, string name) => NameWords.Of(typed).Select(w => w.Text).SequenceEqual(NameWords.Of(name).Select(w => w.Text));

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
