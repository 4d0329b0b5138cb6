using R2PBot.Answers.Questions;

namespace R2PBot.Conversations.Frames;

internal abstract partial class Frame
{
    public static IReadOnlyList<Frame> All { get; } = [new English(), new French(), new Spanish()];

    /// <summary>The frame of a language tag; English where there is none.</summary>
    public static Frame Of(string? tag) => All.FirstOrDefault(f => tag is not null && (tag == f.Language || tag.StartsWith(f.Language + "-", StringComparison.OrdinalIgnoreCase))) ?? All[0];

    /// <summary>The code of a language as a person names it: "fr", "French", "français"; nothing when it is none of ours.</summary>
    public static string? Code(string typed) => Folding.Fold(typed).Trim() switch
    {
        "en" or "english" or "anglais" or "ingles" => "en",
        "fr" or "french" or "francais" or "frances" => "fr",
        "es" or "spanish" or "espanol" or "espagnol" or "castellano" => "es",
        _ => null,
    };

    /// <summary>What was chosen counts before the language of the message, and that before what the channel reports.</summary>
    public static Frame For(string? chosen, string? ofCommand, string text, string? locale) => Of(chosen ?? ofCommand ?? MessageLanguage.Of(text) ?? locale);

    private protected static string Counts(params (int Number, string What)[] counts) =>
        string.Join(", ", counts.Where(c => c.Number > 0).Select(c => $"{c.Number} {c.What}"));

    private protected static string Said(params (string? What, string Before)[] parts) =>
        string.Join("; ", parts.Where(p => p.What is not null).Select(p => p.Before + p.What));
}
