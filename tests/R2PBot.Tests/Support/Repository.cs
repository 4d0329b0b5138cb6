using System.Security.Cryptography;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Library.Import;

namespace R2PBot.Tests.Support;

/// <summary>The checkout that the tests run in, and its real knowledge.</summary>
internal static class Repository
{
    private static readonly Lazy<LibraryFolder> Library = new(() => new LibraryFolder(At("knowledge")));

    public static string Root { get; } = FindRoot();

    public static Holdings Holdings => Library.Value.Current;

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    public static Document Document(string id) => Holdings.Find(id) ?? throw new InvalidOperationException($"{id} is not held");

    public static Passage Passage(string id)
    {
        var hash = id.IndexOf('#', StringComparison.Ordinal);
        return Document(id[..hash]).Find(id[(hash + 1)..]) ?? throw new InvalidOperationException($"{id} is not held");
    }

    public static SourceText Source(string file)
    {
        var path = At("knowledge", "sources", file);
        return new SourceText(file, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), File.ReadAllLines(path));
    }

    public static Recipe Recipe(string id) => RecipeFolder.Read(At("knowledge", "recipes", $"{id}.yaml"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "R2PBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout.");
    }
}
