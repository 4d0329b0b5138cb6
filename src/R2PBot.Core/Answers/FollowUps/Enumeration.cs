using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.FollowUps;

/// <summary>"And the third?": what a text counts up as "First, … Second, … Third, …", or by the items of a list.</summary>
internal static class Enumeration
{
    /// <summary>A count goes on for so many passages at most.</summary>
    private const int Reach = 12;

    private const int WholeLength = 600;

    private static readonly HashSet<string> Besides = new(StringComparer.Ordinal) { "what", "about", "is", "one", "point", "reason", "item", "step", "element", "cual", "es" };

    private static readonly string[] Counted = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

    /// <returns>The number that alone is asked for, from 1 to 10.</returns>
    public static int? Read(IReadOnlyList<Token> tokens)
    {
        var words = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Kind != TokenKind.Sign && !FollowUpReader.IsCourtesy(tokens[i].Text) && !Besides.Contains(tokens[i].Text)).ToList();
        return words is [var at] && Numerals.Ordinal(tokens, at) is { Length: 1, Value: >= 1 and <= 10 } number ? number.Value : null;
    }

    /// <summary>The item of the list at which the reader stands; else the nearest that counts so far under the same heading, looking back where the reader is further on.</summary>
    public static Citation? Find(Passage here, int number)
    {
        var all = here.Document.Passages;
        if (ItemOf(here, number) is { } item)
        {
            return item.CiteWhole();
        }

        var (behind, before) = (Enumerable.Range(1, Reach).Select(i => here.Ordinal + i), Enumerable.Range(1, Reach).Select(i => here.Ordinal - i));
        var isFurther = Enumerable.Range(number, Counted.Length - number + 1).Any(n => Counts(here, n) is not null);
        return (isFurther ? before.Prepend(here.Ordinal).Concat(behind) : behind.Prepend(here.Ordinal).Concat(before))
            .Where(i => i >= 0 && i < all.Count).Select(i => all[i])
            .Where(p => p.CanBeQuoted && p.SectionNumber == here.SectionNumber && p.Subheading == here.Subheading && p.Kind != PassageKind.Footnote)
            .Select(p => Counts(p, number)).FirstOrDefault(c => c is not null);
    }

    private static Citation? Counts(Passage passage, int number)
    {
        var at = passage.Sentences.ToList().FindIndex(s => Begins(passage.Text.AsSpan(s.Start), Counted[number - 1]));
        return at < 0 ? null
            : at == 0 && passage.Text.Length <= WholeLength ? passage.CiteWhole()
            : passage.Cite(passage.Sentences[at].Range);
    }

    private static bool Begins(ReadOnlySpan<char> sentence, string word) =>
        sentence.StartsWith(word, StringComparison.Ordinal) && sentence.Length > word.Length && (sentence[word.Length] == ',' || sentence[word.Length..].StartsWith("ly,", StringComparison.Ordinal) || sentence[word.Length..].StartsWith(" and foremost,", StringComparison.Ordinal));

    private static Passage? ItemOf(Passage here, int number)
    {
        var all = here.Document.Passages;
        var first = here.Kind == PassageKind.ListItem ? here.Ordinal : here.Ordinal + 1;
        while (first > 0 && here.Kind == PassageKind.ListItem && all[first - 1].Kind == PassageKind.ListItem)
        {
            first--;
        }

        var at = first + number - 1;
        return first < all.Count && at < all.Count && all.Skip(first).Take(number).All(p => p.Kind == PassageKind.ListItem && p.CanBeQuoted) ? all[at] : null;
    }
}
