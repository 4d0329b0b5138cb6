using R2PBot.Answers;

namespace R2PBot.Tests.Support;

/// <summary>Asks the real documents, or small ones.</summary>
internal static class Desk
{
    private static readonly Lazy<ReferenceDesk> Real = new(() => new ReferenceDesk(Repository.At("knowledge"), new AnswerOptions()));

    public static ReferenceDesk Repositorys => Real.Value;

    public static Answer Ask(string question, Conversation? before = null) => Real.Value.Current.Answer(question, before ?? Conversation.New);

    /// <summary>The answers to some questions that follow each other.</summary>
    public static IReadOnlyList<Answer> Talk(params string[] questions)
    {
        var answers = new List<Answer>();
        foreach (var question in questions)
        {
            answers.Add(Ask(question, answers.Count == 0 ? null : answers[^1].Next));
        }

        return answers;
    }

    public static Answer AskSmall(string question, params (string File, string Text)[] documents)
    {
        using var knowledge = new TemporaryKnowledge(documents);
        return new ReferenceDesk(knowledge.Folder, new AnswerOptions()).Current.Answer(question, Conversation.New);
    }

    public static string Ids(this Answer answer) => string.Join(' ', answer.Citations.Select(c => c.Passage.Id));
}
