using R2PBot.Library.Documents;

namespace R2PBot.Library;

/// <summary>
/// In which documents editors have looked for the facts that change and for what is said to be missing (<c>knowledge/searched.yaml</c>).
/// A new document makes some of both untrue, and nothing but a look can tell which.
/// </summary>
internal sealed record SearchedDocuments(IReadOnlyList<string> Facts, IReadOnlyList<string> Absent)
{
    private const string File = "searched.yaml";

    /// <exception cref="DocumentFormatException">The file is not sound; the message names it.</exception>
    public static SearchedDocuments In(string knowledge)
    {
        var path = Path.Combine(knowledge, File);
        try
        {
            return System.IO.File.Exists(path) ? YamlFields.Read(System.IO.File.ReadAllText(path), firstLine: 1, f => new SearchedDocuments(f.Texts("facts") ?? [], f.Texts("absent") ?? [])) : new([], []);
        }
        catch (DocumentFormatException problem)
        {
            throw new DocumentFormatException(problem.Line, $"{File}:{problem.Line}: {problem.Message}");
        }
    }

    /// <summary>One line for every document in which nobody has looked yet.</summary>
    public IEnumerable<string> Check(Holdings holdings) =>
        Check(holdings, "facts.yaml", Facts, holdings.Facts.Count).Concat(Check(holdings, "absent.yaml", Absent, holdings.Absent.Count));

    private static IEnumerable<string> Check(Holdings holdings, string file, IReadOnlyList<string> searched, int entries) =>
        from document in holdings.Documents
        where entries > 0 && !searched.Contains(document.Id, StringComparer.Ordinal)
        select $"{File}: {document.Id} is held, and nobody has compared {file} with it: r2pbot review {document.Id} shows what to look at; then name it here";
}
