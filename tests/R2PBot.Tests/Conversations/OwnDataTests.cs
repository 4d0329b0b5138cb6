using System.Text.Json;
using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class OwnDataTests
{
    [Fact]
    public async Task ForgetsEverythingOfAPerson_AfterAskingOnce()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        Assert.Contains(await client.EveryValueAsync(), v => v.Contains("u-ama-mensah", StringComparison.Ordinal));
        var before = await client.EveryValueAsync();
        await client.SayAsync("forget me");
        Assert.Equal(before.Count + 2, (await client.EveryValueAsync()).Count);
        await client.PressAsync("Yes, forget me");
        Assert.Contains("Nothing about you is kept", client.Text, StringComparison.Ordinal);
        var after = await client.EveryValueAsync();
        Assert.DoesNotContain(after, v => v.Contains("ama", StringComparison.OrdinalIgnoreCase) || v.Contains("c-1", StringComparison.Ordinal) || v.Contains("Africa", StringComparison.Ordinal));
        await client.SayAsync("my quotes");
        Assert.Contains("no saved quotes", client.Text, StringComparison.Ordinal);
        await client.SayAsync("cite");
        Assert.Contains("No quotation has been shown", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsOthersAndCountsThatNameNobody()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        var first = client.Template;
        client.Template = first with { Person = new("terminal", "", "u-kofi"), Conversation = new("terminal", "", "c-kofi") };
        await LiveAsync(client);
        client.Template = first;
        await client.SayAsync("forget me, yes");
        var after = await client.EveryValueAsync();
        Assert.Contains("u-kofi", after);
        Assert.Contains("Incomplete", after);
        Assert.Contains("2", after);
    }

    [Fact]
    public async Task SaysSo_WhenNothingWasKept()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("forget me, yes");
        Assert.Contains("Nothing about you was kept", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeletesNothing_WhenThePersonSaysNo_OrAnotherPresses()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        await client.SayAsync("forget me");
        var (yes, template) = (client.Button("Yes, forget me"), client.Template);
        await client.PressAsync("No, keep my data");
        Assert.Contains("Nothing was deleted", client.Text, StringComparison.Ordinal);
        client.Template = template with { Person = new("terminal", "", "u-kofi") };
        await client.PressAsync(yes);
        Assert.Contains("for the person who asked", client.Text, StringComparison.Ordinal);
        client.Template = template;
        await client.SayAsync("my quotes");
        Assert.NotEmpty(client.Quotations);
    }

    [Fact]
    public async Task HandsOverEverythingThatIsKept()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        var file = (await client.SayAsync("my data")).File;
        Assert.NotNull(file);
        using var json = JsonDocument.Parse(file.Content);
        Assert.Equal("u-ama-mensah", json.RootElement.GetProperty("person").GetProperty("userId").GetString());
        Assert.Equal("Africa/Accra", json.RootElement.GetProperty("settings").GetProperty("timeZone").GetString());
        Assert.Equal("sg-2025#41", json.RootElement.GetProperty("savedQuotes")[0].GetProperty("passage").GetString());
        Assert.Equal("Incomplete", json.RootElement.GetProperty("feedback")[0].GetProperty("reason").GetString());
        Assert.Equal("c-1", json.RootElement.GetProperty("conversations")[0].GetProperty("conversation").GetString());
    }

    /// <summary>A table that names persons and that nobody exports or forgets would be found here.</summary>
    [Fact]
    public async Task ExportsEveryRowThatNamesThePerson()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        var naming = (await client.EveryValueAsync()).Count(v => v == "u-ama-mensah");
        using var json = JsonDocument.Parse((await client.SayAsync("my data")).File!.Content);
        var exported = 1 + new[] { "savedQuotes", "feedback", "conversations" }.Sum(p => json.RootElement.GetProperty(p).GetArrayLength());
        Assert.Equal(naming, exported);
    }

    [Fact]
    public async Task CountsOnePersonOnce_AndKeepsWordsOnlyWithConsent()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("paragraph 41 of the 2025 report");
        var ask = client.Button("Helpful?");
        await client.PressAsync(ask);
        await client.PressAsync("Helpful");
        Assert.Empty(client.Last.Blocks.OfType<InputBlock>());
        await client.PressAsync(ask);
        await client.PressAsync("Not helpful: wrong passage");
        Assert.Empty(client.Last.Blocks.OfType<InputBlock>());
        var counts = new R2PBot.Conversations.Feedback.FeedbackCounts(await client.OpenDatabaseAsync(), client.Time);
        Assert.Equal([("sg-2025#41", R2PBot.Conversations.Feedback.FeedbackReason.WrongPassage, 1)], await counts.AllAsync(CancellationToken.None));

        await client.PressAsync(new SendAction("words", "feedback.words") { Fields = new Dictionary<string, string>(ask.Fields) { ["words"] = "secret words" } });
        Assert.Contains("not kept", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", await client.EveryValueAsync());
        await client.SayAsync("keep words yes");
        await client.PressAsync(ask);
        await client.PressAsync("Not helpful: incomplete");
        await client.PressAsync("Send", ("words", "The list is missing."));
        Assert.Contains("The list is missing.", await client.EveryValueAsync());
    }

    private static async Task LiveAsync(ConversationClient client)
    {
        await client.SayAsync("time zone Africa/Accra");
        await client.SayAsync("paragraph 41 of the 2025 report");
        var ask = client.Button("Helpful?");
        await client.PressAsync("Save");
        await client.PressAsync(ask);
        await client.PressAsync("Not helpful: incomplete");
        await client.SayAsync("paragraph 42 of the 2025 report");
    }
}
