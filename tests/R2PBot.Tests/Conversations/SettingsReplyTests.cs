using R2PBot.Conversations;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class SettingsReplyTests
{
    [Fact]
    public async Task SetsWhatIsTyped_AndKeepsItAcrossARestart()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("time zone africa/accra");
        await client.SayAsync("language français");
        Assert.Equal("fr", client.Last.Language);
        await client.RestartAsync();
        await client.SayAsync("settings");
        Assert.Equal("fr", client.Last.Language);
        var facts = client.Last.Blocks.OfType<FactsBlock>().Single().Facts;
        Assert.Equal(["français", "Africa/Accra", "non conservés", "non conservés"], facts.Select(f => f.Value));
        await client.SayAsync("What is the Group of Friends of the responsibility to protect?");
        Assert.Equal("fr", client.Last.Language);
        Assert.Contains("Notre texte est en anglais", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakesTheForm()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("settings");
        await client.PressAsync("Save", ("language", "es"), ("timezone", "America/Bogota"), ("keepwords", "yes"));
        Assert.Equal("Sus ajustes están guardados", client.Last.Summary);
        Assert.Equal(["español", "America/Bogota", "se conservan", "no se conservan"], client.Last.Blocks.OfType<FactsBlock>().Single().Facts.Select(f => f.Value));
        await client.PressAsync("Guardar", ("language", "channel"), ("keepwords", "no"));
        Assert.Equal(["según su aplicación", "America/Bogota", "no se conservan", "no se conservan"], client.Last.Blocks.OfType<FactsBlock>().Single().Facts.Select(f => f.Value));
    }

    [Theory]
    [InlineData("time zone Accra", "Africa/Accra")]
    [InlineData("time zone Atlantis", "no time zone name")]
    [InlineData("time zone ../../etc/passwd", "documents")]
    [InlineData("language klingon", "not one of the languages")]
    public async Task SaysWhatCannotBeSet_AndLeavesTheRest(string typed, string said)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync(typed);
        Assert.Contains(said, client.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v.Contains("passwd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FollowsTheChannel_WhenNothingIsChosen()
    {
        await using var client = await ConversationClient.StartAsync();
        client.Template = client.Template with { Locale = "es-CO" };
        await client.SayAsync("settings");
        Assert.Equal("es", client.Last.Language);
        client.Template = client.Template with { Locale = "de-DE" };
        await client.SayAsync("settings");
        Assert.Equal("en", client.Last.Language);
    }
}
