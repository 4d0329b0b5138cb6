using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Situations.Register;

/// <summary>Where a document names a situation, as what, and in which words.</summary>
internal sealed record Mention(MentionRole Role, Citation Citation)
{
    /// <returns>The mention, or why it cannot be: the passage or the words are not there.</returns>
    public static (Mention? Mention, string? Problem) Of(MentionEntry entry, Holdings holdings)
    {
        if (holdings.FindPassage(entry.PassageId) is not { } passage)
        {
            return (null, $"no passage {entry.PassageId} is held");
        }

        if (!passage.CanBeQuoted)
        {
            return (null, $"{entry.PassageId} is damaged and cannot be quoted");
        }

        var at = passage.Text.IndexOf(entry.At, StringComparison.Ordinal);
        return at < 0 ? (null, $"“{entry.At}” does not stand in {entry.PassageId}") : (new(entry.Role, Sentence(passage, at, entry.At.Length)), null);
    }

    /// <summary>The sentences that hold the words; one sentence but where the words run over its end.</summary>
    private static Citation Sentence(Passage passage, int at, int length)
    {
        var (start, end) = (at, at + length);
        foreach (var sentence in passage.Sentences)
        {
            if (sentence.Start < at + length && sentence.End > at)
            {
                (start, end) = (Math.Min(start, sentence.Start), Math.Max(end, sentence.End));
            }
        }

        return passage.Cite(start..end);
    }
}
