using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Absences;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>Answers an ordinary question from the indexes, or says what was searched and what came nearest.</summary>
internal sealed class SearchAnswers(Holdings holdings, PassageSearch search, WantedReader reader, RankingWeights weights, AnswerOptions options)
{
    /// <summary>Of so many hits the kinds are weighed against each other.</summary>
    private const int Considered = 60;
    private const int MaxFurther = 15;

    /// <summary>Quotations where a list is asked for that stands over several passages.</summary>
    private const int MaxOfList = 10;
    private const int MaxNearest = 3;

    /// <summary>A passage whose chance is a smaller part of the best one's is no other source of the answer, and is not shown as one.</summary>
    private const float MinShare = 0.02f;

    /// <summary>A passage with a smaller part of the first one's chance does not take its place.</summary>
    private const float LeastOfTelling = 0.25f;

    /// <summary>From here on a question is one of those that editors wrote down as having no answer: nearness of meaning, and share of the words.</summary>
    private const float AbsentFrom = 0.55f;
    private const float AbsentAlikeFrom = 0.8f;

    /// <param name="within">Only these passages; nothing for all.</param>
    /// <param name="here">Where the reader stands, if the question leans on the one before.</param>
    public Sought Seek(string question, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<Passage>? within, Passage? here = null)
    {
        var wanted = reader.Read(question, tokens, mentions) with { Here = here };
        var ranked = Telling(wanted, Rank(wanted, within));
        return new(wanted, ranked, Decide(wanted, ranked, within), [.. mentions.Where(m => !m.IsHeld).Select(m => m.Words).Distinct()]);
    }

    /// <param name="subject">The question without the documents it names. Kept for the next turn only if it is answered: what the documents have nothing on is nobody's to keep.</param>
    public Answer Answer(Sought sought, Conversation conversation, string? subject) => sought.Verdict.Answers
        ? Found(Arrangement.Of(sought.Ranked, sought.Wanted), sought, conversation with { Question = subject })
        : Nothing(sought.Ranked, sought.Wanted, sought.Absent, conversation);

    internal IReadOnlyList<RankedPassage> Rank(Wanted wanted, IReadOnlyList<Passage>? within) =>
        Ranking.Order(Find(wanted, within), wanted, weights, Considered);

    internal IEnumerable<FoundPassage> Find(Wanted wanted, IReadOnlyList<Passage>? within)
    {
        var allowed = within?.ToHashSet();
        return search.Search(wanted, Considered, p => allowed is not null ? allowed.Contains(p) : wanted.Named.Count == 0 || wanted.Named.Contains(p.Document));
    }

    /// <summary>Who asks for a number, a year or names gets the passage that has them, where the first has none and it fits well enough. It takes the chance of the first.</summary>
    private IReadOnlyList<RankedPassage> Telling(Wanted wanted, IReadOnlyList<RankedPassage> ranked)
    {
        bool IsMissed(RankedPassage r) => AnswerTypes.IsMissedBy(wanted.English, SentenceChoice.Cite(r.Passage, wanted, weights, options.MaxQuoteLength).Quote);

        return ranked.Count > 0 && IsMissed(ranked[0])
            && ranked.FirstOrDefault(r => r.Share >= LeastOfTelling * ranked[0].Share && (r.Passage.Kind != PassageKind.StudyNote || ranked[0].Passage.Kind == PassageKind.StudyNote) && !IsMissed(r)) is { } telling
            ? [telling with { Share = ranked[0].Share }, .. ranked.Where(r => r != telling)]
            : ranked;
    }

