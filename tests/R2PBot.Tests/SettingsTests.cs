using System.Collections;
using System.Reflection;
using R2PBot.Tests.Support;

namespace R2PBot.Tests;

public sealed class SettingsTests
{
    private static readonly string[] Properties =
        [.. from section in typeof(Settings).GetProperties()
            from property in section.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.CanWrite
            select $"{section.Name}:{property.Name}"];

    [Fact]
    public void KnowsEveryProperty() => Assert.Equal(Properties.Order(), SettingsReader.Keys.Keys.Order());

    [Fact]
    public void ExplainsEveryKey()
    {
        var explained = File.ReadAllText(Repository.At("docs", "settings.md"));
        Assert.All(Properties, p => Assert.Contains($"| `{p}` |", explained, StringComparison.Ordinal));
    }

    [Fact]
    public void ShipsTheDefaults()
    {
        var (settings, problems) = SettingsReader.Read(Repository.At("appsettings.json"), new Hashtable());
        Assert.Empty(problems);
        Assert.Equal((new Settings().Answers, new Settings().Library, new Settings().Terminal), (settings.Answers, settings.Library, settings.Terminal));
    }

    [Fact]
    public void PinsTheDefaults() => Assert.Equal(
        (5, 600, 2000, 2, 80),
        (new Settings().Answers.MaxQuotations, new Settings().Answers.MaxQuoteLength, new Settings().Answers.MaxQuestionLength, new Settings().Library.RefreshSeconds, new Settings().Terminal.Width));

    [Theory]
    [InlineData("R2PBOT_Answers__MaxQuotations", "0", "Answers:MaxQuotations is 0; it must be from 1 to 10.")]
    [InlineData("R2PBOT_Answers__MaxQuoteLength", "99", "Answers:MaxQuoteLength is 99; it must be from 100 to 5000.")]
    [InlineData("R2PBOT_Answers__MaxQuestionLength", "20001", "Answers:MaxQuestionLength is 20001; it must be from 100 to 20000.")]
    [InlineData("R2PBOT_Library__RefreshSeconds", "-1", "Library:RefreshSeconds is -1; it must be from 1 to 3600.")]
    [InlineData("R2PBOT_Terminal__Width", "39", "Terminal:Width is 39; it must be from 40 to 240.")]
    [InlineData("R2PBOT_Terminal__Width", "wide", "Terminal:Width is “wide”; it must be a whole number.")]
    [InlineData("R2PBOT_Answers__Mood", "1", "Answers:Mood is not a known setting.")]
    public void SaysWhatIsWrong(string name, string value, string problem) =>
        Assert.Equal([problem], SettingsReader.Read("none.json", new Hashtable { [name] = value }).Problems);

    [Fact]
    public void LetsTheEnvironmentWin() =>
        Assert.Equal(3, SettingsReader.Read(Repository.At("appsettings.json"), new Hashtable { ["R2PBOT_ANSWERS__MAXQUOTATIONS"] = "3" }).Settings.Answers.MaxQuotations);
}
