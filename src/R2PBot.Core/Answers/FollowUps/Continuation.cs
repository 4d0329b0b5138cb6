using R2PBot.Answers.Questions;

namespace R2PBot.Answers.FollowUps;

/// <summary>Whether a question leans on the one before: "and has that changed?", "what about the young?".</summary>
internal static class Continuation
{
    private const int ShortQuestion = 8;
    private const int LongestLeaning = 14;

    private static readonly HashSet<string> Pointing = ["it", "its", "they", "them", "their", "theirs", "this", "that", "these", "those", "there", "he", "she", "his", "her", "him", "same", "such", "both", "one", "ones", "ils", "elles", "leur", "ca", "cela", "eso", "esto", "ellos", "su", "sus"];

    private static readonly HashSet<string> Opening = ["and", "any", "what about", "how about", "ok", "or", "but", "also", "so", "then", "et", "y", "since", "until", "even"];

    /// <summary>How much surer the two questions together must be than the question alone; nothing when it stands alone.</summary>
    public static float? Needs(string question, IReadOnlyList<Token> tokens, Conversation conversation)
    {
        // Asked once more, it still stands alone.
        if (conversation.Question is null || conversation.Question == question || tokens.Count > LongestLeaning)
        {
            return null;
        }

        return tokens.Any(t => Pointing.Contains(t.Text)) ? -0.1f
            : tokens.Count > 0 && (Opening.Contains(tokens[0].Text) || tokens.Count <= ShortQuestion) ? 0.1f
            : null;
    }
}
