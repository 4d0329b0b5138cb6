using R2PBot.Library.Absences;
using R2PBot.Library.Documents;
using R2PBot.Library.Facts;
using R2PBot.Library.Glossaries;
using R2PBot.Library.Phrasings;

namespace R2PBot.Library;

/// <summary>The <c>knowledge</c> folder as far as it is about documents: the documents themselves, how people ask for them, what they ask that is not there, and the glossary.</summary>
public sealed class LibraryFolder
{
    private readonly Lock _refreshing = new();
    private readonly Lock _phrasing = new();
    private readonly WatchedFiles<Document> _documents;
    private readonly WatchedFiles<PhrasingFile> _phrasings;
    private readonly WatchedFiles<Glossary> _glossary;
    private readonly WatchedFiles<IReadOnlyList<Absence>> _absent;
    private readonly WatchedFiles<IReadOnlyList<ChangedFact>> _facts;
    private readonly Dictionary<string, (PhrasingFile? File, IReadOnlyList<AcceptedPhrasing> Accepted, PhrasingFile Both)> _both = new(StringComparer.Ordinal);
    private IReadOnlyList<AcceptedPhrasing> _accepted = [];
    private bool _hasPhrasings;
    private volatile Holdings _current = new([], []);

    /// <param name="knowledge">The folder; it is read at once. Phrasings, half of it, are read beside what comes next: what is looked up by its number does not wait for them.</param>
    public LibraryFolder(string knowledge)
    {
        _documents = new(Path.Combine(knowledge, "documents"), "*.md", DocumentReader.Take);
        _phrasings = new(Path.Combine(knowledge, "phrasings"), "*.yaml", PhrasingReader.Read);
        _glossary = new(knowledge, "glossary*.yaml", GlossaryReader.Read);
        _absent = new(knowledge, "absent.yaml", AbsenceReader.Read);
        _facts = new(knowledge, "facts.yaml", FactReader.Read);
        Refresh();
        _ = Task.Run(() => _current.Phrasings);
    }

    public Holdings Current => _current;

    /// <summary>Looks at the folder again.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            // Beside each other: at a start they are all read, and each takes a tenth of a second or more.
            var changed = new bool[5];
            Parallel.Invoke(() => changed[0] = _documents.Refresh(), () => changed[1] = RefreshPhrasings(), () => changed[2] = _glossary.Refresh(), () => changed[3] = _absent.Refresh(), () => changed[4] = _facts.Refresh());
            if (changed.Any(c => c))
            {
                _current = Gather();
            }

            return changed.Any(c => c);
        }
    }

    /// <summary>Puts phrasings that come from no file beside those of the files, in the place of those of the last call.</summary>
    /// <returns>Whether anything changed.</returns>
    internal bool Accept(IReadOnlyList<AcceptedPhrasing> accepted)
    {
        lock (_refreshing)
        {
            if (accepted.SequenceEqual(_accepted))
            {
                return false;
            }

            _accepted = accepted;
            _current = Gather();
            return true;
        }
    }

    private Holdings Gather()
    {
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        var refusals = _documents.Refusals.Concat(_glossary.Refusals).Concat(_absent.Refusals).Concat(_facts.Refusals).ToList();
        foreach (var (file, document) in _documents.Values)
        {
            if (!documents.TryAdd(document.Id, document))
            {
                refusals.Add($"{file}:2: another file already holds a document with the id {document.Id}");
            }
        }

        var accepted = _accepted;
        return new Holdings(documents.Values, refusals, () => Phrasings(documents, accepted))
        {
            Accepted = accepted,
            Glossary = Glossary.Together(_glossary.Values.Select(g => g.Value)),
            Facts = _facts.Values.Select(f => f.Value).FirstOrDefault() ?? [],
            Absent = _absent.Values.Select(a => a.Value).FirstOrDefault() ?? [],
        };
    }

    /// <summary>Where they were never read, whoever asks for them first reads them.</summary>
    private bool RefreshPhrasings()
    {
        lock (_phrasing)
        {
            return _hasPhrasings && _phrasings.Refresh();
        }
    }

    private HeldPhrasings Phrasings(Dictionary<string, Document> documents, IReadOnlyList<AcceptedPhrasing> accepted)
    {
        lock (_phrasing)
        {
            if (!_hasPhrasings)
            {
                _phrasings.Refresh();
                _hasPhrasings = true;
            }

            var refusals = _phrasings.Refusals.ToList();
            var phrasings = new Dictionary<string, PhrasingFile>(StringComparer.Ordinal);
            foreach (var (file, phrasing) in _phrasings.Values)
            {
                if (!documents.ContainsKey(phrasing.Document))
                {
                    refusals.Add($"{file}:1: no document {phrasing.Document} is held");
                }
                else if (!phrasings.TryAdd(phrasing.Document, phrasing))
                {
                    refusals.Add($"{file}:1: another file already holds phrasings of {phrasing.Document}");
                }
            }

            return new(WithAccepted(phrasings, documents, accepted), refusals);
        }
    }

    /// <summary>What was put together once is kept as long as its parts are the same, so that an unchanged document is not analysed again.</summary>
    private Dictionary<string, PhrasingFile> WithAccepted(Dictionary<string, PhrasingFile> files, Dictionary<string, Document> documents, IReadOnlyList<AcceptedPhrasing> all)
    {
        foreach (var group in all.Where(a => a.PassageId.Contains('#', StringComparison.Ordinal)).GroupBy(a => a.PassageId[..a.PassageId.IndexOf('#', StringComparison.Ordinal)]))
        {
            if (!documents.TryGetValue(group.Key, out var document))
            {
                continue;
            }

            var (file, accepted) = (files.GetValueOrDefault(group.Key), group.ToList());
            if (!_both.TryGetValue(group.Key, out var known) || !ReferenceEquals(known.File, file) || !known.Accepted.SequenceEqual(accepted))
            {
                _both[group.Key] = known = (file, accepted, AcceptedPhrasing.Over(document, file, accepted));
            }

            files[group.Key] = known.Both;
        }

        return files;
    }
}
