using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Declining;

/// <summary>The editors' rules for questions that the bot does not answer (<c>knowledge/answers.yaml</c>).</summary>
internal sealed class DeclineRules(IReadOnlyList<DeclineRule> rules)
{
    public static DeclineRules None { get; } = new([]);

    public DeclineRule? For(IReadOnlyList<Token> tokens)
    {
        var words = WordPatterns.WordsOf(tokens);
        return rules.FirstOrDefault(r => r.Fits(words));
    }

    /// <summary>Pointers to passages that the library does not hold; such a pointer is left out of the answer.</summary>
    public IEnumerable<string> Problems(Holdings holdings) => rules
        .SelectMany(r => r.Pointers.Select(p => (r.Reason, Pointer: p)))
        .Where(p => holdings.FindPassage(p.Pointer) is not { CanBeQuoted: true })
        .Select(p => $"answers.yaml: the rule “{p.Reason}” points to {p.Pointer}, which the library does not hold");
}

/// <param name="Reason">The editors' name for the rule.</param>
/// <param name="MessageIn">The message in French and Spanish.</param>
/// <param name="Pointers">Ids of passages that say what the documents do say.</param>
internal sealed record DeclineRule(string Reason, IReadOnlyList<WordPattern> Asks, IReadOnlyList<WordPattern> Unless, string Message, IReadOnlyDictionary<string, string> MessageIn, IReadOnlyList<string> Pointers)
{
    public bool Fits(IReadOnlyList<string> words) => Asks.Any(p => p.Matches(words)) && !Unless.Any(p => p.Matches(words));

    public Answer Decline(Holdings holdings, Conversation conversation)
    {
        var citations = Pointers.Select(holdings.FindPassage).OfType<Passage>().Where(p => p.CanBeQuoted).Select(p => p.CiteWhole()).ToList();
        return new()
        {
            Reason = AnswerReason.Declined,
            Message = Message,
            MessageIn = MessageIn,
            Citations = citations,
            Next = conversation.After(citations),
        };
    }
}
