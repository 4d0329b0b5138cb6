using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Library;

namespace R2PBot.Conversations.Assessing;

/// <summary>Finds the assessment that a turn means, and lets nobody see one that is not theirs.</summary>
internal sealed class ChecklistDesk(AssessmentBook book, Lazy<ChecklistFolder> folder)
{
    public AssessmentBook Book => book;

    /// <summary>The checklists as they are now: the folder is looked at again, so that a new file needs no restart.</summary>
    public ChecklistFolder Folder(Holdings holdings)
    {
        folder.Value.Refresh(holdings);
        return folder.Value;
    }

    /// <summary>What is open in the conversation of this turn, running or not; nothing for a stranger.</summary>
    public async Task<OpenHere?> OpenAsync(Turn turn, Holdings holdings, CancellationToken cancellation)
    {
        var where = Name(turn.Conversation);
        if (await book.OpenInAsync(where, cancellation) is not { } open || await book.FindAsync(open.AssessmentId, holdings, cancellation) is not { } assessment)
        {
            return null;
        }

        var inGroup = turn.Scope != ConversationScope.Personal;
        return inGroup != (assessment.Group == where) ? null
            : inGroup || assessment.Find(turn.Person) is not null ? new(assessment, open.Moved)
            : null;
    }

    /// <summary>The assessment that a button names, or the open one, or the person's only one; else the reply that asks which.</summary>
    public async Task<Intended> MeantAsync(Fields fields, Talk talk, CancellationToken cancellation)
    {
        var id = fields[ItemFields.Assessment];
        if (id is null && await OpenAsync(talk.Turn, talk.Holdings, cancellation) is { } open)
        {
            return open.Moved ? new Intended.Otherwise(AssessmentCards.WentElsewhere(open.Assessment, talk)) : await EnterAsync(open.Assessment, talk, cancellation);
        }

        if (id is not null)
        {
            return await book.FindAsync(id, talk.Holdings, cancellation) is { } named ? await EnterAsync(named, talk, cancellation) : new Intended.Otherwise(talk.Say(talk.Frame.Checklists.Gone));
        }

        return talk.IsPersonal && await book.OfAsync(talk.Person, talk.Holdings, cancellation) is { Count: > 0 } mine
            ? mine is [var only] ? await EnterAsync(only, talk, cancellation) : new Intended.Otherwise(AssessmentCards.Mine(mine, talk, talk.Frame.Checklists.WhichOne))
            : new Intended.Otherwise(talk.Say(talk.Frame.Checklists.NoneOpen, new SendAction(talk.Frame.Checklists.Heading, Routing.Verbs.Checklists)));
    }

    public Task<Decision?> ApplyAsync(Assessment assessment, AssessmentCommand command, Talk talk, CancellationToken cancellation) =>
        book.ApplyAsync(assessment.Id, command, ActorOf(talk, assessment), talk.Holdings, cancellation);

    public static Actor ActorOf(Talk talk, Assessment? assessment) =>
        new(talk.Person, talk.Turn.PersonName, assessment?.Group is not null && assessment.Group == Name(talk.Turn.Conversation), talk.Now);

    public static ConversationName Name(ConversationKey key) => new(key.Channel, key.Tenant, key.Id);

    /// <summary>A private assessment is shown to its members in their personal conversations only. Who speaks in its group takes part.</summary>
    private async Task<Intended> EnterAsync(Assessment assessment, Talk talk, CancellationToken cancellation)
    {
        var here = Name(talk.Turn.Conversation);
        if (!talk.IsPersonal && assessment.Group != here)
        {
            return new Intended.Otherwise(talk.Say(talk.Frame.Checklists.PrivateOnly));
        }

        if (assessment.Find(talk.Person) is { } member)
        {
            return new Intended.This(assessment, member);
        }

        // A group's button pressed from elsewhere lets nobody in; in the group itself everybody was let in by the owner's choice.
        // Who left or was removed comes back with a code of the owner only.
        var wasMember = assessment.Members.Any(m => m.Person == talk.Person);
        if (talk.IsPersonal || wasMember || assessment.Group is null || await ApplyAsync(assessment, new AssessmentCommand.Join(MemberRole.Contributor), talk, cancellation) is not { } joined)
        {
            return new Intended.Otherwise(talk.Say(talk.Frame.Checklists.Gone));
        }

        return joined.Next.Find(talk.Person) is { } entered
            ? new Intended.This(joined.Next, entered)
            : new Intended.Otherwise(talk.Say(talk.Frame.Checklists.MembersFull(AssessmentLimits.Members)));
    }
}

/// <summary>What is open in a conversation.</summary>
internal sealed record OpenHere(Assessment Assessment, bool Moved)
{
    public bool IsRunning => !Moved && Assessment.Status == AssessmentStatus.Running;
}

/// <summary>The assessment that was meant, or what to say instead.</summary>
internal abstract record Intended
{
    public sealed record This(Assessment Assessment, Member Member) : Intended;

    public sealed record Otherwise(Reply Reply) : Intended;
}

/// <summary>Names of the fields that checklist buttons carry. They stand in cards that people may press months later.</summary>
internal static class ItemFields
{
    public const string Assessment = "assessment";
    public const string Item = "item";
    public const string Seen = "seen";
    public const string Value = "value";
    public const string Trend = "trend";
    public const string Confidence = "confidence";
    public const string Note = "note";
    public const string How = "how";
}
