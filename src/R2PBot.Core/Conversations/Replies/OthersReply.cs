using R2PBot.Answers;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>Further quotations to a question, five at a time.</summary>
internal sealed class OthersReply : IResponder
{
    private const int AtOnce = 5;

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Others];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var listed = fields[QuotationReference.ListField];
        var all = listed is null ? talk.State.Further.Select(q => q.In(talk.Holdings)).OfType<Citation>().ToList() : [.. QuotationReference.ReadAll(listed, talk.Holdings)];
        return Task.FromResult(all.Count > 0 ? Show(all, talk) : listed is null ? talk.Say(talk.Frame.NoFurther) : (Outcome)StaleReply.Gone(talk));
    }

    private static Outcome Show(List<Citation> all, Talk talk)
    {
        var shown = all.Take(AtOnce).ToList();
        var rest = all.Skip(AtOnce).ToList();
        var heading = talk.Frame.FurtherQuotations(shown.Count);
        Block[] blocks =
        [
            new HeadingBlock(heading),
            .. shown.Select(c => new QuotationBlock(c) { Caution = Cautions.Of(c.Passage, talk.Frame) }),
            .. rest.Count == 0 ? Array.Empty<Block>() :
            [
                new ActionsBlock([new SendAction(talk.Frame.MoreButton, Routing.Verbs.Others) { Fields = new Dictionary<string, string> { [QuotationReference.ListField] = QuotationReference.WriteAll(rest) } }]),
            ],
        ];
        return new(talk.Reply(heading, blocks), talk.State.After(shown, rest));
    }
}
