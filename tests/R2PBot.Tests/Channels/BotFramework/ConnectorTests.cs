using Microsoft.Extensions.DependencyInjection;
using R2PBot.Channels;
using R2PBot.Channels.BotFramework;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.BotFramework;

/// <summary>The Connector interface by itself, against a channel on a port of this computer.</summary>
public sealed class ConnectorTests : IAsyncLifetime
{
    private FakeConnector _teams = null!;
    private Microsoft.AspNetCore.Builder.WebApplication _host = null!;

    private Connector Connector => _host.Services.GetRequiredService<Connector>();

    public async Task InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync();
        _host = ChatHost.Build(new SampleBot(Repository.Passage), new ChatHostOptions { Port = 0, AllowServiceUrls = [_teams.Address] }, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task TakesAMessageBack()
    {
        Assert.IsType<SendResult.Sent>(await Connector.DeleteAsync(Message(_teams.ServiceUrl), CancellationToken.None));

        var call = Assert.Single(_teams.Calls);
        Assert.Equal(("DELETE", "/v3/conversations/c%2F1/activities/m1", null), (call.Method, call.Path, call.Body?.ToJsonString()));
    }

    [Fact]
    public async Task SaysThatTheMessageIsGone()
    {
        _teams.Refusals.Enqueue((404, null));
        Assert.IsType<SendResult.Gone>(await Connector.DeleteAsync(Message(_teams.ServiceUrl), CancellationToken.None));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("https://elsewhere.example/")]
    public async Task CallsNobodyElse(string serviceUrl)
    {
        Assert.IsType<SendResult.Refused>(await Connector.DeleteAsync(Message(serviceUrl), CancellationToken.None));
        Assert.Empty(_teams.Calls);
    }

    private static Activity Message(string serviceUrl) => new() { Type = ActivityTypes.Message, Id = "m1", ServiceUrl = serviceUrl, Conversation = new() { Id = "c/1" } };
}
