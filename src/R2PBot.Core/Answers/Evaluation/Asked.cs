using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Answers.Retrieval;

namespace R2PBot.Answers.Evaluation;

/// <summary>A single question of a set, to be searched for under one weighting after another.</summary>
internal sealed record Asked(string Type, QuestionTurn Turn, IReadOnlyList<Token> Tokens)
{
    /// <summary>Those of a set that a search answers: lookups and conversations are not ranked.</summary>
    public static IReadOnlyList<Asked> Of(QuestionSet set) =>
        [.. set.Items.Where(i => i.Turns.Count == 1 && i.Type != "lookup").Select(i => new Asked(i.Type, i.Turns[0], QuestionTokens.Read(i.Turns[0].Question)))];

    public Wanted Read(WantedReader reader, DocumentNames names) => reader.Read(Turn.Question, Tokens, names.Find(Tokens));
}
