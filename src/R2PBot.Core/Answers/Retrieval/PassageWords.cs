using R2PBot.Library.Documents;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Retrieval;

/// <summary>The terms by which a passage is found: its own, those of its headings, and its symbols. Made when first needed, for most passages never are.</summary>
internal sealed class PassageWords(Passage passage)
{
    private IReadOnlySet<string>? _terms;
    private IReadOnlySet<string>? _symbols;

    public string Headings { get; } = Retrieval.Headings.Over(passage);

    public string Unaccented { get; } = Spelling.WithoutAccents(passage.Text);

    public IReadOnlySet<string> Terms => _terms ??= EnglishAnalysis.Terms($"{passage.Text}\n{Headings}\n{Unaccented}").ToHashSet(StringComparer.Ordinal);

    public IReadOnlySet<string> Symbols => _symbols ??= SymbolAnalysis.Terms(passage.Text).ToHashSet(StringComparer.Ordinal);
}
