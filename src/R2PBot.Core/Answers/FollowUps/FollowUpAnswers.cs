using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.FollowUps;

/// <summary>Answers a follow-up from what the turn before left.</summary>
internal static class FollowUpAnswers
{
    public static Answer Answer(FollowUp kind, Conversation conversation, Holdings holdings, int maxQuotations) => kind switch
    {
        FollowUp.Next => Step(conversation.LastPassage, Neighbour.After, "last", conversation, holdings),
        FollowUp.Previous => Step(conversation.FirstPassage, Neighbour.Before, "first", conversation, holdings),
        FollowUp.More => More(conversation, holdings, maxQuotations),
        FollowUp.Author => Repeat(conversation, holdings, Author),
        _ => Repeat(conversation, holdings, c => $"{c.Label}. {Wording.Official(c.Passage.Document)}"),
    };

    /// <summary>"And the third?" Nothing where nothing is counted up around the place where the reader stands.</summary>
    public static Answer? Counted(int number, Conversation conversation, Holdings holdings) =>
        conversation.FirstPassage is { } id && holdings.FindPassage(id) is { } here && Enumeration.Find(here, number) is { } citation
            ? Continued(citation, conversation)
            : null;

    private static Answer Step(string? from, Func<Passage, Passage?> step, string end, Conversation conversation, Holdings holdings)
    {
        if (from is null || holdings.FindPassage(from) is not { } here)
        {
            return NothingBefore(conversation);
        }

        return step(here) switch
        {
            null => Refuse(conversation, $"{Wording.Upper(Wording.Place(here))} is the {end} passage of its kind."),
            { CanBeQuoted: false } damaged => new() { Reason = AnswerReason.DamagedText, Message = Wording.Damaged(damaged), Next = Conversation.At(damaged) },
            var passage => Continued(passage.CiteWhole(), conversation),
        };
    }

    private static Answer Continued(Citation citation, Conversation conversation) => new()
    {
        Reason = AnswerReason.Continued,
        Message = $"{Wording.Upper(CitationLabel.Pinpoint(citation.Passage))} of {Wording.Dated(citation.Passage.Document)}.{Wording.Warnings([citation.Passage])}",
        Citations = [citation],
        Next = conversation.After([citation]),
    };

    private static Answer Repeat(Conversation conversation, Holdings holdings, Func<Citation, string> message) => conversation.Lead?.In(holdings) is { } citation
        ? new() { Reason = AnswerReason.Repeated, Message = message(citation), Citations = [citation], Next = conversation }
        : NothingBefore(conversation);

    private static string Author(Citation citation)
    {
        var header = citation.Passage.Document.Header;
        return $"These are words of {header.AuthorBody}: {header.Symbol ?? header.Title}, {CitationLabel.Pinpoint(citation.Passage)}, {header.Date}. Standing: {header.Standing}.";
    }

    private static Answer More(Conversation conversation, Holdings holdings, int max)
    {
        var further = conversation.Further.Select(q => q.In(holdings)).OfType<Citation>().ToList();
        var citations = further.Take(max).ToList();
        return citations.Count == 0
            ? Refuse(conversation, "There are no further quotations to the last question.")
            : new()
            {
                Reason = AnswerReason.Continued,
                Message = $"{Wording.Count(citations.Count, "further quotation", "further quotations")} to the question before.",
                Citations = citations,
                Next = conversation.After(citations, further.Skip(max)),
            };
    }

    private static Answer NothingBefore(Conversation conversation) =>
        Refuse(conversation, "No quotation stands before this question, so there is nothing to refer to. Please ask about a document or a subject first.");

    private static Answer Refuse(Conversation conversation, string message) => new() { Reason = AnswerReason.NothingToContinue, Message = message, Next = conversation };
}
