using System.Text.Json;
using R2PBot.Checklists.Assessments;
using R2PBot.Tests.Support;
using static R2PBot.Tests.Conversations.Assessing.ChecklistClient;

namespace R2PBot.Tests.Conversations.Assessing;

public sealed class OwnAssessmentTests
{
    [Fact]
    public async Task HandsOverWhatAPersonWrote()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        client.Template = Ama;
        using var json = JsonDocument.Parse((await client.SayAsync("my data")).File!.Content);
        var own = json.RootElement.GetProperty("assessments")[0];
        Assert.Equal(("Examplia", "Owner"), (own.GetProperty("subject").GetString(), own.GetProperty("role").GetString()));
        Assert.Contains("my own words", own.GetProperty("notes").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("words of Kofi", json.RootElement.ToString(), StringComparison.Ordinal);
        Assert.Equal("c-1", json.RootElement.GetProperty("openChecklists")[0].GetProperty("conversation").GetString());
    }

    [Fact]
    public async Task HandsOverNotesOnOthersAnswers_AndWhatWaits_AndNobodyElsesWords()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, "start risk-factors for Examplia");
        await client.SayAsync("p");
        await client.JoinAsync();
        await client.AsAsync(Kofi, "note Kofi doubts it");
        await client.SayAsync("skip");
        await client.AsAsync(Ama, "note Ama thinks aloud");
        await client.SayAsync("n");
        await client.AsAsync(Kofi, "e, worsening");

        var (ama, kofi) = (await OwnAsync(client, Ama), await OwnAsync(client, Kofi));
        Assert.Contains("Kofi doubts it", kofi.GetProperty("notes")[0].GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal((2, "Emerging", "Worsening"), (kofi.GetProperty("waiting")[0].GetProperty("item").GetInt32(), kofi.GetProperty("waiting")[0].GetProperty("answer").GetString(), kofi.GetProperty("waiting")[0].GetProperty("trend").GetString()));
        Assert.Equal(0, kofi.GetProperty("answers").GetArrayLength());
        Assert.Equal(2, ama.GetProperty("answers").GetArrayLength());
        Assert.All(["Ama", "Examplia"], word => Assert.DoesNotContain(word, kofi.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("Kofi", ama.ToString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> OwnAsync(ConversationClient client, R2PBot.Conversations.Turn person)
    {
        using var json = JsonDocument.Parse((await client.AsAsync(person, "my data")).File!.Content);
        return json.RootElement.GetProperty("assessments")[0].Clone();
    }

    /// <summary>A table that names persons and that nobody exports or forgets would be found here.</summary>
    [Fact]
    public async Task ExportsEveryRowThatNamesThePerson()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        client.Template = Ama;
        await client.SayAsync("mark tlp:amber");
        await client.PressAsync(new R2PBot.Conversations.SendAction("", "checklist.report") { Fields = new Dictionary<string, string> { ["format"] = "link" } });
        var naming = (await client.EveryValueAsync()).Count(v => v == Ama.Person.UserId);
        using var json = JsonDocument.Parse((await client.SayAsync("my data")).File!.Content);
        var exported = new[] { "conversations", "assessments", "openChecklists", "reportLinks" }.Sum(p => json.RootElement.GetProperty(p).GetArrayLength());
        Assert.Equal(naming, exported);
    }

    [Fact]
    public async Task ForgetsAPerson_AndKeepsWhatOthersRelyOn()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        await client.AsAsync(Ama, "start national-steps");
        await client.SayAsync("note only of mine");
        await client.AsAsync(Ama, "forget me, yes");
        var values = await client.EveryValueAsync();
        Assert.DoesNotContain(values, v => v.Contains("ama-mensah", StringComparison.Ordinal) || v.Contains("Ama Mensah", StringComparison.Ordinal) || v.Contains("only of mine", StringComparison.Ordinal));
        var shared = Assert.Single(await client.StoredAsync(Kofi));
        Assert.Equal((AnswerValue.Present, 1, MemberRole.Owner), (shared.Answers[0].Value, shared.Answers[0].By, shared.Find(Kofi.Person)!.Role));
        await client.AsAsync(Kofi, "go to 1");
        Assert.Contains("participant 1", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForgetsAnAssessmentOfOnesOwn_ThoughSomebodyHadTakenPartOnce()
    {
        await using var client = await ConversationClient.StartAsync();
        await LiveAsync(client);
        await client.AsAsync(Kofi, "leave");
        await client.AsAsync(Ama, "forget me, yes");
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v.Contains("my own words", StringComparison.Ordinal) || v == "Examplia");
    }

    private static async Task LiveAsync(ConversationClient client)
    {
        await client.AsAsync(Ama, "start risk-factors for Examplia");
        await client.JoinAsync();
        await client.AsAsync(Ama, "note my own words");
        await client.AsAsync(Ama, "p");
        await client.AsAsync(Kofi, "skip");
        await client.AsAsync(Kofi, "note words of Kofi");
        await client.AsAsync(Ama, "paragraph 41 of the 2025 report");
    }
}
