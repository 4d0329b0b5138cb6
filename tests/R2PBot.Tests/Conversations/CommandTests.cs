using R2PBot.Conversations.Routing;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class CommandTests
{
    [Theory]
    [InlineData("help", Verbs.Help)]
    [InlineData("/Help!", Verbs.Help)]
    [InlineData("  HELP, please. ", Verbs.Help)]
    [InlineData("?", Verbs.Help)]
    [InlineData("Aide", Verbs.Help)]
    [InlineData("¡Ayuda!", Verbs.Help)]
    [InlineData("Sources", Verbs.Sources)]
    [InlineData("Fuentes", Verbs.Sources)]
    [InlineData("/source sg-2025", Verbs.Source)]
    [InlineData("source A/79/875", Verbs.Source)]
    [InlineData("source the 2013 report", Verbs.Source)]
    [InlineData("context", Verbs.Context)]
    [InlineData("Contexte", Verbs.Context)]
    [InlineData("cite", Verbs.Citation)]
    [InlineData("save", Verbs.Save)]
    [InlineData("Guardar", Verbs.Save)]
    [InlineData("My Quotes", Verbs.Quotes)]
    [InlineData("mes citations", Verbs.Quotes)]
    [InlineData("remove quote 2", Verbs.RemoveQuote)]
    [InlineData("supprimer citation 2", Verbs.RemoveQuote)]
    [InlineData("undo", Verbs.RestoreQuote)]
    [InlineData("export quotes", Verbs.ExportQuotes)]
    [InlineData("export quotes as markdown", Verbs.ExportQuotes)]
    [InlineData("settings", Verbs.Settings)]
    [InlineData("Réglages", Verbs.Settings)]
    [InlineData("language français", Verbs.SaveSettings)]
    [InlineData("time zone Africa/Accra", Verbs.SaveSettings)]
    [InlineData("keep words yes", Verbs.SaveSettings)]
    [InlineData("forget me", Verbs.Forget)]
    [InlineData("Oubliez-moi", Verbs.Forget)]
    [InlineData("forget me, yes", Verbs.ForgetConfirmed)]
    [InlineData("my data", Verbs.MyData)]
    [InlineData("official version", Verbs.Official)]
    [InlineData("other sources", Verbs.Others)]
    public void ReadsACommand(string text, string verb) =>
        Assert.Equal(verb, Assert.IsType<Route.Act>(RouteOf(text)).Verb);

    [Theory]
    [InlineData("help me find the paragraph on famine")]
    [InlineData("source of the figures on displacement")]
    [InlineData("What is the context of the 2013 report?")]
    [InlineData("Which sources does the report name?")]
    [InlineData("save lives")]
    [InlineData("more")]
    [InlineData("next")]
    [InlineData("paragraph 41")]
    [InlineData("remove barriers to prevention")]
    [InlineData("")]
    public void LeavesAQuestionAQuestion(string text)
    {
        var route = Assert.IsType<Route.Ask>(RouteOf(text));
        Assert.Equal((text, RouteReason.Question), (route.Question, route.Reason));
    }

    [Fact]
    public void PutsAButtonBeforeTheText() => Assert.Equal(
        RouteReason.Pressed,
        Router.Of(Turns.Said("help") with { Action = new("save", new Dictionary<string, string>()) }, Repository.Holdings).Reason);

    [Theory]
    [InlineData("sorces", "sources")]
    [InlineData("hlep", "help")]
    [InlineData("my qoutes", "my quotes")]
    [InlineData("genocide", null)]
    [InlineData("women", null)]
    public void FindsTheCommandThatWasMeant(string typed, string? command) => Assert.Equal(command, Commands.Nearest(typed));

    private static Route RouteOf(string text) => Router.Of(Turns.Said(text), Repository.Holdings);
}
