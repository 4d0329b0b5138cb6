using R2PBot.Library.Documents;
using R2PBot.Library.Glossaries;
using R2PBot.Library.Phrasings;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Retrieval;

/// <summary>The terms by which a passage is found: its own, those of its headings and phrasings, and its symbols. Made when first needed, for most passages never are.</summary>
/// <param name="standsForItself">Whether its own sentences are taken for phrasings when it is searched for.</param>
internal sealed class PassageWords(Passage passage, PassagePhrasings phrasings, bool standsForItself = false)
{
    private IReadOnlySet<string>? _own;
    private IReadOnlySet<string>? _all;
    private IReadOnlySet<string>? _symbols;
    private IReadOnlyList<IReadOnlySet<string>>? _phrasings;

    public bool IsPhrased { get; } = phrasings.Questions.Any();

    /// <summary>Whether its own sentences are taken for phrasings, because nobody has phrased its document, or hardly.</summary>
    public bool StandsForItself { get; } = standsForItself;

    public string Headings { get; } = Retrieval.Headings.Over(passage);

    public string Unaccented { get; } = Spelling.WithoutAccents(passage.Text);

    public string Keywords => $"{Unaccented}\n{string.Join('\n', phrasings.Keywords)}";

    /// <summary>Questions and keywords, each a phrasing.</summary>
    public IEnumerable<string> Asked => phrasings.Questions.Concat(phrasings.Keywords);

    /// <summary>What the indexes hold in the place of phrasings.</summary>
    public IEnumerable<string> FoundBy => !StandsForItself ? Asked : Asked.Concat(passage.Sentences.Select(s => passage.Text[s.Range]));

    /// <summary>Terms of the passage and its headings.</summary>
    public IReadOnlySet<string> Own => _own ??= Terms($"{passage.Text}\n{Headings}\n{Unaccented}");

    /// <summary>And those of its phrasings.</summary>
    public IReadOnlySet<string> All => _all ??= Own.Concat(Phrasings.SelectMany(p => p)).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<IReadOnlySet<string>> Phrasings => _phrasings ??= [.. Asked.Select(Terms)];

    /// <summary>Whether the passage or its phrasings use one of the names of a thing.</summary>
    public bool Has(GlossaryTerm term) => term.Aliases.Concat(term.Abbreviations).Prepend(term.Term).Any(n => Terms(n).IsSubsetOf(All));

    public IReadOnlySet<string> Symbols => _symbols ??= SymbolAnalysis.Terms(passage.Text).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Terms(string text) => EnglishAnalysis.Terms(text).ToHashSet(StringComparer.Ordinal);
}
