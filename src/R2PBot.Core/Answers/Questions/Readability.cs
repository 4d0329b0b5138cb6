namespace R2PBot.Answers.Questions;

/// <summary>What keeps a question from being read at all.</summary>
internal static class Readability
{
    public static string? Problem(string question, AnswerOptions options) => question switch
    {
        _ when string.IsNullOrWhiteSpace(question) => "The question is empty. Please ask about a document or a subject, for example: paragraph 12 of the 2025 report.",
        _ when question.Length > options.MaxQuestionLength => $"The question has {question.Length} characters; at most {options.MaxQuestionLength} can be read. Please shorten it.",
        _ when question.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')) => "The question holds control characters. Please type it as plain text.",
        _ when !question.Any(char.IsLetterOrDigit) => "The question has no words. Please ask about a document or a subject.",
        _ => null,
    };
}
