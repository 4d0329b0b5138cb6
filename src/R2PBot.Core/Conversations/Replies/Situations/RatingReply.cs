using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Changes;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>Takes what an editor read in a publication. Only the publisher's own words are taken, and they change no level.</summary>
internal sealed class RatingReply(SituationDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs => [SituationVerbs.Rate];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (!talk.Roles(desk).HasFlag(Roles.Editor))
        {
            return talk.Say(talk.Frame.EditorsOnly);
        }

        var (situation, otherwise) = talk.Named(desk, fields["situation"]);
        if (situation is null)
        {
            return otherwise ?? StaleReply.UnknownButton(talk);
        }

        var scheme = RatingScheme.Find(fields["scheme"]?.ToLowerInvariant().Replace(' ', '-') ?? "");
        var value = fields["value"]?.ToLowerInvariant();
        if (scheme is null || value is null || !scheme.Values.Contains(value) || fields["month"] is not { } month)
        {
            return talk.Say(talk.Frame.RatingRefused(string.Join("; ", RatingScheme.All.Select(s => $"{s.Id}: {string.Join(", ", s.Values)}"))));
        }

        await desk.Ratings.EnterAsync(situation.Id, scheme, month, value, fields["address"], cancellation);
        return talk.Say(talk.Frame.RatingSaved(scheme.Title, month, value), SituationTalk.Show(situation, talk.Frame.ShowButton));
    }
}
