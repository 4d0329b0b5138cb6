using R2PBot.Conversations;
using R2PBot.Library.Documents;

namespace R2PBot.Tests.Support;

/// <summary>Replies with every kind of block.</summary>
internal static class SampleReplies
{
    public static Reply Form { get; } = new(
    [
        new HeadingBlock("1. Is there hate speech?"),
        new TextBlock("Item 1 of 14"),
        new ChoicesBlock("present", "What do you see?", [new("yes", "Present"), new("no", "Not present"), new("unknown", "Unknown")], "unknown"),
        new InputBlock("evidence", "Evidence", IsMultiline: true, MaxLength: 500),
        new ActionsBlock([new SendAction("Send", "form") { Fields = new Dictionary<string, string> { ["item"] = "hate" } }]),
    ])
    { Summary = "Item 1 of 14: Is there hate speech?" };

    public static Reply WithFile { get; } = new([new TextBlock("Your quotations.")])
    {
        Summary = "Your quotations.",
        File = new("quotations.md", "text/markdown", "# Quotations\n"u8.ToArray()),
    };

    public static Reply Answer(Func<string, Passage> passages)
    {
        var passage = passages("sg-2025#41");
        var sentences = passage.Sentences;
        return new(
        [
            new HeadingBlock("What stands in the way?"),
            new TextBlock("The newest source is 19 months old; a later one may exist.", IsSubtle: true),
            new QuotationBlock(passage.CiteWhole()) { Marked = sentences[^1].Range },
            new FactsBlock([new("Author", passage.Document.Header.Author), new("Date", passage.Document.Header.Date)]),
            Buttons(passage),
        ])
        { Summary = $"The Secretary-General, {passage.LocalId}" };
    }

    public static Reply Context(Func<string, Passage> passages) => new(
    [
        new HeadingBlock("Paragraphs around it"),
        new QuotationBlock(passages("sg-2025#40").CiteWhole()),
        new QuotationBlock(passages("sg-2025#42").CiteWhole()),
        new ActionsBlock([new SendAction("Copy citation", "cite"), new SendAction("Take long", "slow") { Fields = new Dictionary<string, string> { ["passage"] = "sg-2025#slow" } }]),
    ])
    { Summary = "Paragraphs 40 and 42" };

    public static Reply Received(IReadOnlyDictionary<string, string> fields) => new(
        [new HeadingBlock("Noted"), new FactsBlock([.. fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new Fact(f.Key, f.Value))])])
    { Summary = "Noted" };

    private static ActionsBlock Buttons(Passage passage) => new(
    [
        new SendAction("Context", "context") { Fields = new Dictionary<string, string> { ["passage"] = passage.Id } },
        new SendAction("Copy citation", "cite") { Fields = new Dictionary<string, string> { ["passage"] = passage.Id } },
        new SendAction("Other sources", "others") { Fields = new Dictionary<string, string> { ["passage"] = passage.Id } },
        new SendAction("Save", "save") { Fields = new Dictionary<string, string> { ["passage"] = passage.Id } },
        new OpenAction("Official version", "https://undocs.org/A/79/875"),
        new SendAction("Not helpful", "unhelpful") { Fields = new Dictionary<string, string> { ["passage"] = passage.Id } },
    ]);
}
