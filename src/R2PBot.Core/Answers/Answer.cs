using R2PBot.Answers.Facts;
using R2PBot.Library.Documents;

namespace R2PBot.Answers;

/// <summary>What the bot replies to one question: words of the documents with their citations, or a reasoned refusal that says what was searched. The bot's own voice is <see cref="Message"/> alone.</summary>
public sealed record Answer
{
    public required AnswerReason Reason { get; init; }

    /// <summary>Follows from the reason, so that the two can never disagree.</summary>
    public AnswerStatus Status => Reason.Status();

    /// <summary>A few neutral sentences: what is quoted, or why nothing is.</summary>
    public required string Message { get; init; }

    /// <summary>The message in other languages (<c>fr</c>, <c>es</c>), where the editors wrote it.</summary>
    public IReadOnlyDictionary<string, string> MessageIn { get; init; } = new Dictionary<string, string>();

    /// <summary>Of a search that found nothing, so that it can be said in the asker's language.</summary>
    public Searched? Searched { get; init; }

    /// <summary>The best first. In a refusal: at most three pointers to what the documents do say.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>So many of the first quotations are the sides of a comparison, and belong together.</summary>
    public int Sides { get; init; } = 1;

    /// <summary>Where the first quotation states a fact that ages: as of when, and what else the documents say of it.</summary>
    public DatedFact? Dated { get; init; }

    /// <summary>What other dates have, for who prints all quotations: after them, and without what they say already.</summary>
    public IEnumerable<DatedCitation> OtherDates => (Dated?.Others ?? [])
        .Where(o => Citations.All(c => c.Passage != o.Citation.Passage || !c.Quote.Contains(o.Citation.Quote, StringComparison.Ordinal)));

    /// <summary>What the next turn of the same conversation needs to know.</summary>
    public required Conversation Next { get; init; }
}

/// <summary>What a search without result covered, and what came nearest.</summary>
public sealed record Searched(IReadOnlyList<Document> Documents, IReadOnlyList<Passage> Nearest);

public enum AnswerStatus
{
    Answered,
    Unanswered,
}
