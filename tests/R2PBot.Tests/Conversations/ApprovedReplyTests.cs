using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

/// <summary>Every kind of reply as a file. A button is pressed on the card of the step before.</summary>
public sealed class ApprovedReplyTests
{
    public static TheoryData<string, string[]> Scripts => new()
    {
        { "help", ["help"] },
        { "help-fr", ["aide"] },
        { "help-es", ["ayuda"] },
        { "sources", ["sources"] },
        { "source-un", ["source sg-2025"] },
        { "source-un-damaged", ["source sg-2013"] },
        { "source-icr2p", ["source icr2p-80"] },
        { "source-wfuna", ["source wfuna-2025"] },
        { "source-unknown", ["source sg-1999"] },
        { "answer-lookup", ["paragraph 12 of the 2025 report"] },
        { "answer-fr", ["Que dit le rapport de 2025 sur le paragraphe 41 ?"] },
        { "answer-es", ["párrafo 41 del informe de 2025"] },
        { "answer-wfuna", ["note 28 of the study guide"] },
        { "answer-icr2p", ["section 1, bullet 4 of the ICR2P call for the 79th session"] },
        { "answer-slip", ["paragraph 28 of the 2013 report"] },
        { "answer-damaged", ["paragraph 76 of the 2013 report"] },
        { "answer-section", ["paragraphs 35 to 45 of the 2025 report"] },
        { "answer-declined", ["Is it genocide?"] },
        { "answer-empty", [""] },
        { "mistyped", ["sorces"] },
        { "next", ["paragraph 12 of the 2025 report", "next"] },
        { "context", ["paragraph 41 of the 2025 report", "[Context]"] },
        { "citation", ["paragraph 41 of the 2025 report", "[Citation]"] },
        { "official-none", ["note 28 of the study guide", "[Official version]"] },
        { "official", ["paragraph 41 of the 2025 report", "official version"] },
        { "saved", ["paragraph 41 of the 2025 report", "[Save]"] },
        { "nothing-to-save", ["save"] },
        { "quotes", ["paragraph 41 of the 2025 report", "save", "note 28 of the study guide", "save", "my quotes"] },
        { "quotes-none", ["my quotes"] },
        { "quote-removed", ["paragraph 41 of the 2025 report", "save", "remove quote 1"] },
        { "quote-restored", ["paragraph 41 of the 2025 report", "save", "remove quote 1", "[Undo]"] },
        { "export", ["paragraph 41 of the 2025 report", "save", "export quotes"] },
        { "feedback", ["paragraph 41 of the 2025 report", "[Helpful?]"] },
        { "feedback-given", ["paragraph 41 of the 2025 report", "[Helpful?]", "[Not helpful: incomplete]"] },
        { "feedback-words", ["keep words yes", "paragraph 41 of the 2025 report", "[Helpful?]", "[Not helpful: incomplete]"] },
        { "settings", ["settings"] },
        { "settings-saved", ["time zone Africa/Accra"] },
        { "settings-refused", ["time zone Atlantis"] },
        { "forget", ["forget me"] },
        { "forgotten", ["time zone Africa/Accra", "forget me", "[Yes, forget me]"] },
        { "nothing-forgotten", ["forget me", "[No, keep my data]"] },
        { "nothing-kept", ["forget me, yes"] },
        { "my-data", ["time zone Africa/Accra", "my data"] },
        { "stale-button", ["[[of.another.time]]"] },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task LooksAsApproved(string name, string[] script)
    {
        await using var client = await ConversationClient.StartAsync();
        foreach (var step in script)
        {
            _ = step switch
            {
                ['[', '[', .. var verb, ']', ']'] => await client.PressAsync(new SendAction("x", verb)),
                ['[', .. var title, ']'] => await client.PressAsync(title),
                _ => await client.SayAsync(step),
            };
        }

        var reply = System.Text.RegularExpressions.Regex.Replace(ReplyMarkdown.Of(client.Last), "id=[0-9a-f]{32}", "id=…");
        Approved.Is("Conversations", name, reply);
        Assert.Empty(client.Failures);
    }

    public static TheoryData<string, string[]> Searches => new()
    {
        { "answer", ["Have countries appointed focal points?"] },
        { "answer-latest", ["What is the latest number of focal points?"] },
        { "answer-nothing", ["What is the price of cocoa?"] },
        { "others", ["Have countries appointed focal points?", "[Other sources]"] },
    };

    /// <summary>What a search finds in the real documents may get better; how it looks is shown on small ones that stand still.</summary>
    [Theory]
    [MemberData(nameof(Searches))]
    public async Task LooksAsApproved_InASmallLibrary(string name, string[] script)
    {
        using var knowledge = new TemporaryKnowledge(
            ("small-report.md", SmallDocument.Text("small-report", SmallDocument.Paragraphs("Prevention begins at home. Sixty countries have appointed focal points for the responsibility to protect. They meet once a year.", "Focal points share good practices with each other."), symbol: "A/1/2")),
            ("small-call.md", SmallDocument.Text("small-call", SmallDocument.Paragraphs("Countries that have not appointed focal points should do so."), title: "A small call", author: "Coalition", authority: 4, published: "2025-09-01")));
        await using var client = await ConversationClient.StartAsync(new(knowledge.Folder, new()));
        foreach (var step in script)
        {
            _ = step is ['[', .. var title, ']'] ? await client.PressAsync(title) : await client.SayAsync(step);
        }

        Approved.Is("Conversations", name, ReplyMarkdown.Of(client.Last));
    }

    [Fact]
    public async Task LooksAsApproved_WhenItFails()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.ExecuteAsync("drop table person");
        await client.SayAsync("help");
        Approved.Is("Conversations", "failed", ReplyMarkdown.Of(client.Last));
    }
}
