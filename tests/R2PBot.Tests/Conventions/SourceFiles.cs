using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conventions;

/// <summary>The C# files of the product, by their path inside the checkout.</summary>
internal static class SourceFiles
{
    public static IReadOnlyList<(string Path, string Text)> All { get; } =
        [.. Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(p => (p, File.ReadAllText(Repository.At(p))))];

    public static IEnumerable<(string Path, string Text)> Under(string folder) =>
        All.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal));
}
