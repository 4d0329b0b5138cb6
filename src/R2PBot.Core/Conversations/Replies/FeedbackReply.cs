using R2PBot.Conversations.Feedback;
using R2PBot.Conversations.Routing;

namespace R2PBot.Conversations.Replies;

/// <summary>Asks whether an answer helped, counts it, and takes words only from a person who agreed that they are kept.</summary>
internal sealed class FeedbackReply(FeedbackCounts counts) : IResponder
{
    private const string Reason = "reason";
    private const string Words = "words";

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Feedback, Routing.Verbs.FeedbackGiven, Routing.Verbs.FeedbackWords];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var (quotation, otherwise) = Meant.By(fields, talk);
        if (quotation is null)
        {
            return otherwise;
        }

        if (verb == Routing.Verbs.FeedbackWords)
        {
            var kept = talk.Settings.KeepsWords && fields[Words] is { } words && await counts.AddWordsAsync(talk.Person, quotation.Passage.Id, words, cancellation) > 0;
            return talk.Say(kept ? talk.Frame.WordsKept : talk.Frame.WordsNotKept);
        }

        if (verb == Routing.Verbs.Feedback || !Enum.TryParse<FeedbackReason>(fields[Reason], out var reason) || !Enum.IsDefined(reason))
        {
            return Ask(quotation, talk);
        }

        await counts.GiveAsync(talk.Person, quotation.Passage.Id, reason, cancellation);
        return Thank(quotation, reason, talk);
    }

    private static Reply Ask(Library.Documents.Citation quotation, Talk talk) => talk.Say(
        talk.Frame.DidItHelp,
        [.. Enum.GetValues<FeedbackReason>().Select(r => new SendAction(talk.Frame.FeedbackReasons[r], Routing.Verbs.FeedbackGiven)
        {
            Fields = new Dictionary<string, string>(AnswerReply.With(quotation)) { [Reason] = r.ToString() },
        })]);

    private static Reply Thank(Library.Documents.Citation quotation, FeedbackReason reason, Talk talk)
    {
        var thanks = talk.Frame.Thanks;
        if (reason == FeedbackReason.Helpful || !talk.Settings.KeepsWords)
        {
            return talk.Say(thanks);
        }

        return talk.Reply(
            thanks,
            new TextBlock(thanks),
            new InputBlock(Words, talk.Frame.WhatWasMissing, IsMultiline: true),
            new ActionsBlock([new SendAction(talk.Frame.SendButton, Routing.Verbs.FeedbackWords) { Fields = AnswerReply.With(quotation) }]));
    }
}
