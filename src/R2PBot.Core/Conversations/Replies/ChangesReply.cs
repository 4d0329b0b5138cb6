using R2PBot.Answers.Facts;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Facts;

namespace R2PBot.Conversations.Replies;

/// <summary>The editors' table of facts that changed: the subjects to choose from, and what the documents say of one, oldest first.</summary>
internal sealed class ChangesReply : IResponder
{
    private const string Subject = "fact";

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Changes];

    public bool HasEffect => false;

    public Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var asked = fields[Subject];
        return Task.FromResult<Outcome>(asked is not null && talk.Holdings.Facts.FirstOrDefault(f => f.Id == asked) is { } fact ? Show(fact, talk) : List(talk));
    }

    private static Reply List(Talk talk)
    {
        if (talk.Holdings.Facts.Count == 0)
        {
            return talk.Say(talk.Frame.NoChanges, new SendAction(talk.Frame.SourcesButton, Routing.Verbs.Sources));
        }

        var heading = talk.Frame.ChangesHeading(talk.Holdings.Facts.Count);
        return talk.Reply(
            heading,
            new HeadingBlock(heading),
            new TextBlock(talk.Frame.ChangesNote, IsSubtle: true),
            new ChoicesBlock(Subject, talk.Frame.ChangesLabel, [.. talk.Holdings.Facts.Select(f => new Choice(f.Id, f.Subject))]),
            new ActionsBlock([new SendAction(talk.Frame.ShowButton, Routing.Verbs.Changes)]));
    }

    private static Reply Show(ChangedFact fact, Talk talk) => talk.Reply(
        fact.Subject,
        [
            new HeadingBlock(fact.Subject),
            .. fact.Values.Select(v => (Value: v, Citation: v.In(talk.Holdings))).Where(v => v.Citation is not null)
                .Select(v => new QuotationBlock(v.Citation ?? throw new InvalidOperationException("It was found.")) { Caution = talk.Frame.AsOf(v.Value.AsOf) }),
            .. fact.IsComparable ? [] : new Block[] { new TextBlock(talk.Frame.NotComparable(fact.Note)) },
            new ActionsBlock([new SendAction(talk.Frame.ChangesButton, Routing.Verbs.Changes)]),
        ]);
}
