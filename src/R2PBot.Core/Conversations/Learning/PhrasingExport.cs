using System.Globalization;
using System.Text;
using R2PBot.Library.Phrasings;

namespace R2PBot.Conversations.Learning;

/// <summary>Accepted questions as files of phrasings, one a document, for an editor to put into <c>knowledge/phrasings</c>.</summary>
internal static class PhrasingExport
{
    /// <returns>File names with their contents.</returns>
    public static IReadOnlyList<(string File, string Text)> Of(IReadOnlyList<AcceptedPhrasing> accepted) =>
    [
        .. from one in accepted
           let at = one.PassageId.IndexOf('#', StringComparison.Ordinal)
           group (Passage: one.PassageId[(at + 1)..], one.Language, one.Text, one.AcceptedOn) by one.PassageId[..at] into document
           orderby document.Key
           select ($"{document.Key}.yaml", File(document.Key, [.. document])),
    ];

    private static string File(string document, IReadOnlyList<(string Passage, string Language, string Text, DateOnly AcceptedOn)> accepted)
    {
        var yaml = new StringBuilder($"# Questions that readers asked and two editors tied to passages.\ndocument: {document}\npassages:\n");
        foreach (var passage in accepted.GroupBy(a => a.Passage))
        {
            yaml.Append($"  {Quoted(passage.Key)}:\n");
            foreach (var language in passage.GroupBy(a => a.Language).OrderBy(l => l.Key, StringComparer.Ordinal))
            {
                yaml.Append($"    {language.Key}:\n");
                foreach (var (_, _, text, day) in language)
                {
                    yaml.Append($"      - {Quoted(text)} # asked by readers, accepted on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n");
                }
            }
        }

        return yaml.ToString();
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
