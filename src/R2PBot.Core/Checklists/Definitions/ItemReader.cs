using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Definitions;

/// <summary>Reads the groups of a checklist with their items and prompts.</summary>
internal static class ItemReader
{
    public static List<FileItem> Group(YamlFields fields)
    {
        var group = new ChecklistGroup(fields.Words("id"), fields.Words("title"), fields.Choice<GroupRole>("role"));
        return fields.List("items", i => Item(i, group)) ?? [];
    }

    private static FileItem Item(YamlFields item, ChecklistGroup group)
    {
        var id = item.Words("id");
        return new()
        {
            Id = id,
            Title = item.Words("title"),
            Wording = item.Choice<TitleWording>("wording"),
            Group = group,
            Guidance = item.Words("guidance"),
            HowToRead = item.Words("howToRead"),
            Citations = item.List("citations", ChecklistReader.Citation) is { Count: > 0 } citations ? citations : throw new DocumentFormatException(item.Line, $"the item {id} has no citation"),
            Marking = item.WordsOrNone("marking"),
            Caution = item.WordsOrNone("caution"),
            Prompts = item.List("prompts", Prompt) ?? [],
            Line = item.Line,
        };
    }

    private static FilePrompt Prompt(YamlFields prompt)
    {
        var (id, text) = (prompt.Words("id"), prompt.Words("text"));
        var confirmed = prompt.FieldsOrNone("confirmed", Confirmed);
        var citation = prompt.FieldsOrNone("citation", ChecklistReader.Citation) ?? confirmed?.Where;
        return prompt.WordsOrNone("source") is null && citation is null
            ? throw new DocumentFormatException(prompt.Line, $"the prompt {id} says neither which passage supports it (“citation”) nor where it is known from (“source”)")
            : new(id, text, citation, confirmed?.Who, prompt.Line);
    }

    private static Confirming Confirmed(YamlFields confirmed) =>
        new(new(confirmed.Words("by"), confirmed.Date("on")), new(confirmed.Words("passage"), confirmed.WordsOrNone("words"), confirmed.Line));

    /// <summary>Who compared the prompt with the official text, when, and where in a held document it stands.</summary>
    private sealed record Confirming(Confirmation Who, FileCitation Where);
}
