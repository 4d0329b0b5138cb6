using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Library.Facts;

namespace R2PBot.Answers.Facts;

/// <summary>Finds the fact that a quotation states, in the editors' table (<c>knowledge/facts.yaml</c>).</summary>
internal sealed class ChangedFacts(Holdings holdings)
{
    private const int MaxOthers = 3;

    /// <summary>A quotation states a fact if it holds so much of the words that do.</summary>
    private const double Overlap = 0.5;

    private readonly ILookup<string, (ChangedFact Fact, int At)> _byPassage = holdings.Facts
        .SelectMany(f => f.Values.Select((v, i) => (v.PassageId, Stated: (f, i))))
        .ToLookup(v => v.PassageId, v => v.Stated, StringComparer.Ordinal);

    /// <summary>What the quotation states; of several facts the one that the question names most.</summary>
    public (ChangedFact Fact, int At)? In(Citation quotation, string question)
    {
        var words = QuestionKey.Of(question).Split(' ').ToHashSet(StringComparer.Ordinal);
        return _byPassage[quotation.Passage.Id].Where(s => Share(s.Fact.Values[s.At].Quote, quotation) >= Overlap)
            .OrderByDescending(s => s.Fact.Asks.Append(s.Fact.Subject).Max(a => QuestionKey.Of(a).Split(' ').Count(words.Contains)))
            .Select(s => ((ChangedFact, int)?)s)
            .FirstOrDefault();
    }

    public DatedFact Of(ChangedFact fact, int at)
    {
        var others = fact.Values.Select((v, i) => (Value: v, At: i, Citation: v.In(holdings))).Where(v => v.At != at && v.Citation is not null).ToList();
        var asOf = fact.Values[at].AsOf;
        return new(
            fact.Subject,
            asOf,
            [.. others.Select(o => new DatedCitation(o.Citation ?? throw new InvalidOperationException("It was found."), o.Value.AsOf, Order(o.Value.AsOf, asOf, o.At, at))).Take(MaxOthers)],
            fact.IsComparable || others.Count == 0 ? null : fact.Note);
    }

    private static FactOrder Order(string asOf, string than, int at, int thanAt) => asOf == than ? FactOrder.SameDate : at < thanAt ? FactOrder.Earlier : FactOrder.Later;

    private static double Share(string words, Citation quotation)
    {
        var text = quotation.Passage.Text;
        var (start, from) = (text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(quotation.Quote, StringComparison.Ordinal));
        return start < 0 || from < 0 ? 0 : (Math.Min(start + words.Length, from + quotation.Quote.Length) - Math.Max(start, from)) / (double)words.Length;
    }
}
