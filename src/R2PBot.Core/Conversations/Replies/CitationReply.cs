using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>A citation to copy: one plain block, nothing in it but the words and their reference.</summary>
internal sealed class CitationReply : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.Citation];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (quotation, otherwise) = Meant.By(fields, talk);
        return Task.FromResult<Outcome>(quotation is null ? otherwise : talk.Reply(quotation.Label, new TextBlock(Copy(quotation))));
    }

    /// <summary>Who said it, where, in which words. "(emphasis, omissions)" are never ours: the run of words is unbroken.</summary>
    public static string Copy(Citation quotation)
    {
        var header = quotation.Passage.Document.Header;
        var work = header.Symbol is { } symbol ? $"{header.Title} ({symbol})" : header.Title;
        var standing = header.Symbol is null ? $" [{header.Standing}]" : "";
        return $"“{quotation.Quote}” — {header.AuthorBody}, {work}, {header.Date}, {CitationLabel.Pinpoint(quotation.Passage)}.{standing}";
    }
}
