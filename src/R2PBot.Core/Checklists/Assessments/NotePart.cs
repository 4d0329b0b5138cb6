namespace R2PBot.Checklists.Assessments;

/// <summary>Lines of a note that one person wrote at one moment. A line that stood there before stays that of who wrote it, whoever sends the note again.</summary>
/// <param name="By">Number of the member.</param>
internal sealed record NotePart(string Words, int By, DateTimeOffset At)
{
    /// <summary>The note as it is now.</summary>
    /// <param name="revisions">Of one item, oldest first.</param>
    public static IReadOnlyList<NotePart> Of(IEnumerable<ItemAnswer> revisions) => Joined(Read(revisions).Now);

    /// <summary>Everything that was ever written, what was taken out again too.</summary>
    /// <param name="revisions">Of one item, oldest first.</param>
    public static IReadOnlyList<NotePart> EverWritten(IEnumerable<ItemAnswer> revisions) => Joined(Read(revisions).Ever);

    private static (List<NotePart> Now, List<NotePart> Ever) Read(IEnumerable<ItemAnswer> revisions)
    {
        var (now, ever) = (new List<NotePart>(), new List<NotePart>());
        foreach (var revision in revisions)
        {
            var before = now;
            now = [];
            foreach (var words in revision.Note.Split('\n').Select(l => l.TrimEnd('\r')))
            {
                if (before.Find(l => l.Words == words) is { } known)
                {
                    before.Remove(known);
                    now.Add(known);
                    continue;
                }

                now.Add(new(words, revision.NoteBy ?? revision.By, revision.NoteAt ?? revision.At));
                ever.Add(now[^1]);
            }
        }

        return (now, ever);
    }

    /// <summary>Lines that follow each other and were written together are one part.</summary>
    private static List<NotePart> Joined(List<NotePart> lines)
    {
        var parts = new List<NotePart>();
        foreach (var line in lines)
        {
            if (parts is [.., var last] && (last.By, last.At) == (line.By, line.At))
            {
                parts[^1] = last with { Words = $"{last.Words}\n{line.Words}" };
            }
            else
            {
                parts.Add(line);
            }
        }

        return [.. parts.Select(p => p with { Words = p.Words.Trim() }).Where(p => p.Words.Length > 0)];
    }
}
