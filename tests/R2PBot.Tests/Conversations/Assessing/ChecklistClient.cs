using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations.Assessing;

/// <summary>Persons with checklists: what they say, and what is stored afterwards, read by another connection.</summary>
internal static class ChecklistClient
{
    public static Turn Ama { get; } = new() { Conversation = new("terminal", "", "c-1"), Person = new("terminal", "", "u-ama-mensah"), PersonName = "Ama Mensah" };

    public static Turn Kofi { get; } = new() { Conversation = new("terminal", "", "c-kofi"), Person = new("terminal", "", "u-kofi"), PersonName = "Kofi Addo" };

    public static Turn InGroup(Turn person) => person with { Conversation = new("terminal", "", "g-1"), Scope = ConversationScope.Group };

    public static Task<Reply> AsAsync(this ConversationClient client, Turn person, string text)
    {
        client.Template = person;
        return client.SayAsync(text);
    }

    /// <summary>Kofi joins what Ama has open.</summary>
    public static async Task<string> JoinAsync(this ConversationClient client, string role = "contributor")
    {
        await client.AsAsync(Ama, $"share {role}");
        var code = client.Text.Split("join ")[1].Split('\n')[0].Trim();
        await client.AsAsync(Kofi, $"join {code}");
        return code;
    }

    public static async Task<IReadOnlyList<Assessment>> StoredAsync(this ConversationClient client, Turn? person = null)
    {
        await using var database = await client.OpenDatabaseAsync();
        var folder = new Lazy<ChecklistFolder>(() => new(Repository.At("knowledge"), Desk.Repositorys.Holdings));
        var book = new AssessmentBook(database, new DefinitionArchive(database, client.Time), folder, client.Time, null);
        return await book.OfAsync((person ?? Ama).Person, Desk.Repositorys.Holdings, CancellationToken.None);
    }

    public static string Heading(this ConversationClient client) => client.Last.Blocks.OfType<HeadingBlock>().First().Text;
}
