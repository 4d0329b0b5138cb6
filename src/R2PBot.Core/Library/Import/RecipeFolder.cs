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

    /// <summary>A recipe as an editor finds it after the first import of a source.</summary>
    public static string Written(Recipe recipe) => $"""
        # Written by r2pbot import from what {recipe.Document.Source.File} shows. Check every line against the source, fill in what is still to be filled in,
        # say what the rules got wrong (replace, drop, subheadings, cautions …: knowledge/README.md, “A recipe”), set enabled to true, then import again with --force.
        {FrontMatterReader.Yaml(recipe)}
        """;

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
