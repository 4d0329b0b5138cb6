using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Absences;
using R2PBot.Library.Documents;
using R2PBot.Library.Glossaries;
using R2PBot.Library.Search;

namespace R2PBot.Answers.Retrieval;

/// <summary>A question as the search understands it.</summary>
/// <param name="English">In English words, spelling mended.</param>
/// <param name="Named">Documents that the question names; empty for all.</param>
/// <param name="Compared">What is held against each other, at least two, each one or more of those documents; empty if nothing is.</param>
/// <param name="Numbers">Figures and years that the question states.</param>
/// <param name="Defining">Passages that the glossary says define what is asked.</param>
/// <param name="DefinedBy">The same, best first, where nothing but the meaning of one term is asked.</param>
/// <param name="Newest">The newest report, for questions after the latest.</param>
/// <param name="Absent">What the documents do not hold and people ask in the most similar words, and how alike they are (0 to 1).</param>
/// <param name="Near">Nearness of meaning; unknown without the model.</param>
internal sealed record Wanted(
    string English,
    Language Language,
    AnswerType Type,
    bool AsksForList,
    bool AsksForAll,
    bool AsksForLatest,
    bool AsksForChange,
    bool AsksForNotes,
    QueryTerms Terms,
    IReadOnlySet<Document> Named,
    IReadOnlyList<IReadOnlySet<Document>> Compared,
    IReadOnlyList<string> Numbers,
    IReadOnlySet<string> Defining,
    IReadOnlyList<string> DefinedBy,
    IReadOnlyList<GlossaryTerm> Names,
    Document? Newest,
    (Absence? Absence, float Likeness) Absent,
    Nearness Near)
{
    /// <summary>Where the reader stands, if the question leans on the one before.</summary>
    public Passage? Here { get; init; }
}

/// <summary>Reads questions: language, spelling, chat shorthand, names, the kind of answer.</summary>
/// <param name="isWord">Tells ordinary words, which are no slips though no document holds them.</param>
internal sealed class WantedReader(Holdings holdings, SearchIndex index, Func<string, string?, Nearness>? near, Func<string, bool>? isWord = null)
{
    /// <summary>Words with which one asks for a meaning.</summary>
    private static readonly IReadOnlyList<string> ForMeaning = [.. EnglishAnalysis.Terms("mean meant meaning means define defined definition term phrase word notion understand understood")];

    private readonly Lexicon _lexicon = new(holdings);
    private readonly Names _names = new(holdings.Glossary);
    private readonly Translation _translation = new(holdings.Glossary);
    private readonly Lazy<IReadOnlyList<(Absence Absence, IReadOnlySet<string> Terms)>> _absent = new(() =>
        [.. holdings.Absent.SelectMany(a => a.Questions.Select(q => (a, (IReadOnlySet<string>)EnglishAnalysis.Terms(q).ToHashSet(StringComparer.Ordinal))))]);

