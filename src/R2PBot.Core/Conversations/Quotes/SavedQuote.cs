using R2PBot.Answers;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Quotes;

/// <summary>A quotation that a person kept. The reference is kept as it was printed, so that it can be named even when its document is gone.</summary>
/// <param name="Number">Its place in the person's list, from 1.</param>
internal sealed record SavedQuote(string Id, int Number, Quoted Quotation, string Label, DateTimeOffset SavedAt)
{
    /// <summary>Nothing when the words do not stand in the document any more: then they are not shown as its words.</summary>
    public Citation? In(Holdings holdings) => Quotation.In(holdings);
}
