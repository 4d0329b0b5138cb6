using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Definitions;

/// <summary>Looks every citation of a checklist file up in the documents. One that does not stand there refuses the file.</summary>
internal static class ChecklistResolver
{
    /// <exception cref="DocumentFormatException">A citation does not resolve; the exception knows the line.</exception>
    public static ChecklistDefinition Resolve(ChecklistFile file, Holdings holdings)
    {
        var definition = new ChecklistDefinition
        {
            Id = file.Id,
            Version = file.Version,
            ContentHash = "",
            Title = file.Title,
            Kind = file.Kind,
            Status = file.Status,
            Introduction = file.Introduction,
            Marking = file.Marking,
            ReviewAfterDays = file.ReviewAfterDays,
            PromptsHeading = file.PromptsHeading,
            HowToRead = [.. file.HowToRead.Select(n => new ReadingNote(n.Text, Cite(n.Citations, holdings)))],
            Citations = Cite(file.Citations, holdings),
            Items = [.. file.Items.Select((item, i) => Item(item, i + 1, holdings))],
        };
        return definition with { ContentHash = KeptDefinition.HashOf(definition) };
    }

    private static ChecklistItem Item(FileItem item, int position, Holdings holdings)
    {
        var citations = Cite(item.Citations, holdings);
        if (item.Wording == TitleWording.Quoted && !citations[0].Quote.Contains(item.Title, StringComparison.Ordinal))
        {
            throw new DocumentFormatException(item.Line, $"the title of {item.Id} is marked as quoted, and its first citation does not hold it word for word");
        }

        return new()
        {
            Id = item.Id,
            Position = position,
            Title = item.Title,
            Wording = item.Wording,
            Group = item.Group,
            Guidance = item.Guidance,
            HowToRead = item.HowToRead,
            Citations = citations,
            Marking = item.Marking,
            Caution = item.Caution,
            Prompts = [.. item.Prompts.SelectMany(p => p.Citation is { } citation ? new[] { new Prompt(p.Id, p.Text, Cite(citation, holdings), p.Confirmed) } : [])],
            UnconfirmedPrompts = item.Prompts.Count(p => p.Citation is null),
        };
    }

    private static IReadOnlyList<Citation> Cite(IReadOnlyList<FileCitation> citations, Holdings holdings) => [.. citations.Select(c => Cite(c, holdings))];

    private static Citation Cite(FileCitation citation, Holdings holdings)
    {
        var passage = holdings.FindPassage(citation.Passage)
            ?? throw new DocumentFormatException(citation.Line, $"no passage {citation.Passage} is held");
        if (!passage.CanBeQuoted)
        {
            throw new DocumentFormatException(citation.Line, $"{citation.Passage} is damaged in its source and cannot be quoted");
        }

        if (citation.Words is not { } words)
        {
            return passage.CiteWhole();
        }

        var start = passage.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0
            ? passage.Cite(start..(start + words.Length))
            : throw new DocumentFormatException(citation.Line, $"the words “{Short(words)}” do not stand in {citation.Passage}");
    }

    private static string Short(string words) => words.Length <= 60 ? words : $"{words[..60]}…";
}
