using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace R2PBot.Acceptance.Hostile;

/// <summary>What is sent. Each has a mark in it that must be found nowhere afterwards.</summary>
internal static class HostileBodies
{
    public const string Mark = "zq7mark";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>No activity at all, or one whose parts have the wrong shape: refused by whoever reads activities.</summary>
    public static IEnumerable<(string Name, byte[] Body)> Malformed()
    {
        (string, string)[] texts =
        [
            ("empty", ""), ("blank", " \n\t"), ("null", "null"), ("true", "true"), ("number", "5"), ("text", $"\"{Mark}\""), ("array", "[]"), ("array of objects", "[{}]"), ("open", "{"), ("object", "{}"),
            ("deep arrays", new string('[', 100_000)), ("deep objects", string.Concat(Enumerable.Repeat("{\"a\":", 20_000))), ("deep and closed", "{\"type\":\"message\",\"value\":" + new string('[', 5_000) + new string(']', 5_000) + "}"),
            ("two documents", "{}{}"), ("comment", "{/*a*/}"), ("NaN", "{\"type\":NaN}"), ("type null", "{\"type\":null}"), ("type number", "{\"type\":7}"), ("type twice", "{\"type\":\"message\",\"type\":8}"),
            .. new[] { "text", "locale", "localTimezone", "id", "replyToId" }.SelectMany(n => new[] { "5", "true", "{}", "[1]" }.Select(v => ($"{n} {v}", Activity(n, v)))),
            .. new[] { "from", "conversation", "recipient" }.SelectMany(n => new[] { "5", "\"x\"", "[]", "{\"id\":5}", "{\"id\":{}}" }.Select(v => ($"{n} {v}", Activity(n, v)))),
            .. new[] { "attachments", "entities", "membersAdded", "membersRemoved" }.SelectMany(n => new[] { "5", "\"x\"", "{}", "[5]" }.Select(v => ($"{n} {v}", Activity(n, v)))),
            ("half a pair", Activity("text", "\"\\ud800\"")), ("the other half", Activity("text", "\"a\\udc00b\"")), ("raw control letter", Activity("text", "\"a\u0001b\"")), ("text unfinished", Activity("text", "\"a")),
            ("bad escape", Activity("text", "\"\\x41\"")),
        ];
        return
        [
            .. texts.Select(t => (t.Item1, Encoding.UTF8.GetBytes(t.Item2))),
            ("broken UTF-8 in text", Broken("text")), ("broken UTF-8 in a name", [.. "{\"type\":\"message\",\""u8, 0xC3, 0x28, 0xFF, .. "\":1,\"text\":5}"u8]), ("UTF-16", Encoding.Unicode.GetBytes(Activity("text", "\"a\""))), ("zeros", new byte[4_096]),
            ("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]),
        ];
    }

    /// <summary>Odd, but an activity: answered, gracefully.</summary>
    public static IEnumerable<(string Name, JsonObject Activity)> Odd()
    {
        (string Name, string Text)[] texts =
        [
            ("empty", ""), ("blank", " \n "), ("100 KB", $"{Mark} {new string('a', 100_000)}"), ("100 KB of words", string.Concat(Enumerable.Repeat($"{Mark} ", 12_000))), ("100 KB of signs", Mark + new string('"', 100_000)), ("slashes", new string('/', 50_000)),
            ("markup", $"<script>alert('{Mark}')</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) <at>R2PBot</at>"), ("control letters", $"{Mark}\u0000a\u0007b\u001b[31mc\u007f\u0085"),
            ("right to left", $"{Mark} قانون حماية المدنيين \u202E\u2066 abc \u2069"), ("emoji", $"{Mark} 👩🏽‍🚒👨‍👩‍👧‍👦🇺🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿 " + new string('\u0301', 500)), ("zero width", "\u200B\u200D\uFEFF"), ("private use", $"{Mark} \uE000\uFFFF\u2028\u2029"),
            ("SQL", $"'; drop table person; -- {Mark}"), ("format", $"{{0}} {{1:d}} %s %n ${{jndi:ldap://x/{Mark}}}"), ("template", $"{{{{7*7}}}} {Mark}"), ("path", $"source ../../../../etc/passwd {Mark}"), ("number", "remove quote 99999999999999999999"), ("paragraph", "A/79/875 para 99999999999999999999"),
            ("many numbers", "paras " + string.Join(", ", Enumerable.Range(1, 300))), ("regex", "the " + new string('a', 3_000) + "! of of of of"), ("command", "go to 999999999999999999"), ("quiet", "quiet hours 99:99-77:77"), ("evidence", "evidence file:///etc/passwd 9999-99-99 media Z9"),
            ("subscribe", $"subscribe {new string('x', 300)} from urgent"), ("join", $"join {new string('9', 400)}"), ("alert", "update sudan level urgent because " + new string('b', 50_000) + " source javascript:alert(1)"),
        ];
        foreach (var (name, text) in texts)
        {
            yield return (name, new() { ["type"] = "message", ["text"] = text });
        }

        (string Name, string Value)[] values = [("number", "7"), ("huge number", "1e99999"), ("text", $"\"{Mark}\""), ("array", "[1,null,{}]"), ("null", "null"), ("deep", Deep(50)), ("verb of another kind", "{\"r2pVerb\":{\"a\":1}}"), ("long verb", $"{{\"r2pVerb\":\"{new string('v', 5_000)}\"}}")];
        foreach (var (name, value) in values)
        {
            yield return ($"value {name}", new() { ["type"] = "message", ["text"] = Mark, ["value"] = JsonNode.Parse(value) });
            yield return ($"channelData {name}", new() { ["type"] = "message", ["text"] = Mark, ["channelData"] = JsonNode.Parse(value) });
        }

        yield return ("places", new() { ["type"] = "message", ["text"] = Mark, ["locale"] = "../../xx-<b>", ["localTimezone"] = "../../../etc/localtime", ["timestamp"] = "yesterday", ["textFormat"] = "<xml>", ["inputHint"] = "", ["name"] = "\u202E" });
        yield return ("nulls", (JsonObject)JsonNode.Parse("""{"type":"message","text":null,"value":null,"attachments":[null],"entities":[null,{"type":null}],"membersAdded":null,"locale":null,"channelData":null,"recipient":null}""")!);
        yield return ("attachments", (JsonObject)JsonNode.Parse("""{"type":"message","text":"MARK","attachments":[{"contentType":"text/html","contentUrl":"file:///etc/passwd"},{"contentUrl":"http://169.254.169.254/"},{"content": DEEP }]}""".Replace("MARK", Mark, StringComparison.Ordinal).Replace("DEEP", Deep(40), StringComparison.Ordinal))!);
        yield return ("mentions", (JsonObject)JsonNode.Parse("""{"type":"message","text":"<at></at><at>MARK","entities":[{"type":"mention","text":"","mentioned":{"id":"28:bot"}},{"type":"mention","text":null,"mentioned":null},{"type":"clientInfo","locale":"\u0000","timezone":"\u202e"}]}""".Replace("MARK", Mark, StringComparison.Ordinal).Replace("DEEP", Deep(40), StringComparison.Ordinal))!);
    }

    /// <summary>Everything a button can carry, in every field that any button has.</summary>
    public static IEnumerable<string> FieldValues =>
        ["", " \u0000", "sg-2025#41", "sg-2025#41@0+99999@00000000", "nothing#1@-5+1@zzzzzzzz", "-1", "99999999999999999999", "'; drop table person; --", new('x', 20_000), "<script>\n\u202E👩🏽‍🚒", "../../etc/passwd", "2026-99-99", "sudan"];

    public static IReadOnlyList<string> FieldNames { get; } =
    [
        "quotation", "quotations", "question", "document", "number", "version", "id", "from", "to", "format", "language", "timezone", "keepwords", "keepquestions", "reason", "words", "for", "fact", "answer", "passage",
        "assessment", "item", "seen", "value", "trend", "confidence", "note", "how", "link", "code", "mark", "role", "checklist", "subject", "url", "date", "kind", "rating", "evidence", "member",
        "situation", "region", "level", "why", "sources", "priority", "handling", "rejection", "cadence", "minimum", "scope", "start", "end", "hours", "days", "exercise", "correction", "until", "r2pVerb", "text",
    ];

    public static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(Relaxed));

    private static string Activity(string name, string value) =>
        $$"""{"type":"message","channelId":"msteams","serviceUrl":"https://example.org/","from":{"id":"u"},"conversation":{"id":"c"},"channelData":"{{Mark}}","deliveryMode":"expectReplies","{{name}}":{{value}}}""";

    private static byte[] Broken(string name)
    {
        var (before, after) = (Activity(name, "\"a"), "b\"}");
        return [.. Encoding.UTF8.GetBytes(before[..^1]), 0xFF, 0xFE, 0xC0, 0xAF, 0xED, 0xA0, 0x80, .. Encoding.UTF8.GetBytes(after)];
    }

    private static string Deep(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);
}
