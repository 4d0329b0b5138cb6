using System.Globalization;
using System.Text;
using R2PBot.Conversations.Quotes;
using R2PBot.Conversations.Quotes.Word;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Replies;

/// <summary>Saved quotations as a speaking note, in Word or Markdown.</summary>
internal sealed class ExportReply(SavedQuotes quotes) : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.ExportQuotes];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var all = await quotes.OfAsync(talk.Person, cancellation);
        if (all.Count == 0)
        {
            return talk.Say(talk.Frame.NoQuotes);
        }

        var zone = talk.Zone;
        var note = SpeakingNote.Of(all, talk.Holdings, talk.Now, zone);
        var day = TimeZoneInfo.ConvertTime(talk.Now, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var isMarkdown = fields["format"] == "markdown";
        var said = talk.Frame.Exported(all.Count);
        var other = isMarkdown ? ("word", talk.Frame.ExportWordButton) : ("markdown", talk.Frame.ExportMarkdownButton);
        return talk.Say(said, new SendAction(other.Item2, Routing.Verbs.ExportQuotes) { Fields = new Dictionary<string, string> { ["format"] = other.Item1 } }) with
        {
            File = isMarkdown
                ? new($"quotations-{day}.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(SpeakingNoteMarkdown.Write(note)))
                : new($"quotations-{day}.docx", SpeakingNoteWord.ContentType, SpeakingNoteWord.Write(note)),
        };
    }
}
