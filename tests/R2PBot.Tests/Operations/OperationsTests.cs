using System.Net;
using System.Net.Http.Headers;
using System.Text;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Deliveries;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;
using R2PBot.Tests.Channels.Proactive;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Operations;

public sealed class OperationsTests
{
    [Fact]
    public async Task IsNotThere_WithoutAKey()
    {
        await using var host = await WebHostUnderTest.StartAsync(new SampleBot(Repository.Passage));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/operations")).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another key of some length")]
    [InlineData("")]
    public async Task OpensForTheKeyOnly(string? key)
    {
        await using var bot = await SendingBot.StartAsync();
        foreach (var page in new[] { "/operations", "/operations/ledger/1", "/operations/ledger/1.csv" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(bot, HttpMethod.Get, page, key)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(bot, HttpMethod.Post, "/operations/retry", key, "delivery=1")).StatusCode);
    }

    [Fact]
    public async Task ShowsWhatFailedWithoutNames_AndSendsItAgain()
    {
        await using var bot = await SendingBot.StartAsync();
        var person = Plans.Person(1);
        await bot.Book.References.SaveAsync([Plans.Reference(person, bot.Teams.ServiceUrl)], default);
        bot.Teams.Refusals.Enqueue((404, null));
        var alert = await bot.ReleaseAsync(TrackingLevel.Monitoring, person);
        var failed = (await bot.UntilAsync(alert, c => c.Gone == 1)).Lines[0].Delivery;

        var page = await ReadAsync(bot, "/operations");
        Assert.Contains($"alert {alert}", page, StringComparison.Ordinal);
        Assert.Contains("status 404", page, StringComparison.Ordinal);
        Assert.Contains("person on msteams", page, StringComparison.Ordinal);
        Assert.DoesNotContain("person-1", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(bot, HttpMethod.Post, "/operations/retry", SendingBot.Key, "delivery=999")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(bot, HttpMethod.Post, "/operations/retry", SendingBot.Key, $"delivery={failed}")).StatusCode);

        await bot.UntilAsync(alert, c => c.Delivered == 1);
        var ledger = await ReadAsync(bot, $"/operations/ledger/{alert}");
        Assert.Contains("Delivered", ledger, StringComparison.Ordinal);
        var csv = (await ReadAsync(bot, $"/operations/ledger/{alert}.csv")).Split("\r\n");
        Assert.Equal("alert,version,recipient,standing,state,may have arrived before,digest,attempts,due,settled,answer,answered,reason", csv[0]);
        Assert.Matches($"^{alert},1,person on msteams [0-9a-f]{{6}},Subscribed,Sent,no,no,2,", csv[1]);
    }

    [Fact]
    public async Task TakesNoOrderFromAnotherSite()
    {
        await using var bot = await SendingBot.StartAsync();
        using var request = Request(HttpMethod.Post, "/operations/retry", SendingBot.Key, "delivery=1");
        request.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await bot.Host.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public void WritesNoFormulasIntoTheTable()
    {
        var line = new LedgerLine
        {
            Delivery = 1, Version = 1, Kind = AddressKind.Person, Channel = "msteams", AddressKey = "=cmd()", Standing = DeliveryStanding.Deputy, State = DeliveryState.Refused, Attempts = 1, IsFlagged = true,
            IsDigest = false, Reason = "=HYPERLINK(\"x\"), and more", Due = default, SettledAt = null, Acknowledgement = Acknowledgement.Seen, AcknowledgedAt = null,
        };
        var row = LedgerCsv.Of(new(1, [line]), withNames: true).Split("\r\n")[1];
        Assert.Equal("1,1,'=cmd(),Deputy,Refused,yes,no,1,0001-01-01 00:00:00Z,,Seen,,\"'=HYPERLINK(\"\"x\"\"), and more\"", row);
    }

    private static async Task<string> ReadAsync(SendingBot bot, string path)
    {
        var answer = await SendAsync(bot, HttpMethod.Get, path, SendingBot.Key);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(SendingBot bot, HttpMethod method, string path, string? key, string? form = null)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = bot.Host.Address };
        using var request = Request(method, path, key, form);
        return await client.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? key, string? form)
    {
        var request = new HttpRequestMessage(method, path);
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"operator:{key}")));
        }

        request.Content = form is null ? null : new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return request;
    }
}
