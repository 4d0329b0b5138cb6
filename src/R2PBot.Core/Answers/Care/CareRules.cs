using R2PBot.Answers.Declining;
using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Care;

/// <summary>
/// Tells when somebody begins to report an incident or tells of harm done to them or those near them, by patterns that editors
/// review (<c>knowledge/care.yaml</c>). Whoever asks about such crimes in the documents is not meant.
/// </summary>
internal sealed class CareRules(IReadOnlyList<WordPattern> tells, IReadOnlyList<WordPattern> unless)
{
    /// <summary>A beginning says it; a long text is read this far.</summary>
    private const int MaxWords = 400;

    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];

    public static CareRules None { get; } = new([], []);

    public bool AreMet(string text) => text
        .Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(40)
        .Select(s => WordPatterns.WordsOf(QuestionTokens.Read(s)).Take(MaxWords).ToList())
        .Any(words => words.Count > 1 && tells.Any(p => p.Matches(words)) && !unless.Any(p => p.Matches(words)));

    /// <exception cref="DocumentFormatException">The file has no sound patterns.</exception>
    public static CareRules Read(string yaml)
    {
        try
        {
            var file = FrontMatterReader.Parse<CareFile>(yaml, firstLine: 1);
            return file.Tells is { Count: > 0 } tells
                ? new([.. tells.Select(WordPattern.Parse)], [.. (file.Unless ?? []).Select(WordPattern.Parse)])
                : throw new FormatException("the file needs “tells”");
        }
        catch (FormatException problem)
        {
            throw new DocumentFormatException(1, problem.Message);
        }
    }

    internal sealed class CareFile
    {
        public List<string>? Tells { get; set; }

        public List<string>? Unless { get; set; }
    }
}
