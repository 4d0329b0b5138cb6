using R2PBot.Answers;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Replies.Learning;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>
/// The answer to a question. A search shows its best quotation in full and keeps the others behind a button; what was looked
/// up (a list, a section, several paragraphs) shows five and keeps the rest for "more".
/// </summary>
internal sealed class AnswerReply(BotOptions options, UnansweredNote unanswered) : IResponder
{
    private const int MaxShown = 5;

    /// <summary>A button that asks for the person: examples in the help, the section to choose.</summary>
    public IReadOnlyList<string> Verbs => [Routing.Verbs.Ask];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation) =>
        Task.FromResult(To(fields["question"] ?? "", talk));

    public Outcome To(string question, Talk talk)
    {
        var answer = talk.Answerer.Answer(question, talk.State);
        return answer.Status == AnswerStatus.Answered && answer.Citations.Count > 0
            ? Quote(question, answer, talk)
            : unanswered.Add(question, answer, NoAnswerReply.To(question, answer, talk), talk);
    }

    private Outcome Quote(string question, Answer answer, Talk talk)
    {
        // Of a fact that ages the other dates stand below anyway.
        var shown = answer.Citations.Take(answer.Reason != AnswerReason.Found ? MaxShown : answer.Dated is null ? answer.Sides : 1).ToList();
        var others = answer.Citations.Skip(shown.Count).ToList();
        var further = (IReadOnlyList<Quoted>)[.. others.Select(Quoted.From), .. answer.Next.Further];
        var lead = shown[0];
        var blocks = new List<Block>();
        // The documents hold something near to almost any words, and so to a command with two letters swapped.
        if (answer.Reason == AnswerReason.Found && Commands.Nearest(question) is { } command)
        {
            blocks.Add(new TextBlock(talk.Frame.DidYouMean(command)));
        }

        blocks.Add(new TextBlock(Message(answer, talk.Frame)));
        blocks.AddRange(shown.Select(c => shown.Count == 1
            ? QuotationWindow.Of(c, options.MaxShown, Cautions.Of(c.Passage, talk.Frame))
            : new QuotationBlock(c) { Caution = Cautions.Of(c.Passage, talk.Frame) }));
        if (answer.Dated is { } dated)
        {
            blocks.AddRange(FactBlocks.Of(dated, lead.Passage, talk.Frame));
        }

        if (shown.Count == 1)
        {
            blocks.Add(Whose(lead.Passage.Document, talk.Frame));
        }

        blocks.AddRange(Notes(question, lead, talk).Select(n => new TextBlock(n, IsSubtle: true)));
        blocks.Add(new ActionsBlock(Buttons(lead, further.Select(q => q.In(talk.Holdings)).OfType<Citation>().ToList(), answer.Reason == AnswerReason.Found || shown.Count == 1, answer.Reason == AnswerReason.Found && talk.IsPersonal ? question : null, talk.Frame)));
        return new(talk.Reply(Summary(lead), blocks), answer.Next with { Further = further });
    }

    /// <summary>The cautions stand with the quotation, so the sentence above it need not say them again.</summary>
    private static string Message(Answer answer, Frame frame)
    {
        var lead = answer.Citations[0].Passage;
        var warnings = Wording.Warnings([lead]);
        var message = warnings.Length > 0 && answer.Message.EndsWith(warnings, StringComparison.Ordinal) ? answer.Message[..^warnings.Length] : answer.Message;
        if (frame.Language == "en")
        {
            return message;
        }

        // Anything beside the usual first sentence ("… is not in the library") is said by the answerer alone, in English.
        var (place, header) = (CitationLabel.Pinpoint(lead), lead.Document.Header);
        var (work, plain) = (header.Symbol ?? header.Title, $"{Wording.Upper(place)} of {Wording.Dated(lead.Document)}.");
        return answer.Reason == AnswerReason.Found && message.StartsWith(Wording.Upper(place), StringComparison.Ordinal) ? frame.FitsBest(place, work, header.Author, header.Date)
            : message == plain || message == $"{plain} {Wording.Standing(lead.Document)}" ? frame.Stands(Wording.Upper(place), work, header.Author, header.Date)
            : message;
    }

    private static FactsBlock Whose(Document document, Frame frame) => new(
    [
        new(frame.Author, document.Header.AuthorBody),
        new(frame.Date, document.Header.Date),
        new(frame.Standing, document.Header.Standing),
    ]);

    private static IEnumerable<string> Notes(string question, Citation lead, Talk talk)
    {
        if (NewestSource.Line(question, talk.Holdings, talk.Now, talk.Frame) is { } newest)
        {
            yield return newest;
        }

        if (OfficialReply.Address(lead.Passage.Document) is not null)
        {
            yield return OfficialReply.Line(lead.Passage, talk.Frame);
        }

        if (talk.Frame.Language != "en")
        {
            yield return talk.Frame.OurTextIsEnglish;
        }
    }

    private static List<BotAction> Buttons(Citation lead, List<Citation> further, bool isFound, string? question, Frame frame)
    {
        var quotation = With(lead);
        return
        [
            new SendAction(frame.ContextButton, Routing.Verbs.Context) { Fields = quotation },
            new SendAction(frame.CitationButton, Routing.Verbs.Citation) { Fields = quotation },
            .. further.Count == 0 ? Array.Empty<BotAction>() :
            [
                new SendAction(isFound ? frame.OtherSourcesButton : frame.MoreButton, Routing.Verbs.Others)
                {
                    Fields = new Dictionary<string, string> { [QuotationReference.ListField] = QuotationReference.WriteAll(further) },
                },
            ],
            OfficialReply.Button(lead, frame),
            new SendAction(frame.SaveButton, Routing.Verbs.Save) { Fields = quotation },
            new SendAction(frame.FeedbackButton, Routing.Verbs.Feedback) { Fields = FeedbackReply.With(lead, question) },
        ];
    }

    public static Dictionary<string, string> With(Citation citation) => new() { [QuotationReference.Field] = QuotationReference.Write(citation) };

    private static string Summary(Citation citation)
    {
        const int MaxLength = 200;
        var quote = citation.Quote.Length <= MaxLength ? citation.Quote : $"{citation.Quote[..citation.Quote.LastIndexOf(' ', MaxLength)]} …";
        return $"“{quote}” ({citation.Label})";
    }
}
