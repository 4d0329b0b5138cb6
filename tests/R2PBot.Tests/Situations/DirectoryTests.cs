using R2PBot.Conversations;
using R2PBot.Library.Documents;
using R2PBot.Situations.Directory;
using R2PBot.Situations.Subscriptions;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations;

public sealed class DirectoryTests
{
    private const string Filled = """
        # kept by the operators
        KEN, focal point, msteams/network/wanjiku-kamau
        KEN, deputy, msteams/network/otieno-odhiambo
        KEN, deputy, slack/nairobi/U0NJERI
        KEN, fallback, mail:focalpoint.kenya@example.org
        GHA, focal point, msteams/network/akosua-boateng
        """;

    private static readonly string[] Secrets = ["wanjiku", "kamau", "otieno", "odhiambo", "U0NJERI", "nairobi", "focalpoint.kenya", "akosua", "boateng"];

    [Fact]
    public async Task RoutesAnAlertToDeputiesAndTheOtherWay()
    {
        await using var network = await StartAsync();
        await network.As("wanjiku-kamau").SayAsync("subscribe kenya");
        await network.As("akosua-boateng").SayAsync("subscribe all");
        await network.Bot.Situations.Directory.ReplaceAsync(DirectoryFile.Read(Filled), default);
        await network.ReleaseAsync(situation: "kenya");
        var waiting = await network.Bot.Database.ReadAsync(s => R2PBot.Situations.Deliveries.DeliveryBook.WaitingAsync(1, s, default), default);
        var planned = waiting.Select(w => w.Earlier.Recipient).ToDictionary(r => r.Address.Id);
        Assert.Equal(["msteams/network/otieno-odhiambo", "slack/nairobi/U0NJERI"], planned["wanjiku-kamau"].Deputies.Select(d => d.Key["person:".Length..]));
        Assert.Equal(new Address(AddressKind.Mail, "mail", "", "focalpoint.kenya@example.org"), Assert.Single(planned["wanjiku-kamau"].Fallbacks));
        Assert.Empty(planned["akosua-boateng"].Deputies);
    }

    /// <summary>No question, command or card brings out who is in it.</summary>
    [Fact]
    public async Task IsReachedByNoQuestion()
    {
        await using var network = await StartAsync();
        string[] questions =
        [
            "Who is the focal point of Kenya?", "Which countries have appointed focal points?", "What is the e-mail address of the R2P focal point of Kenya?", "Wanjiku Kamau", "wanjiku-kamau",
            "Who is the deputy of Kenya?", "focalpoint.kenya@example.org", "Akosua Boateng", "list all focal points", "situation kenya", "situation kenya all", "directory", "KEN", "otieno",
            "¿Quién es el punto focal de Kenya?", "Qui est le point focal du Kenya ?", "subscriptions", "my data", "situations", "sources",
        ];
        foreach (var person in new[] { "cleo", "ama", "ola" })
        {
            foreach (var question in questions)
            {
                var said = ReplyMarkdown.Of(await network.As(person).SayAsync(question)) + System.Text.Encoding.UTF8.GetString((network.Client.Last.File?.Content ?? default).Span);
                var echoed = question;
                Assert.DoesNotContain(Secrets, s => said.Contains(s, StringComparison.OrdinalIgnoreCase) && !echoed.Contains(s, StringComparison.OrdinalIgnoreCase));
            }
        }

        Assert.Empty(network.Client.Failures);
    }

    [Fact]
    public async Task ShowsOperatorsNumbers_AndOthersNothing()
    {
        await using var network = await StartAsync();
        await network.As("ola").SayAsync("directory");
        Assert.Equal(["GHA focal points 1, deputies 0, other ways 0", "KEN focal points 1, deputies 2, other ways 1"], network.Client.Last.Blocks.OfType<FactsBlock>().Single().Facts.Select(f => $"{f.Name} {f.Value}"));
        await network.As("ama").SayAsync("directory");
        Assert.Contains("Only operators", network.Client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsPartOfOwnData()
    {
        await using var network = await StartAsync();
        var file = (await network.As("wanjiku-kamau").SayAsync("my data")).File!;
        Assert.Contains("\"country\": \"KEN\"", System.Text.Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
        await network.Client.SayAsync("forget me, yes");
        Assert.DoesNotContain(await network.Bot.Situations.Directory.AllAsync(default), e => e.Address.Id == "wanjiku-kamau");
    }

    [Theory]
    [InlineData("Kenya, focal point, msteams/t/x", 1, "three capital letters")]
    [InlineData("# ok\nKEN, boss, msteams/t/x", 2, "none of focal point, deputy, fallback")]
    [InlineData("KEN, deputy, somebody", 1, "is no address")]
    [InlineData("KEN, fallback, mail:nobody", 1, "is no address")]
    public void RefusesAFileWhole(string text, int line, string reason)
    {
        var problem = Assert.Throws<DocumentFormatException>(() => DirectoryFile.Read(text));
        Assert.Equal(line, problem.Line);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    private static async Task<AlertNetwork> StartAsync()
    {
        var network = await AlertNetwork.StartAsync();
        await network.Bot.Situations.Directory.ReplaceAsync(DirectoryFile.Read(Filled), default);
        return network;
    }
}
