using R2PBot.Library.Documents;

namespace R2PBot.Library;

/// <summary>
/// The folder <c>knowledge/documents</c> and what was last read from it. A file that becomes unreadable or wrong is refused
/// with its reason while the document read from it before stays.
/// </summary>
public sealed class LibraryFolder
{
    /// <summary>A normalised document is a few hundred kilobytes; past this a file is something else.</summary>
    private const long MaxBytes = 20_000_000;

    private readonly string _folder;
    private readonly Lock _refreshing = new();
    private Dictionary<string, Held> _files = [];
    private volatile Holdings _current = new([], []);

    /// <param name="knowledge">The <c>knowledge</c> folder; its <c>documents</c> are read at once.</param>
    public LibraryFolder(string knowledge)
    {
        _folder = Path.Combine(knowledge, "documents");
        Refresh();
    }

    public Holdings Current => _current;

    /// <summary>Reads what was added or changed since the last look, and forgets what is gone.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            var found = Directory.Exists(_folder)
                ? new DirectoryInfo(_folder).EnumerateFiles("*.md").OrderBy(f => f.Name, StringComparer.Ordinal).ToList()
                : [];
            var next = new Dictionary<string, Held>(StringComparer.Ordinal);
            foreach (var file in found)
            {
                var stamp = new Stamp(file.Length, file.LastWriteTimeUtc);
                var held = _files.GetValueOrDefault(file.Name);
                next[file.Name] = held?.Stamp == stamp ? held : Read(file, stamp, held?.Document);
            }

            var changed = next.Count != _files.Count || next.Any(f => !ReferenceEquals(_files.GetValueOrDefault(f.Key), f.Value));
            if (changed)
            {
                _files = next;
                _current = Gather(next);
            }

            return changed;
        }
    }

    private static Held Read(FileInfo file, Stamp stamp, Document? before)
    {
        if (file.Length > MaxBytes)
        {
            return new(stamp, before, $"{file.Name}:1: the file is larger than {MaxBytes / 1_000_000} MB");
        }

        try
        {
            return DocumentReader.Read(file.Name, File.ReadAllText(file.FullName)) switch
            {
                DocumentReading.Accepted accepted => new(stamp, accepted.Document, null),
                DocumentReading.Refused refused => new(stamp, before, refused.ToString()),
                _ => throw new InvalidOperationException("A reading is accepted or refused."),
            };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(stamp, before, $"{file.Name}:1: {problem.Message}");
        }
    }

    private static Holdings Gather(IReadOnlyDictionary<string, Held> files)
    {
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        var refusals = new List<string>();
        foreach (var (file, (_, document, refusal)) in files)
        {
            if (refusal is not null)
            {
                refusals.Add(refusal);
            }

            if (document is not null && !documents.TryAdd(document.Id, document))
            {
                refusals.Add($"{file}:2: another file already holds a document with the id {document.Id}");
            }
        }

        return new Holdings(documents.Values, refusals);
    }

    private sealed record Held(Stamp Stamp, Document? Document, string? Refusal);

    private sealed record Stamp(long Length, DateTime Written);
}
