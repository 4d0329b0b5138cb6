using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Directory;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>To operators: for which countries the directory has whom, in numbers. Names stay in it.</summary>
internal sealed class DirectoryReply(SituationDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs => [SituationVerbs.Directory];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (!talk.Roles(desk).HasFlag(Roles.Operator))
        {
            return talk.Say(talk.Frame.OperatorsOnly);
        }

        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var countries = (await desk.Directory.AllAsync(cancellation)).GroupBy(e => e.Country).ToList();
        var heading = talk.Frame.DirectoryHeading(countries.Count);
        return talk.Reply(
            heading,
            [
                new HeadingBlock(heading),
                .. countries.Count == 0 ? [] : new Block[] { new FactsBlock([.. countries.Select(c => new Fact(c.Key, talk.Frame.DirectoryParts(Count(c, FocalPointPart.FocalPoint), Count(c, FocalPointPart.Deputy), Count(c, FocalPointPart.Fallback))))]) },
                new TextBlock(talk.Frame.DirectoryNote, IsSubtle: true),
            ]);
    }

    private static int Count(IEnumerable<FocalPoint> entries, FocalPointPart part) => entries.Count(e => e.Part == part);
}
