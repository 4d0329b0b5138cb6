using R2PBot.Channels;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels;

public sealed class ChatHostTests
{
    [Fact]
    public void HasDefaultsThatServeOneComputer()
    {
        var options = new ChatHostOptions();

        Assert.Equal(
            ("127.0.0.1", 3978, null, "botframework.com", 262_144, false, true, 200),
            (options.Address, options.Port, options.AppId, options.TenantId, options.MaxBodyBytes, options.IsPublic, options.ServesWebChat, options.MaxWaitingTurns));
        Assert.Equal((5, 4, 0.5, 60), (options.HoldRequest.TotalSeconds, options.InvokeAnswerWithin.TotalSeconds, options.TypingAfter.TotalSeconds, options.TurnTimeout.TotalSeconds));
        Assert.Empty(options.AllowServiceUrls);
        Assert.Null(options.Refusal());
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.4")]
    [InlineData("::")]
    [InlineData("*")]
    public async Task RefusesToStart_WhenOthersCouldReachItUnchecked(string address)
    {
        var code = await ChatHost.RunAsync(new SampleBot(Repository.Passage), new() { Address = address, Port = 0 }, null, null, new CancellationToken(canceled: true));

        Assert.Equal(1, code);
    }

    [Theory]
    [InlineData("0.0.0.0", "Without an app id R2PBot listens on this computer only")]
    [InlineData("example.org", "is no IP address")]
    public void SaysWhyItRefuses(string address, string reason) =>
        Assert.Contains(reason, new ChatHostOptions { Address = address }.Refusal(), StringComparison.Ordinal);

    [Fact]
    public void StartsOnAnyAddress_WithAnAppId() =>
        Assert.Null(new ChatHostOptions { Address = "0.0.0.0", AppId = "id", AppSecret = "secret" }.Refusal());

    [Fact]
    public void RefusesHalfASetting()
    {
        Assert.Contains("client secret", new ChatHostOptions { AppId = "id" }.Refusal(), StringComparison.Ordinal);
        Assert.Contains("at least 16", new ChatHostOptions { DirectLineKey = "short" }.Refusal(), StringComparison.Ordinal);
        Assert.Contains("no service address", new ChatHostOptions { AllowServiceUrls = [new("http://localhost:1/path")] }.Refusal(), StringComparison.Ordinal);
        Assert.Contains("is no port", new ChatHostOptions { Port = 70_000 }.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void TurnsTheWebChatOff_WhenAnotherChannelHasASecret()
    {
        Assert.False(new ChatHostOptions { HasOtherChannelSecret = true }.ServesWebChat);
        Assert.True(new ChatHostOptions { HasOtherChannelSecret = true, DirectLineKey = "0123456789abcdef" }.ServesWebChat);
    }

    [Fact]
    public async Task ListensNowhereElse_WhateverTheEnvironmentSays()
    {
        string[] names = ["Kestrel__Endpoints__Other__Url", "ASPNETCORE_URLS", "ASPNETCORE_Kestrel__Endpoints__Other__Url"];
        foreach (var name in names)
        {
            Environment.SetEnvironmentVariable(name, "http://127.0.0.1:0");
        }

        await using var app = ChatHost.Build(new SampleBot(Repository.Passage), new() { Port = 0 }, TimeProvider.System);
        await app.StartAsync();
        foreach (var name in names)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Assert.Single(app.Urls);
        await app.StopAsync();
    }

    [Fact]
    public async Task SaysThatThePortIsTaken()
    {
        await using var first = await WebHostUnderTest.StartAsync(new SampleBot(Repository.Passage));

        Assert.Equal(1, await ChatHost.RunAsync(new SampleBot(Repository.Passage), new() { Port = first.Address.Port }, null, null, CancellationToken.None));
    }
}
