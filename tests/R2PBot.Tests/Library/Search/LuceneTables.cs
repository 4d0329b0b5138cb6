using System.Globalization;
using System.Text.RegularExpressions;

namespace R2PBot.Tests.Library.Search;

/// <summary>What Apache Lucene 8 says of the texts in <c>oracle/</c>; <c>LuceneOracle.java</c> among the benchmarks wrote it down.</summary>
internal static partial class LuceneTables
{
    public static string[] Corpus => Lines("corpus.txt");

    public static string[] Queries => Lines("queries.txt");

    public static string[] Texts => [.. Lines("texts.txt").Select(Unescape)];

    public static string[][] Terms => [.. Cells("terms.tsv").Select(row => row.Select(Unescape).ToArray())];

    /// <summary>For each query the ten best entries and their scores.</summary>
    public static (int Entry, float Score)[][] Scores => [.. Cells("scores.tsv").Select(row => row.Select(Score).ToArray())];

    private static (int Entry, float Score) Score(string cell) =>
        (int.Parse(cell.Split(':')[0], CultureInfo.InvariantCulture), float.Parse(cell.Split(':')[1], CultureInfo.InvariantCulture));

    private static IEnumerable<string[]> Cells(string file) =>
        Lines(file).Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries));

    private static string[] Lines(string file) => File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Library", "Search", "oracle", file)).TrimEndOneLine().Split('\n');

    private static string TrimEndOneLine(this string text) => text.EndsWith('\n') ? text[..^1] : text;

    private static string Unescape(string text) =>
        Escape().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
