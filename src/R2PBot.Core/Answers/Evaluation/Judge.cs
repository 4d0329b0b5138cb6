using System.Text.RegularExpressions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Evaluation;

/// <summary>Holds an answer against what the question set says is right.</summary>
internal static partial class Judge
{
    private const int MaxQuote = 600;
    private const int ConciseQuote = 350;
    private const int Counted = 5;
    private const int CountedOfLists = 20;
    private const int MaxPointers = 3;
    private static readonly HashSet<string> MayBeLong = ["list", "icr2p-list", "lookup", "definition", "multiturn", "crossdoc"];
    private static readonly HashSet<string> Concise = ["factoid", "icr2p-factoid", "time", "sloppy"];

    public static Judgement Of(QuestionTurn turn, string type, Answer answer)
    {
        var counted = answer.Citations.Take(turn.MinHits > 0 || type is "list" or "icr2p-list" or "lookup" ? CountedOfLists : Counted).ToList();
        var answered = answer.Status == AnswerStatus.Answered && counted.Count > 0;
        if (turn.IsUnanswerable || turn.Gold.Count == 0)
        {
            var points = counted.All(c => turn.MayCite.Any(g => g.Is(c.Passage)));
            var declined = (!answered || (turn.MayCite.Count > 0 && points)) && counted.Count <= MaxPointers
                && !turn.MustNot.Any(m => answer.Message.Contains(m, StringComparison.OrdinalIgnoreCase));
            return new(IsUnanswerable: true, answered, Correct: declined, First: false, FirstThree: false);
        }

        var first = answered && turn.Gold.Any(g => g.Is(counted[0].Passage));
        var three = answered && counted.Take(3).Any(c => turn.Gold.Any(g => g.Is(c.Passage)));
        var quote = counted.Count == 0 ? "" : counted[0].Quote;
        var right = turn.AnswerEach.Count > 0 ? answered && turn.AnswerEach.All(e => counted.Any(c => c.Passage.Document.Id == e.Key && Holds(e.Value, c.Quote) && turn.Gold.Any(g => g.Is(c.Passage))))
            : turn.MinHits > 0 ? answered && turn.Gold.Count(g => counted.Any(c => g.Is(c.Passage))) >= turn.MinHits
            : first && (turn.CiteOnly || Holds(turn.AnswerAny, quote));
        var clean = !turn.MustNot.Any(m => quote.Contains(m, StringComparison.OrdinalIgnoreCase))
            && (turn.OnlyDocuments.Count == 0 || !answered || counted.All(c => turn.OnlyDocuments.Contains(c.Passage.Document.Id)));
        return new(IsUnanswerable: false, answered, right && clean && IsShort(quote, type), first, three);
    }

    /// <summary>Letters and digits only, in small letters.</summary>
    public static string Words(string text) => string.Join(' ', WordsInText().Matches(text.ToLowerInvariant()).Select(m => m.Value));

    public static bool Holds(IReadOnlyList<string> any, string quote) =>
        any.Count == 0 || any.Any(a => Words(quote).Contains(Words(a), StringComparison.Ordinal));

    public static bool IsShort(string quote, string type) =>
        (quote.Length <= MaxQuote || MayBeLong.Contains(type))
        && !(Concise.Contains(type) && quote.Length > ConciseQuote && SeveralSentences().IsMatch(quote));

    [GeneratedRegex(@"[a-z0-9à-ÿ]+")]
    private static partial Regex WordsInText();

    [GeneratedRegex(@"[.!?]\s+[A-Z]")]
    private static partial Regex SeveralSentences();
}

/// <param name="Correct">The right words of the right passage lead; for an unanswerable question: declined.</param>
/// <param name="First">The first citation is right.</param>
/// <param name="FirstThree">One of the first three is.</param>
internal sealed record Judgement(bool IsUnanswerable, bool Answered, bool Correct, bool First, bool FirstThree)
{
    /// <summary>Answered, and the first citation is wrong: the headline of harm.</summary>
    public bool LeadsWrong => !IsUnanswerable && Answered && !First;
}