    public Wanted Read(string question, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var language = Languages.Of(tokens);
        var english = language == Language.English ? Mended(question) : _translation.ToEnglish(tokens, language);
        var documents = mentions.Where(m => m.IsHeld).ToList();
        var without = documents.SelectMany(m => tokens.Skip(m.Start).Take(m.End - m.Start)).SelectMany(t => EnglishAnalysis.Terms(t.Text)).ToHashSet(StringComparer.Ordinal);
        var names = _names.In(english).Concat(language == Language.English ? [] : _names.In(question)).Select(n => n.Term).Distinct().ToList();
        var type = AnswerTypes.Of(english);
        var change = AnswerTypes.AsksForChange(english);
        var named = Named(documents, change);
        var inMention = documents.SelectMany(m => Enumerable.Range(m.Start, m.End - m.Start)).ToHashSet();
        var terms = new QueryTerms(AnswerTypes.WithoutTime(english), language == Language.English ? null : question, without, names, index);
        return new(
            english,
            language,
            type,
            AnswerTypes.AsksForList(english),
            AnswerTypes.AsksForAll(english),
            AnswerTypes.AsksForLatest(english),
            change,
            Enumerable.Range(0, tokens.Count).Any(i => Lookups.UnitWords.At(tokens, i) is { Unit: Lookups.Unit.Footnote or Lookups.Unit.Note }),
            terms,
            named,
            Compared(documents, named, change || AnswerTypes.AsksForEach(english)),
            change ? [] : [.. tokens.Where((t, i) => t.IsNumber && !inMention.Contains(i) && !IsPartOfWord(tokens, i)).Select(t => t.Text)],
            type == AnswerType.Definition ? names.SelectMany(n => n.Defined.Take(2)).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(),
            type == AnswerType.Definition ? names.FirstOrDefault(n => IsAll(n, terms))?.Defined ?? [] : [],
            names,
            holdings.Documents.Where(d => d.Header.NumberedParagraphs).MaxBy(d => d.Header.Published),
            _absent.Value.Select(a => (a.Absence, Likeness: terms.Likeness(a.Terms))).OrderByDescending(a => a.Likeness).FirstOrDefault(),
            near?.Invoke(english, language == Language.English ? null : question) ?? Nearness.Unknown);
    }

    private static bool IsAll(GlossaryTerm name, QueryTerms terms) => name.Aliases.Concat(name.Abbreviations).Prepend(name.Term)
        .Any(form => terms.Coverage(EnglishAnalysis.Terms(form).Concat(ForMeaning).ToHashSet(StringComparer.Ordinal)) >= 1);

    /// <summary>The 2 of "R2P" is no figure.</summary>
    private static bool IsPartOfWord(IReadOnlyList<Token> tokens, int at) =>
        (tokens[at].Glued && tokens[at - 1].IsWord) || (at + 1 < tokens.Count && tokens[at + 1] is { Glued: true, IsWord: true });

    /// <summary>Who asks what became of a report's words asks its author's other reports as well.</summary>
    private HashSet<Document> Named(List<Mention> mentions, bool change)
    {
        var named = mentions.SelectMany(m => m.Documents).ToHashSet();
        if (change && named.Count == 1 && named.Single() is { Header.NumberedParagraphs: true } report)
        {
            named.UnionWith(holdings.Documents.Where(d => d.Header.NumberedParagraphs && d.Header.Author == report.Header.Author));
        }

        return named;
    }

    /// <summary>Several bodies or works, or where each of them is asked about the works of one. An author named beside one of his works is not another.</summary>
    private static List<IReadOnlySet<Document>> Compared(List<Mention> mentions, HashSet<Document> named, bool each)
    {
        var sides = mentions.Select(m => m.Documents.ToHashSet()).ToList();
        var apart = sides.Where((s, i) => !sides.Where((o, j) => j != i).Any(o => o.IsProperSubsetOf(s) || (o.SetEquals(s) && sides.IndexOf(o) < i))).ToList();
        return apart.Count > 1 ? [.. apart] : each && named.Count > 1 ? [.. named.Select(d => new HashSet<Document> { d })] : [];
    }

    /// <summary>Chat shorthand written out, slips mended; what is not understood stays as typed.</summary>
    private string Mended(string question)
    {
        var words = question.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(Mend));
    }

    private string Mend(string word)
    {
        var bare = Folding.Fold(word).Trim('?', '.', ',', '!', ';', ':', '"', '\'', '(', ')', '-');
        return holdings.Glossary.Shorthand.TryGetValue(bare, out var meant) ? meant
            : bare.Length == 0 || _lexicon.Knows(bare) || isWord?.Invoke(bare) == true || !bare.All(char.IsAsciiLetter) || EnglishAnalysis.Terms(bare) is not [var stem] || _lexicon.KnowsStem(stem) ? word
            : _lexicon.Meant(bare) ?? word;
    }
}
