using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Replies.Situations;
using R2PBot.Library.Documents;
using R2PBot.Situations;

namespace R2PBot.Conversations.Replies.Learning;

/// <summary>What the replies about readers' questions have in common: who may see them, and how a question is worded.</summary>
internal static class QuestionTalk
{
    /// <returns>The reply that says why not; nothing for an editor or releaser in a personal conversation.</returns>
    public static Reply? Refusal(this Talk talk, SituationDesk situations) =>
        !AcceptRules.IsOfTheTeam(talk.Roles(situations)) ? talk.Say(talk.Frame.EditorsOnly)
        : !talk.IsPersonal ? StaleReply.InPersonOnly(talk)
        : null;

    public static Dictionary<string, string> Fields(ReaderQuestion question, string? passageId = null)
    {
        var fields = new Dictionary<string, string> { ["number"] = $"{question.Number}" };
        if (passageId is not null)
        {
            fields["passage"] = passageId;
        }

        return fields;
    }

    /// <summary>"para. 41 of sg-2025": short enough for a button.</summary>
    public static string Place(Passage passage) => $"{CitationLabel.Pinpoint(passage)}, {passage.Document.Id}";

    public static string Place(this Talk talk, string? passageId) => passageId is null ? "" : talk.Holdings.FindPassage(passageId) is { } passage ? Place(passage) : passageId;

    /// <summary>"asked 3 times · unanswered · 22 November 2026".</summary>
    public static string About(this Talk talk, ReaderQuestion question) =>
        $"{talk.Frame.AskedTimes(question.Asked)} · {talk.Frame.QuestionReasonName(question.Reason)} · {talk.Frame.Day(question.FirstAsked)}";
}
