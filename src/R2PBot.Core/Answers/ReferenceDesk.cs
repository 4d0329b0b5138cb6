using R2PBot.Answers.Care;
using R2PBot.Answers.Declining;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;
using R2PBot.Library.Embeddings;
using R2PBot.Library.Phrasings;

namespace R2PBot.Answers;

/// <summary>
/// Where questions are asked: keeps an <see cref="Answerer"/> for what the knowledge folder holds now, and makes a new one when the
/// folder changes. Vectors are computed beside it: until they are ready, words alone find the answers.
/// </summary>
public sealed class ReferenceDesk
{
    private readonly LibraryFolder _library;
    private readonly WatchedFiles<DeclineRules> _rules;
    private readonly WatchedFiles<RankingWeights> _weights;
    private readonly WatchedFiles<CareRules> _care;
    private readonly AnswerOptions _options;
    private readonly string? _data;
    private readonly Lazy<ModelLoad> _model = new(() => ModelFolder.Load(ModelFolder.BesideProgram));
    private readonly Lock _refreshing = new();
    private Meanings? _meanings;
    private Holdings? _learnt;
    private volatile Answerer _current;

    /// <param name="knowledge">The <c>knowledge</c> folder.</param>
    /// <param name="data">Folder for vectors once computed; without it, or without the model beside the program, words alone find.</param>
    public ReferenceDesk(string knowledge, AnswerOptions options, string? data = null)
    {
        Knowledge = knowledge;
        _library = new(knowledge);
        _rules = new(knowledge, "answers.yaml", DeclineRulesReader.Take);
        _weights = new(knowledge, "ranking.yaml", RankingWeights.Read);
        _care = new(knowledge, "care.yaml", CareRules.Read);
        _options = options;
        _rules.Refresh();
        _weights.Refresh();
        _care.Refresh();
        _data = data;
        _current = Make(null);
    }

    /// <summary>The folder that all this is read from.</summary>
    public string Knowledge { get; }

    public Answerer Current => _current;

    public Holdings Holdings => _library.Current;

    /// <summary>Whether the sentence model is in use, and if not, why.</summary>
    public string Model => _data is null ? "not in use" : _model.Value is ModelLoad.Missing missing ? $"not in use: {missing.Reason}" : "in use";

    /// <summary>Every file that was refused, and every rule that points nowhere: one line each.</summary>
    public IReadOnlyList<string> Problems => [.. Holdings.Refusals, .. _rules.Refusals, .. _weights.Refusals, .. _care.Refusals, .. Rules.Problems(Holdings)];

    internal Meanings? Meanings => _meanings;

    /// <summary>When to stop and meet a person with care.</summary>
    internal CareRules Care => _care.Values.Select(c => c.Value).FirstOrDefault() ?? CareRules.None;

    private DeclineRules Rules => _rules.Values.Select(r => r.Value).FirstOrDefault() ?? DeclineRules.None;

    internal RankingWeights Weights => _weights.Values.Select(w => w.Value).FirstOrDefault() ?? RankingWeights.Default;

    /// <summary>Looks at the folder again.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            var changed = _library.Refresh() | _rules.Refresh() | _weights.Refresh() | _care.Refresh();
            if (changed)
            {
                (_meanings, _learnt) = (null, null);
                _current = Make(_current.Search);
            }

            return changed;
        }
    }

    /// <summary>
    /// Takes phrasings that readers asked and editors accepted, in the place of those of the last call. They find their passages at
    /// once, by words; the vectors that are known stay in use until <see cref="LearnMeanings"/> has added theirs.
    /// </summary>
    internal void Accept(IReadOnlyList<AcceptedPhrasing> accepted)
    {
        lock (_refreshing)
        {
            if (!_library.Accept(accepted))
            {
                return;
            }

            var next = Make(_current.Search);
            if (_current.Search is not null)
            {
                next.Prepare();
            }

            _current = next;
        }
    }

    /// <summary>Brings the vectors up to what is held now; from the cache in milliseconds, the first time in a minute or more.</summary>
    /// <param name="progress">Told how many texts of how many are done.</param>
    public void LearnMeanings(Action<int, int>? progress, CancellationToken cancellationToken)
    {
        _current.Prepare();
        if (_data is null || ReferenceEquals(_learnt, Holdings) || _model.Value is not ModelLoad.Loaded models)
        {
            return;
        }

        var holdings = Holdings;
        var reported = progress is null ? null : new Told(progress);
        var meanings = Meanings.Of(holdings, models, _data, reported, cancellationToken);
        // Learning takes some hundred megabytes that nobody needs again until the knowledge changes.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        lock (_refreshing)
        {
            if (ReferenceEquals(holdings, Holdings))
            {
                (_meanings, _learnt) = (meanings, holdings);
                var next = Make(_current.Search);
                next.Prepare();
                _current = next;
            }
        }
    }

    /// <summary>What would be near in meaning if this were held; nothing without the model. The vectors are those of this desk, what is recognised is learnt anew.</summary>
    internal Meanings? MeaningsOf(Holdings holdings, CancellationToken cancellationToken) =>
        _data is not null && _model.Value is ModelLoad.Loaded models ? Meanings.Of(holdings, models, _data, null, cancellationToken, isKept: false) : null;

    private Answerer Make(PassageSearch? before) => new(_library.Current, Rules, Weights, _options, before, _meanings);

    private sealed class Told(Action<int, int> progress) : IProgress<VectorProgress>
    {
        public void Report(VectorProgress value) => progress(value.Done, value.Total);
    }
}
