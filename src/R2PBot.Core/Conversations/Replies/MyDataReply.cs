using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Replies;

/// <summary>Everything that is kept about a person, as a file.</summary>
internal sealed class MyDataReply(OwnData data) : IResponder
{
    // For a person to read in a file, never part of a page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<string> Verbs => [Routing.Verbs.MyData];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var json = (await data.ExportAsync(talk.Person, cancellation)).ToJsonString(Readable);
        return talk.Say(talk.Frame.MyData, new SendAction(talk.Frame.ForgetMeButton, Routing.Verbs.Forget)) with
        {
            File = new("r2pbot-my-data.json", "application/json", Encoding.UTF8.GetBytes(json)),
        };
    }
}
