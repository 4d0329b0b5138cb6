using R2PBot.Library.Documents;
using R2PBot.Library.Import;

namespace R2PBot.Tests.Support;

/// <summary>Small sources written in the test that reads them.</summary>
internal static class Sources
{
    public static SourceText Text(string text) => new("small.txt", new string('0', 64), text.ReplaceLineEndings("\n").Split('\n'));

    public static Recipe Recipe(bool numbered = true) => new()
    {
        Document = FirstRecipe.For(Text("Small source")).Document with { NumberedParagraphs = numbered },
    };

    public static ImportResult.Imported Import(string text, Recipe? recipe = null) =>
        Assert.IsType<ImportResult.Imported>(Importer.Import(Text(text), recipe ?? Recipe()));

    public static string[] Doubts(this ImportResult.Imported result) =>
        [.. result.Report.Findings.Where(f => f.Kind == FindingKind.Doubted).Select(f => $"{f.First}: {f.What}")];

    public static string TextOf(this ImportResult.Imported result, string localId) =>
        result.Document.Find(localId)?.Text ?? throw new InvalidOperationException($"{localId} was not made");
}
