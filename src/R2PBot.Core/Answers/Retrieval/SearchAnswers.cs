using R2PBot.Answers.Lookups;
using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>Answers an ordinary question from the index, or says what was searched and what came nearest.</summary>
internal sealed class SearchAnswers(Holdings holdings, PassageSearch search, AnswerOptions options)
{
    /// <summary>Of so many hits the kinds are weighed against each other.</summary>
    private const int Considered = 60;
    private const int MaxFurther = 15;
    private const int MaxNearest = 3;

    /// <summary>A passage that shares less of a question's weight than this only shares a word with it.</summary>
    private const float MinimumCoverage = 0.3f;

    /// <summary>Of a question about someone or something that no document names, nearly all else must fit.</summary>
    private const float CoverageBesideUnknown = 0.6f;

    /// <param name="within">Only these passages; nothing for all.</param>
    public Answer Answer(string question, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<Passage>? within, Conversation conversation)
    {
        var named = mentions.SelectMany(m => m.Documents).Distinct().ToHashSet();
        var allowed = within?.ToHashSet();
        var terms = new QueryTerms(question, tokens, mentions, search);
        var unknown = terms.UnknownNames(question);
        var found = search.Search(terms.Query, Considered, p => allowed is not null ? allowed.Contains(p) : named.Count == 0 || named.Contains(p.Document));
        var ordered = new Ranking(named.Count > 0, AsksForNotes(tokens)).Order(found, terms, unknown.Count > 0 ? CoverageBesideUnknown : MinimumCoverage);
        var absent = mentions.Where(m => !m.IsHeld).Select(m => m.Words).Distinct().ToList();
        return ordered.Count == 0
            ? Nothing(found, named, [.. absent, .. unknown], conversation)
            : Found(ordered, found, terms, absent, conversation);
    }

    private static bool AsksForNotes(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(i => UnitWords.At(tokens, i) is { Unit: Unit.Footnote or Unit.Note });

    private Answer Found(IReadOnlyList<Passage> ordered, IReadOnlyList<ScoredPassage> found, QueryTerms terms, IReadOnlyList<string> absent, Conversation conversation)
    {
        var citations = ordered.Take(options.MaxQuotations + MaxFurther).Select(p => SentenceChoice.Cite(p, terms, options.MaxQuoteLength)).ToList();
        var shown = citations.Take(options.MaxQuotations).ToList();
        var next = conversation.After(shown[..1], citations.Skip(options.MaxQuotations));
        return new() { Reason = AnswerReason.Found, Message = SearchWording.Found(shown, Twins(shown, found), absent), Citations = shown, Next = next };
    }

    /// <summary>Where the same words stand in another document as well.</summary>
    private static List<Passage> Twins(IReadOnlyList<Citation> shown, IReadOnlyList<ScoredPassage> found) =>
        [.. found.Select(f => f.Passage).Where(p => shown.Any(s => s.Passage != p && s.Passage.Hash == p.Hash))];

    private Answer Nothing(IReadOnlyList<ScoredPassage> found, HashSet<Document> named, IReadOnlyList<string> absent, Conversation conversation) => new()
    {
        Reason = AnswerReason.NothingFits,
        Message = SearchWording.Nothing(
            [.. holdings.Documents.Where(d => named.Count == 0 || named.Contains(d))],
            [.. found.Select(f => f.Passage).Where(p => !p.IsListLead).Take(MaxNearest)],
            absent),
        Next = conversation,
    };
}
