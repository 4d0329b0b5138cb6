namespace R2PBot;

/// <summary>Finds the knowledge folder: the one that was named, else <c>knowledge</c> here, else the nearest one above the program.</summary>
internal static class KnowledgeFolder
{
    /// <returns>The folder, or the one line that says why there is none.</returns>
    public static (string? Folder, string? Problem) Find(string? named)
    {
        if (named is not null)
        {
            return Holds(named) ? (named, null) : (null, $"The knowledge folder {named} has no folder “documents”.");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Holds("knowledge"))
            {
                return ("knowledge", null);
            }

            var beside = Path.Combine(folder.FullName, "knowledge");
            if (Holds(beside))
            {
                return (beside, null);
            }
        }

        return (null, "No knowledge folder was found here or above the program; name one with --knowledge.");
    }

    private static bool Holds(string folder) => Directory.Exists(Path.Combine(folder, "documents"));
}
