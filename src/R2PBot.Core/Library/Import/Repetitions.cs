namespace R2PBot.Library.Import;

/// <summary>Text that has been read before. Study guides and page-wise converters print whole pages again.</summary>
internal sealed class Repetitions
{
    private readonly List<Repetition> _seen = [];

    public void Add(Block block, DraftPassage? passage) => _seen.Add(new(block, passage));

    /// <summary>The first place of the same words under the same number.</summary>
    public Repetition? Of(Block block) =>
        _seen.FirstOrDefault(s => s.Block.Start == block.Start && s.Block.Lead == block.Lead && s.Block.Text == block.Text);

    /// <summary>The first place of the same number with nine in ten of the same words.</summary>
    public Repetition? Nearly(Block block) =>
        _seen.FirstOrDefault(s => s.Block.Start == block.Start && s.Block.Lead == block.Lead && Likeness(s.Block.Text, block.Text) >= 0.9);

    public static string Difference(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        return $"“{string.Join(' ', a.Except(b))}” / “{string.Join(' ', b.Except(a))}”";
    }

    private static double Likeness(string before, string after)
    {
        var (a, b) = (Words(before).ToHashSet(), Words(after).ToHashSet());
        return (double)a.Intersect(b).Count() / Math.Max(1, Math.Max(a.Count, b.Count));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

internal sealed record Repetition(Block Block, DraftPassage? Passage);
