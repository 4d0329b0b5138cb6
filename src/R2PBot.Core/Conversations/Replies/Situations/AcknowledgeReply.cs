using R2PBot.Conversations.Routing;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>A recipient answers. In a group the group has answered, whoever pressed; who it was is not kept.</summary>
internal sealed class AcknowledgeReply(SituationDesk desk) : IResponder
{
    public IReadOnlyList<string> Verbs => [SituationVerbs.Answer];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        // A button carries the version that it stood under; a typed line means the latest that came here.
        var (number, version) = (fields.Number("number") ?? 0, fields.Number("version"));
        if (!Enum.TryParse<Acknowledgement>(fields["answer"]?.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var answer) || !Enum.IsDefined(answer))
        {
            return StaleReply.UnknownButton(talk);
        }

        // Typed in a group about an alert of one's own, it is the person's.
        var answered = await desk.Deliveries.AcknowledgeAsync(number, version, talk.Here(), answer, cancellation)
            || (!talk.IsPersonal && await desk.Deliveries.AcknowledgeAsync(number, version, Address.Of(talk.Person), answer, cancellation));
        return answered
            ? talk.Say(talk.Frame.Answered(number, answer), new SendAction(talk.Frame.RecordButton, SituationVerbs.Alert) { Fields = SituationTalk.Fields(("number", $"{number}")) })
            : talk.Say(talk.Frame.NotSentToYou(number), new SendAction(talk.Frame.MySubscriptionsButton, SituationVerbs.Subscriptions));
    }
}
