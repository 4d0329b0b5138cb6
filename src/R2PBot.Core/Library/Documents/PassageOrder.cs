namespace R2PBot.Library.Documents;

/// <summary>The rules that hold over a whole document: ids once, printed numbers without gaps, every footnote called by a passage and every mark answered by a footnote.</summary>
internal static class PassageOrder
{
    public static IReadOnlyList<PassageText> Check(FrontMatter header, IReadOnlyList<(PassageText Text, int Line)> passages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, line) in passages)
        {
            if (!seen.Add(text.Place.LocalId))
            {
                throw new DocumentFormatException(line, $"passage {text.Place.LocalId} stands twice");
            }
        }

        if (header.NumberedParagraphs)
        {
            Unbroken("paragraph", passages.Where(p => p.Text.Place is { Kind: PassageKind.Paragraph, Paragraph: not null })
                .Select(p => (int.Parse(p.Text.Place.Paragraph ?? ""), p.Line)));
        }

        Unbroken("footnote", Numbered(passages, p => p.Place.Footnote));
        Unbroken("study note", Numbered(passages, p => p.Place.NoteNumber));
        return Attach(header, passages);
    }

    private static IEnumerable<(int Number, int Line)> Numbered(IReadOnlyList<(PassageText Text, int Line)> passages, Func<PassageText, int?> number) =>
        passages.Select(p => (Number: number(p.Text), p.Line)).Where(p => p.Number is not null).Select(p => (p.Number.GetValueOrDefault(), p.Line));

    private static void Unbroken(string what, IEnumerable<(int Number, int Line)> numbers)
    {
        var expected = 1;
        foreach (var (number, line) in numbers)
        {
            if (number != expected)
            {
                throw new DocumentFormatException(line, $"{what} {number} follows {what} {expected - 1}: numbers must run on without a gap");
            }

            expected++;
        }
    }

    /// <summary>A footnote belongs to the passages that carry its mark.</summary>
    private static PassageText[] Attach(FrontMatter header, IReadOnlyList<(PassageText Text, int Line)> passages)
    {
        var callers = passages.SelectMany(p => p.Text.Marks.Select(m => (m.Number, p.Text.Place.LocalId, p.Line)))
            .ToLookup(c => c.Number);
        var footnotes = passages.Select(p => p.Text.Place.Footnote).ToHashSet();
        foreach (var caller in callers.SelectMany(c => c))
        {
            if (!footnotes.Contains(caller.Number))
            {
                throw new DocumentFormatException(caller.Line, $"footnote {caller.Number} is called here but stands nowhere");
            }
        }

        return [.. passages.Select(p => p.Text.Place.Footnote is { } number
            ? p.Text with
            {
                AttachedTo = callers.Contains(number)
                    ? [.. callers[number].Select(c => $"{header.Id}#{c.LocalId}").Distinct()]
                    : throw new DocumentFormatException(p.Line, $"footnote {number} is called by no passage"),
            }
            : p.Text)];
    }
}
