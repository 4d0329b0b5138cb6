using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>The recipes under <c>knowledge/recipes</c>. One source may hold several documents, each with a recipe of its own.</summary>
internal static class RecipeFolder
{
    /// <exception cref="DocumentFormatException">A recipe is not sound; the message names its file.</exception>
    public static IReadOnlyList<Recipe> For(string folder, string sourceFile)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Read)
            .Where(r => r.Document.Source.File == sourceFile)];
    }

    public static Recipe Read(string file)
    {
        try
        {
            return FrontMatterReader.Parse<Recipe>(File.ReadAllText(file), firstLine: 1);
        }
        catch (DocumentFormatException problem)
        {
            throw new DocumentFormatException(problem.Line, $"{Path.GetFileName(file)}:{problem.Line}: {problem.Message}");
        }
    }
}
