using R2PBot.Answers.Facts;
using R2PBot.Conversations.Frames;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>As of when a quoted fact is, and what the documents say for other dates: under the answer, each in its own words.</summary>
internal static class FactBlocks
{
    public static IEnumerable<Block> Of(DatedFact fact, Passage lead, Frame frame)
    {
        // An editor's caution with the quotation may say the same date already.
        if (lead.Caution?.Contains(fact.AsOf, StringComparison.Ordinal) != true)
        {
            yield return new TextBlock(frame.AsOf(fact.AsOf), IsSubtle: true);
        }

        foreach (var other in fact.Others)
        {
            yield return Quoted(other, frame);
        }

        if (fact.Note is { } note)
        {
            yield return new TextBlock(frame.NotComparable(note), IsSubtle: true);
        }
    }

    public static QuotationBlock Quoted(DatedCitation dated, Frame frame) => new(dated.Citation)
    {
        Caution = string.Join(' ', new[] { frame.DatedValue(dated.Order, dated.AsOf), Cautions.Of(dated.Citation.Passage, frame) }.OfType<string>()),
    };
}
