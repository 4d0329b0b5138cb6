using R2PBot.Tests.Support;
using static R2PBot.Tests.Conversations.Assessing.ChecklistClient;

namespace R2PBot.Tests.Conversations.Assessing;

/// <summary>A summary is what a locked telephone shows to whoever passes by.</summary>
public sealed class SummaryTests
{
    private static readonly string[] Said =
    [
        "p, worsening, low", "note Two lorries near Ostrava", "why", "evidence https://example.org/secret 2026-10-04", "evidence sg-2025 12", "evidence", "evidence remove 1", "emerging?", "note III", "yes", "done",
        "status", "share", "who read", "report", "compare", "back", "go to 99", "skip", "mark tlp:amber", "mark nonsense", "remove kofi", "pause", "p", "resume", "finish", "reopen", "withdraw", "assessments",
        "resume 9", "start nonsense for Examplia", "delete", "I was beaten by the police yesterday",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public async Task HoldNothingOfTheContent_NoName_AndNoCode(string language)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.AsAsync(Ama, $"language {language}");
        await client.SayAsync("start risk-factors for Examplia");
        await client.SayAsync("share contributor");
        var code = client.Text.Split("join ")[1].Split('\n')[0].Trim();
        Assert.DoesNotContain(code, client.Last.Summary, StringComparison.OrdinalIgnoreCase);
        await client.AsAsync(Kofi, $"join {code}");
        IsNeutral(client);
        await client.SayAsync("n");
        client.Template = Ama;
        foreach (var text in Said)
        {
            await client.SayAsync(text);
            IsNeutral(client);
        }
    }

    private static void IsNeutral(ConversationClient client)
    {
        string[] content =
        [
            "Examplia", "Kofi", "Ama", "lorries", "Ostrava", "example.org", "present", "présent", "emerging", "émergent", "emergente", "unknown", "inconnu", "desconocido", "not observed", "non observé", "no observado",
            "worsening", "sorry", "désolé", "lamento", "risk-factors", "nonsense",
        ];
        Assert.All(content, c => Assert.DoesNotContain(c, client.Last.Summary, StringComparison.OrdinalIgnoreCase));
    }
}
