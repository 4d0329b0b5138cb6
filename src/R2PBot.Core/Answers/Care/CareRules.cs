using System.Text.RegularExpressions;
using R2PBot.Answers.Declining;
using R2PBot.Answers.Questions;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Care;

/// <summary>
/// Tells when somebody begins to report an incident or tells of harm done to them or those near them, by patterns that editors
/// review (<c>knowledge/care.yaml</c>). Whoever asks about such crimes in the documents is not meant.
/// </summary>
internal sealed partial class CareRules(IReadOnlyList<WordPattern> tells, IReadOnlyList<WordPattern> unless, IReadOnlyList<WordPattern> notKept)
{
    /// <summary>A beginning says it; a long text is read this far.</summary>
    private const int MaxWords = 400;

    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];

    public static CareRules None { get; } = new([], [], []);

    public bool AreMet(string text) => Sentences(text).Any(words => words.Count > 1 && tells.Any(p => p.Matches(words)) && !unless.Any(p => p.Matches(words)));

    /// <summary>
    /// Whether the wording of a question is kept by nobody, whatever its asker agreed to: it tells of harm, says who somebody is or
    /// how to reach them, or holds an address or a long number. Too much left out costs an editor a question; too little costs a person more.
    /// </summary>
    public bool MustNotBeKept(string text) => AreMet(text) || Addresses().IsMatch(text) || Sentences(text).Any(words => tells.Concat(notKept).Any(p => p.Matches(words)));

    private static IEnumerable<List<string>> Sentences(string text) => text
        .Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(40)
        .Select(s => WordPatterns.WordsOf(QuestionTokens.Read(s)).Take(MaxWords).ToList());

    /// <summary>An e-mail address, a handle, a link, or seven digits and more (a telephone, a passport, an account).</summary>
    [GeneratedRegex(@"\S@\S|(?:^|\s)@\w|https?:|www\.|(?:\d[ ./()+\-]{0,2}){7,}", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    /// <exception cref="DocumentFormatException">The file has no sound patterns.</exception>
    public static CareRules Read(string yaml)
    {
        try
        {
            return YamlFields.Read(yaml, firstLine: 1, file => file.Texts("tells") is { Count: > 0 } tells
                ? new CareRules([.. tells.Select(WordPattern.Parse)], Patterns(file, "unless"), Patterns(file, "notKept"))
                : throw new FormatException("the file needs “tells”"));
        }
        catch (FormatException problem)
        {
            throw new DocumentFormatException(1, problem.Message);
        }
    }

    private static List<WordPattern> Patterns(YamlFields file, string name) => [.. (file.Texts(name) ?? []).Select(WordPattern.Parse)];
}
