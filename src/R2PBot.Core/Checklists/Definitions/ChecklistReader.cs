using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Definitions;

/// <summary>Reads <c>knowledge/checklists/*.yaml</c> (<c>knowledge/README.md</c> describes the format). Strict: a key that is not known or missing refuses the file.</summary>
internal static class ChecklistReader
{
    /// <exception cref="DocumentFormatException">Something in the file is wrong; the exception knows the line.</exception>
    public static ChecklistFile Read(string text)
    {
        var file = YamlFields.Read(text, firstLine: 1, File);
        ChecklistRules.Check(file);
        return file;
    }

    internal static FileCitation Citation(YamlFields citation) => new(citation.Words("passage"), citation.WordsOrNone("words"), citation.Line);

    /// <summary>Text without the white space around it, which folding leaves; an empty one is missing.</summary>
    internal static string Words(this YamlFields fields, string name) =>
        fields.Text(name).Trim() is { Length: > 0 } words ? words : throw new DocumentFormatException(fields.Line, $"“{name}” is empty");

    internal static string? WordsOrNone(this YamlFields fields, string name) => fields.TextOrNone(name)?.Trim() is { Length: > 0 } words ? words : null;

    private static ChecklistFile File(YamlFields file) => new()
    {
        Id = file.Words("id"),
        Version = file.Number("version"),
        Title = file.Words("title"),
        Kind = file.Choice<ChecklistKind>("kind"),
        Status = file.Choice<ChecklistStatus>("status"),
        Introduction = file.Words("introduction"),
        Marking = file.WordsOrNone("marking"),
        ReviewAfterDays = file.Number("reviewAfterDays"),
        PromptsHeading = file.WordsOrNone("promptsHeading"),
        HowToRead = file.List("howToRead", n => new FileNote(n.Words("text"), n.List("citations", Citation) ?? [])) ?? [],
        Citations = file.List("citations", Citation) ?? [],
        Items = [.. (file.List("groups", ItemReader.Group) ?? []).SelectMany(g => g)],
    };
}
