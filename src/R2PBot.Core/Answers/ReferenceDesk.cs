using R2PBot.Answers.Declining;
using R2PBot.Library;

namespace R2PBot.Answers;

/// <summary>Where questions are asked: keeps an <see cref="Answerer"/> for what the knowledge folder holds now, and makes a new one when the folder changes.</summary>
public sealed class ReferenceDesk
{
    private readonly LibraryFolder _library;
    private readonly string _rulesFile;
    private readonly AnswerOptions _options;
    private readonly Lock _refreshing = new();
    private (DeclineRules Rules, DateTime Written, string? Problem) _rules = (DeclineRules.None, DateTime.MinValue, null);
    private volatile Answerer _current;

    /// <param name="knowledge">The <c>knowledge</c> folder.</param>
    public ReferenceDesk(string knowledge, AnswerOptions options)
    {
        _library = new(knowledge);
        _rulesFile = Path.Combine(knowledge, "answers.yaml");
        _options = options;
        RefreshRules();
        _current = new(_library.Current, _rules.Rules, _options);
    }

    public Answerer Current => _current;

    public Holdings Holdings => _library.Current;

    /// <summary>Every file that was refused, and every rule that points nowhere: one line each.</summary>
    public IReadOnlyList<string> Problems =>
        [.. Holdings.Refusals, .. _rules.Problem is { } problem ? [problem] : Array.Empty<string>(), .. _rules.Rules.Problems(Holdings)];

    /// <summary>Looks at the folder again.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            var changed = _library.Refresh() | RefreshRules();
            if (changed)
            {
                _current = new(_library.Current, _rules.Rules, _options, _current.Search);
            }

            return changed;
        }
    }

    private bool RefreshRules()
    {
        var file = new FileInfo(_rulesFile);
        var written = file.Exists ? file.LastWriteTimeUtc : DateTime.MinValue;
        if (written == _rules.Written)
        {
            return false;
        }

        _rules = Read(file, written);
        return true;
    }

    /// <summary>A file that became wrong is refused while the rules read before stay.</summary>
    private (DeclineRules Rules, DateTime Written, string? Problem) Read(FileInfo file, DateTime written)
    {
        try
        {
            return !file.Exists ? (DeclineRules.None, written, null) : DeclineRulesReader.Read(file.Name, File.ReadAllText(file.FullName)) switch
            {
                DeclineReading.Accepted accepted => (accepted.Rules, written, null),
                DeclineReading.Refused refused => (_rules.Rules, written, refused.Line),
                _ => throw new InvalidOperationException("A reading is accepted or refused."),
            };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (_rules.Rules, written, $"{file.Name}:1: {problem.Message}");
        }
    }
}
