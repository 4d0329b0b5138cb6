using R2PBot.Conversations;
using R2PBot.Conversations.Routing;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class HostileTests
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "\u0000", "\u0007\u001b[31m", new string('a', 100_000), new string('a', 10_000_000), "<script>alert(1)</script>", "'; drop table person; --", "{0} {1} {nothing}",
        "\u202Eprotect to responsibility", "🙂🙂🙂", "\uD800", "المسؤولية عن الحماية", "保护责任", "source ../../etc/passwd", "remove quote 99999999999", "remove quote 0", "@p0", new string('/', 500),
        "source " + new string('x', 60), "time zone " + new string('z', 59), "language " + new string('q', 10),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task AnswersAnything_WithAWayForward(string text)
    {
        await using var client = await ConversationClient.StartAsync();
        var reply = await client.SayAsync(text);
        Assert.Empty(client.Failures);
        Assert.NotEmpty(reply.Blocks);
        Assert.InRange(reply.Summary.Length, 1, 1_500);
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v.Length > 20_000 || (text.Length > 3 && v.Contains(text, StringComparison.Ordinal)));
        await client.SayAsync("paragraph 41 of the 2025 report");
        Assert.Equal("sg-2025#41", client.Ids);
    }

    public static TheoryData<string> VerbsOfAll => [.. typeof(Verbs).GetFields().Select(f => (string)f.GetRawConstantValue()!), "", "no such verb", new string('v', 100_000)];

    /// <summary>Anyone can send any verb with any fields: a card of another bot, of an older version, or made up.</summary>
    [Theory]
    [MemberData(nameof(VerbsOfAll))]
    public async Task AnswersAnyButton(string verb)
    {
        string[] values = ["", " ", "\u0000", "sg-2025#41", "sg-2025#41@0+99999@00000000", "sg-2025#41@5+5@x", "nothing#1@0+1@12345678", "-1", "99999999999999", "'; drop table person; --", new('x', 100_000), "wrong\nline"];
        string[] names = ["quotation", "quotations", "question", "document", "number", "id", "from", "format", "language", "timezone", "keepwords", "reason", "words", "for"];
        await using var client = await ConversationClient.StartAsync();
        await client.PressAsync(new SendAction("x", verb));
        foreach (var value in values)
        {
            await client.PressAsync(new SendAction("x", verb) { Fields = names.ToDictionary(n => n, _ => value) });
        }

        Assert.Empty(client.Failures);
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v.Length > 20_000 || v.Contains("drop table", StringComparison.Ordinal) || v.Contains("etc/passwd", StringComparison.Ordinal));
        await client.SayAsync("my quotes");
        Assert.Empty(client.Failures);
    }

    [Fact]
    public async Task SaysThatAButtonIsStale()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.PressAsync(new SendAction("x", "of.another.time"));
        Assert.Contains("older card", client.Text, StringComparison.Ordinal);
        Assert.Equal(["Sources", "Help"], client.Buttons.Select(b => b.Title));
    }

    [Fact]
    public async Task KeepsSqlAndFormatsOutOfWhatIsStored()
    {
        await using var client = await ConversationClient.StartAsync();
        client.Template = client.Template with { Person = new("terminal", "o'hara", "'); delete from person; --{0}") };
        await client.SayAsync("time zone Africa/Accra");
        await client.SayAsync("paragraph 41 of the 2025 report");
        await client.PressAsync("Save");
        await client.RestartAsync();
        await client.SayAsync("my quotes");
        Assert.Equal("sg-2025#41", client.Ids);
    }
}
