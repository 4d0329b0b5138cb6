using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Library;

namespace R2PBot.Answers.FollowUps;

/// <summary>"And in 2013?", "what about the ICR2P?": the question before, asked of another document.</summary>
internal static class Elsewhere
{
    private static readonly HashSet<string> Connecting = [.. """
        and or what whats about how in of from the a to by on is was it that this does did do say says said now then so same question there too also only just according for as
        report reports call calls document paper one et dans le la du de des selon que dit y en el los segun dice qu est ce ok please pls and
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    /// <returns>The earlier question with the document named now, or nothing when this is a question of its own.</returns>
    public static string? Read(string question, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Conversation conversation, Holdings holdings)
    {
        if (conversation.Question is not { } before || tokens.Count > 14)
        {
            return null;
        }

        var named = mentions.Where(m => m.IsHeld).SelectMany(m => Enumerable.Range(m.Start, m.End - m.Start)).ToHashSet();
        var year = named.Count > 0 ? null : tokens.Where(t => t.IsNumber && holdings.Documents.Any(d => d.Header.Published.Year == t.Value)).Select(t => t.Text).FirstOrDefault();
        var others = tokens.Where((t, i) => !named.Contains(i) && t.Kind != TokenKind.Sign && t.Text != year);
        return (named.Count > 0 || year is not null) && others.All(t => Connecting.Contains(t.Text))
            ? $"{before} {(year is null ? question : $"in the {year} report")}"
            : null;
    }

    /// <summary>What a question asks, without the documents that it names.</summary>
    public static string Subject(string question, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var named = mentions.Where(m => m.IsHeld).SelectMany(m => Enumerable.Range(m.Start, m.End - m.Start)).ToHashSet();
        return named.Count == 0 ? question : string.Join(' ', tokens.Where((t, i) => !named.Contains(i) && t.Kind != TokenKind.Sign).Select(t => t.Text));
    }
}
