using System.Reflection;
using R2PBot.Conversations.Frames;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class FrameTests
{
    private static readonly string[] Avoided = ["warns", "slams", "shocking", "regime", "terrorist", "rebel", "risk score", "!"];

    public static TheoryData<string> Languages => [.. Frame.All.Select(f => f.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void SaysEverythingInItsOwnLanguage(string language)
    {
        var (frame, english) = (Frame.Of(language), Frame.Of("en"));
        var same = from property in typeof(Frame).GetProperties().Where(p => p.PropertyType == typeof(string))
                   where language != "en" && property.GetValue(frame) is string { Length: > 12 } words && words == (string?)property.GetValue(english)
                   select property.Name;
        Assert.Empty(same);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void AvoidsWordsThatJudge(string language)
    {
        var frame = Frame.Of(language);
        var said = typeof(Frame).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)).Select(p => (string?)p.GetValue(frame) ?? "");
        Assert.DoesNotContain(said, s => Avoided.Any(a => s.Contains(a, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void OffersCommandsThatTheRouterKnows(string language)
    {
        var commands = Frame.Of(language).Commands.Skip(1).SelectMany(c => c.Name.Split(" · "));
        Assert.DoesNotContain(commands, c => R2PBot.Conversations.Routing.Commands.Read(c) is null);
    }

    [Theory]
    [InlineData("What does the report say about women?", "en")]
    [InlineData("Que dit le rapport sur les femmes ?", "fr")]
    [InlineData("¿Qué dice el informe sobre las mujeres?", "es")]
    [InlineData("paragraph 41", null)]
    [InlineData("genocide", null)]
    [InlineData("", null)]
    public void GuessesTheLanguageOfAMessage(string text, string? language) => Assert.Equal(language, MessageLanguage.Of(text));

    [Fact]
    public void TurnsEveryExampleIntoAnAnswer()
    {
        foreach (var (_, question) in Frame.All.SelectMany(f => f.Examples))
        {
            Assert.NotEmpty(Desk.Ask(question).Citations);
        }
    }
}
