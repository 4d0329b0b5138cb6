using System.Security.Cryptography;
using System.Text;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Replies;

/// <summary>Forgets a person, after asking once.</summary>
internal sealed class ForgetReply(OwnData data) : IResponder
{
    private const string For = "for";

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Forget, Routing.Verbs.ForgetConfirmed, Routing.Verbs.ForgetDeclined];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        // In a group anyone can press the button; only who asked may forget, and only themselves.
        if (verb != Routing.Verbs.Forget && fields[For] is { } asked && asked != Mark(talk.Person))
        {
            return talk.Say(talk.Frame.ButtonOfAnother);
        }

        return verb switch
        {
            Routing.Verbs.Forget => Confirm(talk),
            Routing.Verbs.ForgetDeclined => talk.Say(talk.Frame.NothingForgotten),
            _ => talk.Say(await data.ForgetAsync(talk.Person, cancellation) == 0 ? talk.Frame.NothingWasKept : talk.Frame.Forgotten),
        };
    }

    private static Reply Confirm(Talk talk)
    {
        var fields = new Dictionary<string, string> { [For] = Mark(talk.Person) };
        return talk.Say(
            talk.Frame.ForgetQuestion,
            new SendAction(talk.Frame.ForgetButton, Routing.Verbs.ForgetConfirmed) { Fields = fields },
            new SendAction(talk.Frame.KeepButton, Routing.Verbs.ForgetDeclined) { Fields = fields });
    }

    /// <summary>Tells persons apart on a card without naming them.</summary>
    private static string Mark(PersonKey person) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', person.Channel, person.Tenant, person.UserId))))[..16];
}
