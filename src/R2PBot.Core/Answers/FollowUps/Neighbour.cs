using R2PBot.Library.Documents;

namespace R2PBot.Answers.FollowUps;

/// <summary>The passage after or before another of its kind: a footnote follows a footnote, running text follows running text.</summary>
internal static class Neighbour
{
    public static Passage? After(Passage passage) => Step(passage, 1);

    public static Passage? Before(Passage passage) => Step(passage, -1);

    private static Passage? Step(Passage passage, int step)
    {
        var all = passage.Document.Passages;
        for (var i = passage.Ordinal + step; i >= 0 && i < all.Count; i += step)
        {
            if (Class(all[i]) == Class(passage))
            {
                return all[i];
            }
        }

        return null;
    }

    private static PassageKind Class(Passage passage) => passage.Kind == PassageKind.ListItem ? PassageKind.Paragraph : passage.Kind;
}
