using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>Where the authoritative text is, and which paragraph to open there.</summary>
internal sealed class OfficialReply : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.Official];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (quotation, otherwise) = Meant.By(fields, talk);
        return Task.FromResult<Outcome>(quotation is null ? otherwise : Reply(quotation, talk));
    }

    /// <summary>Opens the official version where an address is recorded; else says that there is none.</summary>
    public static BotAction Button(Citation quotation, Frame frame) => Address(quotation.Passage.Document) is { } address
        ? new OpenAction(frame.OfficialButton(CitationLabel.Pinpoint(quotation.Passage)), address)
        : new SendAction(frame.OfficialButton(null), Routing.Verbs.Official) { Fields = AnswerReply.With(quotation) };

    public static string Line(Passage passage, Frame frame) => frame.OfficialAt(CitationLabel.Pinpoint(passage), passage.Document.Header.Official.Verified ? null : passage.Document.Header.Official.Note);

    /// <summary>Only a web address may become a link; front matter is written by hand.</summary>
    public static string? Address(Document document) =>
        Uri.TryCreate(document.Header.Official.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    private static Reply Reply(Citation quotation, Talk talk)
    {
        var document = quotation.Passage.Document;
        if (Address(document) is not { } address)
        {
            var none = talk.Frame.NoOfficialAddress(document.Header.Official.Note);
            return talk.Reply(none, new TextBlock(none), new TextBlock(quotation.Label, IsSubtle: true));
        }

        var line = Line(quotation.Passage, talk.Frame);
        List<Block> blocks = [new TextBlock(line)];
        if (talk.Frame.Language != "en")
        {
            blocks.Add(new TextBlock(talk.Frame.OurTextIsEnglish, IsSubtle: true));
        }

        return talk.Reply(line, [.. blocks, new ActionsBlock([new OpenAction(talk.Frame.OfficialButton(CitationLabel.Pinpoint(quotation.Passage)), address)])]);
    }
}
