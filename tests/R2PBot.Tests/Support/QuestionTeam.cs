using R2PBot.Answers;
using R2PBot.Conversations;
using R2PBot.Conversations.Learning;
using R2PBot.People;

namespace R2PBot.Tests.Support;

/// <summary>Readers, editors and a releaser talking to one real bot about a small library, on a clock that a test moves.</summary>
internal sealed class QuestionTeam : IAsyncDisposable
{
    /// <summary>Shares no word with the passage that answers it.</summary>
    public const string Odd = "How often do these contact folks hang out?";

    /// <summary>The passage that answers it.</summary>
    public const string Answer = "Network members gather once every year.";

    private const string Tenant = "network";
    private readonly TemporaryKnowledge _knowledge;

    private QuestionTeam(TemporaryKnowledge knowledge, ConversationClient client) => (_knowledge, Client) = (knowledge, client);

    public ConversationClient Client { get; }

    public ReaderQuestions Questions => Client.Bot.Learning.Questions;

    public static async Task<QuestionTeam> StartAsync(bool oneReader = false, bool demo = false)
    {
        var knowledge = new TemporaryKnowledge(
            ("small-report.md", SmallDocument.Text("small-report", SmallDocument.Paragraphs("Prevention begins at home.", "Sixty States appointed senior officials for the responsibility to protect.", Answer), symbol: "A/1/2")),
            ("small-call.md", SmallDocument.Text("small-call", SmallDocument.Paragraphs("Every State should invest in education."), title: "A small call", author: "Coalition", authority: 4, published: "2025-09-01")));
        File.Copy(Repository.At("knowledge", "care.yaml"), Path.Combine(knowledge.Folder, "care.yaml"));
        File.Copy(Repository.At("knowledge", "answers.yaml"), Path.Combine(knowledge.Folder, "answers.yaml"));
        return new(knowledge, await ConversationClient.StartAsync(new(knowledge.Folder, new()), o => o with
        {
            People = new() { Editors = [Name("ama"), Name("eva")], Releasers = [Name("ben")], Demo = demo },
            Situations = new() { OneReader = oneReader },
        }));
    }

    /// <summary>The next turns are this person's, in a personal chat.</summary>
    public ConversationClient As(string name, bool isVerified = true, ConversationScope scope = ConversationScope.Personal)
    {
        Client.Template = new() { Conversation = new("msteams", Tenant, $"c-{name}-{scope}"), Person = Person(name), PersonName = name, IsVerified = isVerified, Scope = scope };
        return Client;
    }

    public static PersonKey Person(string name) => new("msteams", Tenant, name);

    /// <summary>A reader who agrees asks; the question waits.</summary>
    public async Task<int> AskAsync(string by = "kofi", string question = Odd)
    {
        await As(by).SayAsync("keep questions yes");
        await As(by).SayAsync(question);
        return (await Questions.ListAsync(null, default))[^1].Number;
    }

    /// <summary>Asked, attached by one editor, accepted by another.</summary>
    public async Task<int> AcceptAsync()
    {
        var number = await AskAsync();
        await As("ama").SayAsync($"attach {number} small-report#3");
        await As("eva").SayAsync($"accept {number}");
        Assert.StartsWith("Accepted.", Client.Text, StringComparison.Ordinal);
        return number;
    }

    /// <summary>Another program on the same database and the same knowledge.</summary>
    public async Task<Bot> OpenAnotherAsync() => await Bot.OpenAsync(new ReferenceDesk(_knowledge.Folder, new()), new() { Database = Client.DatabaseFile }, Client.Time);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _knowledge.Dispose();
    }

    private static string Name(string name) => $"msteams/{Tenant}/{name}";
}
