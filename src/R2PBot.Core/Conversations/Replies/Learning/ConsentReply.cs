using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Replies.Learning;

/// <summary>Takes the answer to the question of <see cref="ConsentCard"/>: with a yes the wording that it was about goes to the editors at once.</summary>
internal sealed class ConsentReply(LearningDesk learning, PersonRecords people) : IResponder
{
    public IReadOnlyList<string> Verbs => [Routing.Verbs.Consent];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (!talk.IsPersonal)
        {
            return StaleReply.InPersonOnly(talk);
        }

        var agrees = fields[ConsentCard.Answer] == "yes";
        await people.SaveAsync(talk.Person, talk.Settings with { KeepsQuestions = agrees }, cancellation);
        if (!agrees)
        {
            await learning.Questions.WithdrawAsync(talk.Person, cancellation);
            return talk.Say(talk.Frame.ConsentDeclined);
        }

        if (fields[ConsentCard.Question] is { } question && Enum.TryParse<QuestionReason>(fields[ConsentCard.Reason], out var reason) && Enum.IsDefined(reason) && learning.MayKeep(question))
        {
            await learning.AddAsync(talk.Person, question, reason, cancellation);
        }

        return talk.Say(talk.Frame.ConsentGiven(learning.KeepDays), new SendAction(talk.Frame.SettingsButton, Routing.Verbs.Settings));
    }
}
