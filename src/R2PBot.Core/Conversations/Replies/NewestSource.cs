using R2PBot.Answers.Questions;
using R2PBot.Conversations.Frames;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>Whoever asks for the latest is told how old the newest source is, and that a later one may exist elsewhere.</summary>
internal static class NewestSource
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "latest", "newest", "current", "currently", "today", "nowadays", "recent", "recently", "presently", "uptodate",
        "dernier", "derniere", "derniers", "dernieres", "actuel", "actuelle", "actuels", "actuellement", "recemment", "recents",
        "ultimo", "ultima", "ultimos", "ultimas", "actual", "actuales", "actualmente", "hoy", "reciente", "recientes", "ahora",
    };

    public static string? Line(string question, Holdings holdings, DateTimeOffset now, Frame frame)
    {
        if (!AsksForIt(QuestionTokens.Read(question)) || holdings.Documents.Count == 0)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var official = holdings.Documents.Where(d => d.Header.Symbol is not null).MaxBy(d => d.Header.Published);
        var newest = holdings.Documents.MaxBy(d => d.Header.Published);
        var said = new[]
        {
            official is null ? null : frame.NewestReport(Name(official), official.Header.Date, Age(official, today, frame)),
            newest is null || newest == official ? null : frame.NewestText(Name(newest), newest.Header.Date, Age(newest, today, frame)),
            frame.LaterMayExist,
        };
        return string.Join(' ', said.OfType<string>());
    }

    /// <summary>"Now" asks for the latest only inside a question: "now paragraph 5" goes on to the next thing.</summary>
    private static bool AsksForIt(IReadOnlyList<Token> tokens) =>
        tokens.Any(t => Words.Contains(t.Text)) || tokens.Skip(2).Any(t => t.Is("now")) || HasPair(tokens, "up", "to") || HasPair(tokens, "right", "now");

    private static bool HasPair(IReadOnlyList<Token> tokens, string first, string second) =>
        Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(i => tokens[i - 1].Is(first) && tokens[i].Is(second) && (second != "to" || tokens.Skip(i).Any(t => t.Is("date"))));

    private static string Name(Document document) => document.Header.Symbol ?? $"{document.Header.Title} ({document.Header.Author})";

    private static string Age(Document document, DateOnly today, Frame frame)
    {
        var published = document.Header.Published;
        var months = ((today.Year - published.Year) * 12) + today.Month - published.Month - (today.Day < published.Day ? 1 : 0);
        return frame.Months(Math.Max(0, months));
    }
}
