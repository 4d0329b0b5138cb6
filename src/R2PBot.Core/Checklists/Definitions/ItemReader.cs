using R2PBot.Library;
using R2PBot.Library.Documents;
using YamlDotNet.Core;

namespace R2PBot.Checklists.Definitions;

/// <summary>Reads the groups of a checklist with their items and prompts.</summary>
internal static class ItemReader
{
    public static List<FileItem> Group(Parser parser)
    {
        var fields = new ChecklistReader.Fields("a group", parser.Line());
        List<Func<ChecklistGroup, FileItem>> items = [];
        foreach (var key in parser.Keys())
        {
            if (key.Value == "items")
            {
                items = parser.List(Item);
            }
            else
            {
                fields.Take(key, parser, "id", "title", "role");
            }
        }

        var group = new ChecklistGroup(fields.Text("id"), fields.Text("title"), fields.Choice<GroupRole>("role"));
        return [.. items.Select(make => make(group))];
    }

    private static Func<ChecklistGroup, FileItem> Item(Parser parser)
    {
        var line = parser.Line();
        var fields = new ChecklistReader.Fields("an item", line);
        List<FileCitation> citations = [];
        List<FilePrompt> prompts = [];
        foreach (var key in parser.Keys())
        {
            switch (key.Value)
            {
                case "citations":
                    citations = parser.List(ChecklistReader.Citation);
                    break;
                case "prompts":
                    prompts = parser.List(Prompt);
                    break;
                default:
                    fields.Take(key, parser, "id", "title", "wording", "guidance", "howToRead", "marking", "caution");
                    break;
            }
        }

        return group => new()
        {
            Id = fields.Text("id"),
            Title = fields.Text("title"),
            Wording = fields.Choice<TitleWording>("wording"),
            Group = group,
            Guidance = fields.Text("guidance"),
            HowToRead = fields.Text("howToRead"),
            Citations = citations.Count > 0 ? citations : throw new DocumentFormatException(line, $"the item {fields.Text("id")} has no citation"),
            Marking = fields.Maybe("marking"),
            Caution = fields.Maybe("caution"),
            Prompts = prompts,
            Line = line,
        };
    }

    private static FilePrompt Prompt(Parser parser)
    {
        var line = parser.Line();
        var fields = new ChecklistReader.Fields("a prompt", line);
        FileCitation? citation = null;
        Confirmation? confirmed = null;
        foreach (var key in parser.Keys())
        {
            switch (key.Value)
            {
                case "citation":
                    citation = ChecklistReader.Citation(parser);
                    break;
                case "confirmed":
                    (confirmed, citation) = Confirmed(parser);
                    break;
                default:
                    fields.Take(key, parser, "id", "text", "source");
                    break;
            }
        }

        return citation is null && fields.Maybe("source") is null
            ? throw new DocumentFormatException(line, $"the prompt {fields.Text("id")} says neither which passage supports it (“citation”) nor where it is known from (“source”)")
            : new(fields.Text("id"), fields.Text("text"), citation, confirmed, line);
    }

    /// <summary>Who compared the prompt with the official text, when, and where in a held document it stands.</summary>
    private static (Confirmation Who, FileCitation Where) Confirmed(Parser parser)
    {
        var line = parser.Line();
        var fields = new ChecklistReader.Fields("a confirmation", line);
        foreach (var key in parser.Keys())
        {
            fields.Take(key, parser, "by", "on", "passage", "words");
        }

        return (new(fields.Text("by"), fields.Date("on")), new(fields.Text("passage"), fields.Maybe("words"), line));
    }
}
