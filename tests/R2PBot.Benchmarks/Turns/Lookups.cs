using System.Text;

namespace R2PBot.Benchmarks.Turns;

/// <summary>Twenty questions that name a paragraph, so that every answer is a quotation with its citation.</summary>
internal static class Lookups
{
    public static IReadOnlyList<Lookup> All { get; } =
    [
        .. new[] { 2, 5, 9, 12, 17, 23, 30, 36, 41, 44, 52, 60 }.Select(n => new Lookup($"A/79/875 para {n}", n)),
        .. new[] { 14, 33, 48, 66 }.Select(n => new Lookup($"paragraph {n} of the 2025 report", n)),
        .. new[] { 4, 11, 20, 35 }.Select(n => new Lookup($"A/67/929 para {n}", n)),
    ];

    /// <summary>A whole HTTP request: an activity whose answer comes in the body of the response.</summary>
    public static byte[] Request(string path, string conversation, string activity, Lookup lookup)
    {
        string body = $$"""{"type":"message","id":"{{activity}}","timestamp":"2025-11-03T09:00:00.000Z","serviceUrl":"https://smba.trafficmanager.net/emea/","channelId":"msteams","from":{"id":"29:{{conversation}}","name":"Ana"},"conversation":{"id":"{{conversation}}","conversationType":"personal","tenantId":"benchmark"},"recipient":{"id":"28:bot","name":"R2PBot"},"textFormat":"plain","locale":"en-GB","deliveryMode":"expectReplies","text":"{{lookup.Question}}"}""";
        return Encoding.UTF8.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}

/// <param name="Question">ASCII, without quotation marks.</param>
internal sealed record Lookup(string Question, int Paragraph)
{
    public bool IsAnsweredBy(HttpAnswer answer) =>
        answer.Status == 200 && answer.Text.Contains($"para. {Paragraph} (", StringComparison.Ordinal) && answer.Text.Contains('“', StringComparison.Ordinal);
}
