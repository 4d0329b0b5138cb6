using R2PBot.Library.Documents;

namespace R2PBot.Library;

/// <summary>
/// The files of one kind in a folder, and what was last read from each. A file that becomes unreadable or wrong is refused with
/// its reason while what was read from it before stays.
/// </summary>
/// <param name="read">Makes a value of a file's text; throws <see cref="DocumentFormatException"/> where it cannot.</param>
internal sealed class WatchedFiles<T>(string folder, string pattern, Func<string, T> read)
    where T : class
{
    /// <summary>A file of knowledge is a few hundred kilobytes; past this it is something else.</summary>
    private const long MaxBytes = 20_000_000;

    private SortedDictionary<string, Held> _files = new(StringComparer.Ordinal);

    /// <summary>By file name, in the order of names.</summary>
    public IEnumerable<(string File, T Value)> Values => from f in _files where f.Value.Value is not null select (f.Key, f.Value.Value);

    /// <summary>One line a refused file: <c>file:line: reason</c>.</summary>
    public IEnumerable<string> Refusals => from f in _files where f.Value.Refusal is not null select f.Value.Refusal;

    /// <summary>Reads what was added or changed since the last look, and forgets what is gone.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh()
    {
        var next = new SortedDictionary<string, Held>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles(pattern) : [])
        {
            var stamp = new Stamp(file.Length, file.LastWriteTimeUtc);
            var held = _files.GetValueOrDefault(file.Name);
            next[file.Name] = held?.Stamp == stamp ? held : Read(file, stamp, held?.Value);
        }

        var changed = next.Count != _files.Count || next.Any(f => !ReferenceEquals(_files.GetValueOrDefault(f.Key), f.Value));
        _files = next;
        return changed;
    }

    private Held Read(FileInfo file, Stamp stamp, T? before)
    {
        if (file.Length > MaxBytes)
        {
            return new(stamp, before, $"{file.Name}:1: the file is larger than {MaxBytes / 1_000_000} MB");
        }

        try
        {
            return new(stamp, read(File.ReadAllText(file.FullName)), null);
        }
        catch (DocumentFormatException problem)
        {
            return new(stamp, before, $"{file.Name}:{problem.Line}: {problem.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(stamp, before, $"{file.Name}:1: {problem.Message}");
        }
    }

    private sealed record Held(Stamp Stamp, T? Value, string? Refusal);

    private sealed record Stamp(long Length, DateTime Written);
}
