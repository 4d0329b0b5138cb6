using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>The words that answer, shown inside the passage they stand in: the whole passage where it is short enough, else whole sentences around them.</summary>
internal static class QuotationWindow
{
    public static QuotationBlock Of(Citation answer, int maxLength, string? caution)
    {
        var passage = answer.Passage;
        var start = passage.Text.IndexOf(answer.Quote, StringComparison.Ordinal);
        var (from, to) = (start, start + answer.Quote.Length);
        if (passage.Text.Length <= maxLength)
        {
            (from, to) = (0, passage.Text.Length);
        }
        else
        {
            (from, to) = Widen(passage, from, to, maxLength);
        }

        var shown = passage.Cite(from..to);
        var marked = shown.Quote.IndexOf(answer.Quote, StringComparison.Ordinal);
        return new(shown) { Marked = shown.Quote.Length == answer.Quote.Length ? null : marked..(marked + answer.Quote.Length), Caution = caution };
    }

    /// <summary>Takes sentences before and after in turn, for as long as they fit.</summary>
    private static (int From, int To) Widen(Passage passage, int from, int to, int maxLength)
    {
        var before = new Stack<Sentence>(passage.Sentences.Where(s => s.End <= from));
        var after = new Queue<Sentence>(passage.Sentences.Where(s => s.Start >= to));
        var grew = true;
        while (grew)
        {
            grew = false;
            if (before.TryPeek(out var previous) && to - previous.Start <= maxLength)
            {
                (from, grew) = (before.Pop().Start, true);
            }

            if (after.TryPeek(out var next) && next.End - from <= maxLength)
            {
                (to, grew) = (after.Dequeue().End, true);
            }
        }

        return (from, to);
    }
}