    /// <summary>The sides of a comparison are no rivals: where one of them has the answer, it is given, and the best of the others beside it.</summary>
    private Verdict Decide(Wanted wanted, IReadOnlyList<RankedPassage> ranked, IReadOnlyList<Passage>? within)
    {
        var all = Verdict.Of(wanted, ranked, weights, options.MaxQuoteLength);
        if (all.Answers || ranked.Count == 0 || within is not null)
        {
            return all;
        }

        var best = wanted.Compared.Select(side => Verdict.Of(wanted, Rank(wanted, [.. side.SelectMany(d => d.Passages)]), weights, options.MaxQuoteLength)).MaxBy(v => v.Probability);
        // Which of the quotations it is that answers is for the reader to see.
        return best is { Answers: true } ? best with { IsSure = false } : all;
    }

    private Answer Found(Arrangement arranged, Sought sought, Conversation conversation)
    {
        var wanted = sought.Wanted;
        // Of a list or a comparison every part is wanted, though one fits much better.
        var unlikely = wanted.Compared.Count > 0 || wanted.AsksForChange || wanted.AsksForList || wanted.AsksForAll ? 0 : MinShare * sought.Ranked[0].Share;
        var likely = sought.Ranked.Where(r => r.Share >= unlikely).Select(r => r.Passage).ToHashSet();
        var citations = arranged.Passages.Where((p, i) => i < arranged.Whole || i == 0 || likely.Contains(p)).Take(Math.Max(arranged.Whole, options.MaxQuotations + MaxFurther))
            .Select((p, i) => i < arranged.Whole ? p.CiteWhole() : SentenceChoice.Cite(p, wanted, weights, options.MaxQuoteLength)).ToList();
        var shown = citations.Take(Math.Max(arranged.Whole, wanted.AsksForList || wanted.AsksForAll ? Math.Max(MaxOfList, options.MaxQuotations) : options.MaxQuotations)).ToList();
        return new()
        {
            Reason = AnswerReason.Found,
            Message = SearchWording.Found(shown, arranged, Twins(shown), sought.Absent, sought.Verdict.IsSure),
            Citations = shown,
            Sides = Math.Min(arranged.Sides, shown.Count),
            Next = conversation.After(shown[..1], citations.Skip(shown.Count)),
        };
    }

    /// <summary>What editors wrote down as missing, if that is what is asked.</summary>
    private static Absence? Absence(Wanted wanted)
    {
        var (near, cosine) = wanted.Near.NearestAbsence();
        return cosine >= AbsentFrom ? near : wanted.Absent.Likeness >= AbsentAlikeFrom ? wanted.Absent.Absence : null;
    }

    /// <summary>Where the same words stand in another document as well.</summary>
    private List<Passage> Twins(IReadOnlyList<Citation> shown) =>
        [.. holdings.Documents.SelectMany(d => d.Passages).Where(p => shown.Any(s => s.Passage != p && s.Passage.Kind != PassageKind.Footnote && s.Passage.Hash == p.Hash))];

    private Answer Nothing(IReadOnlyList<RankedPassage> ranked, Wanted wanted, IReadOnlyList<string> absent, Conversation conversation)
    {
        var absence = Absence(wanted);
        var near = absence?.Near is { } id && holdings.FindPassage(id) is { CanBeQuoted: true } passage ? passage : null;
        var searched = new Searched(
            [.. holdings.Documents.Where(d => wanted.Named.Count == 0 || wanted.Named.Contains(d))],
            [.. ranked.Take(MaxNearest).Select(r => r.Passage)]);
        return new()
        {
            Reason = AnswerReason.NothingFits,
            Message = SearchWording.Nothing(searched.Documents, searched.Nearest, absent, absence?.Says),
            Searched = searched,
            Citations = near is null ? [] : [SentenceChoice.Cite(near, wanted, weights, options.MaxQuoteLength)],
            Next = conversation,
        };
    }
}

/// <summary>What a search found, before anything is said.</summary>
/// <param name="Absent">Documents that the question names and the library does not hold.</param>
internal sealed record Sought(Wanted Wanted, IReadOnlyList<RankedPassage> Ranked, Verdict Verdict, IReadOnlyList<string> Absent);
