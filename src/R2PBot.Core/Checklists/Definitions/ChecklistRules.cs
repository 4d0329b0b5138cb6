using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Definitions;

/// <summary>What must hold inside one checklist file.</summary>
internal static class ChecklistRules
{
    /// <exception cref="DocumentFormatException">A rule is broken.</exception>
    public static void Check(ChecklistFile file)
    {
        if (!IsName(file.Id))
        {
            throw new DocumentFormatException(1, $"id “{file.Id}” must be lower-case letters, digits and hyphens, at most 40");
        }

        if (file.Version < 1 || file.ReviewAfterDays < 1)
        {
            throw new DocumentFormatException(1, "“version” and “reviewAfterDays” are whole numbers from 1");
        }

        if (file.Items.Count is 0 or > 100)
        {
            throw new DocumentFormatException(1, "a checklist has 1 to 100 items");
        }

        if (file.HowToRead.Count == 0 || file.Citations.Count == 0)
        {
            throw new DocumentFormatException(1, "a checklist has rules of reading (“howToRead”) and says where it comes from (“citations”)");
        }

        foreach (var item in file.Items)
        {
            Check(file, item);
        }

        if (file.Items.GroupBy(i => i.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new DocumentFormatException(twice.Last().Line, $"the item {twice.Key} stands twice");
        }
    }

    private static void Check(ChecklistFile file, FileItem item)
    {
        if (!IsName(item.Id))
        {
            throw new DocumentFormatException(item.Line, $"item id “{item.Id}” must be lower-case letters, digits and hyphens, at most 40");
        }

        if (item.Group.Role == GroupRole.Measure != (file.Kind == ChecklistKind.Commitments))
        {
            throw new DocumentFormatException(item.Line, $"the group {item.Group.Id} does not fit: a checklist of commitments has measures only, a checklist of risk has none");
        }

        if (item.Prompts.Count > 0 && file.PromptsHeading is null)
        {
            throw new DocumentFormatException(item.Prompts[0].Line, "a checklist with prompts has a “promptsHeading” that says what they are");
        }

        if (item.Prompts.GroupBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new DocumentFormatException(twice.Last().Line, $"the prompt {twice.Key} stands twice in {item.Id}");
        }
    }

    private static bool IsName(string id) =>
        id.Length is > 0 and <= 40 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
