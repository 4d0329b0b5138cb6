using R2PBot.Conversations.Routing;
using R2PBot.Situations;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>The register: what is tracked, in the order of names, with the level that a person set, if one did.</summary>
internal sealed class SituationsReply(SituationDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs => [SituationVerbs.Situations];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (register, levels, frame) = (desk.Register, await desk.Levels.CurrentAsync(cancellation), talk.Frame);
        var live = register.Live.ToList();
        var heading = frame.SituationsHeading(live.Count);
        return talk.Reply(
            heading,
            new HeadingBlock(heading),
            new FactsBlock([.. live.Select(s => new Fact(s.ListName, talk.Level(levels.GetValueOrDefault(s.Id))))]),
            new TextBlock($"{frame.HistoricalReferences} {string.Join(", ", register.All.Except(live).Select(s => s.ListName))}", IsSubtle: true),
            new TextBlock(frame.SituationsNote, IsSubtle: true),
            new ChoicesBlock("situation", frame.SituationLabel, [.. register.All.Select(s => new Choice(s.Id, s.ListName))], live.Select(s => s.Id).FirstOrDefault()),
            new ActionsBlock([new SendAction(frame.ShowButton, SituationVerbs.Situation), new SendAction(frame.MySubscriptionsButton, SituationVerbs.Subscriptions)]));
    }
}
