namespace R2PBot.Answers.Questions;

/// <summary>The words of a question without letter case, accents and signs: two questions with the same key are the same question.</summary>
internal static class QuestionKey
{
    public static string Of(string question) => string.Join(' ', QuestionTokens.Read(question).Where(t => t.Kind != TokenKind.Sign).Select(t => t.Text));
}
