using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Library;

namespace R2PBot.Conversations.Routing;

/// <summary>Decides what a turn is: a pressed button, a command, or else a question. Whatever else it is, a question always gets an answer with a way forward.</summary>
internal static class Router
{
    /// <param name="open">The checklist that runs in this conversation, or nothing.</param>
    public static Route Of(Turn turn, Holdings holdings, OpenDialog? open = null)
    {
        if (turn.Action is { } pressed)
        {
            return new Route.Act(pressed.Verb, pressed.Fields, RouteReason.Pressed);
        }

        if (open is not null && ChecklistTyping.Read(turn.Text, open) is { } said)
        {
            return new Route.Act(said.Verb, said.Fields, RouteReason.Checklist, said.Language);
        }

        return Commands.Read(turn.Text) is { } command && !IsQuestionAfterAll(command, holdings)
            ? new Route.Act(command.Verb, command.Fields, RouteReason.Command, command.Language)
            : new Route.Ask(turn.Text, RouteReason.Question);
    }

    /// <summary>"Source sg-2025" asks for a card; "source of the figures on displacement" asks the documents.</summary>
    private static bool IsQuestionAfterAll(Command command, Holdings holdings)
    {
        if (command.Fields.GetValueOrDefault("document") is not { } name || !name.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var tokens = QuestionTokens.Read(name);
        var start = tokens[0].Is("the") ? 1 : 0;
        return new DocumentNames(holdings).Find(tokens) is not [var only] || only.Start > start || only.End < tokens.Count;
    }
}
