using R2PBot.Answers.Declining;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;

namespace R2PBot.Answers;

/// <summary>Where questions are asked: keeps an <see cref="Answerer"/> for what the knowledge folder holds now, and makes a new one when the folder changes.</summary>
public sealed class ReferenceDesk
{
    private readonly LibraryFolder _library;
    private readonly WatchedFiles<DeclineRules> _rules;
    private readonly WatchedFiles<RankingWeights> _weights;
    private readonly AnswerOptions _options;
    private readonly Lock _refreshing = new();
    private volatile Answerer _current;

    /// <param name="knowledge">The <c>knowledge</c> folder.</param>
    public ReferenceDesk(string knowledge, AnswerOptions options)
    {
        _library = new(knowledge);
        _rules = new(knowledge, "answers.yaml", DeclineRulesReader.Take);
        _weights = new(knowledge, "ranking.yaml", RankingWeights.Read);
        _options = options;
        _rules.Refresh();
        _weights.Refresh();
        _current = Make(null);
    }

    public Answerer Current => _current;

    public Holdings Holdings => _library.Current;

    /// <summary>Every file that was refused, and every rule that points nowhere: one line each.</summary>
    public IReadOnlyList<string> Problems => [.. Holdings.Refusals, .. _rules.Refusals, .. _weights.Refusals, .. Rules.Problems(Holdings)];

    private DeclineRules Rules => _rules.Values.Select(r => r.Value).FirstOrDefault() ?? DeclineRules.None;

    private RankingWeights Weights => _weights.Values.Select(w => w.Value).FirstOrDefault() ?? RankingWeights.Default;

    /// <summary>Looks at the folder again.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            var changed = _library.Refresh() | _rules.Refresh() | _weights.Refresh();
            if (changed)
            {
                _current = Make(_current.Search);
            }

            return changed;
        }
    }

    private Answerer Make(PassageSearch? before) => new(_library.Current, Rules, Weights, _options, before);
}
