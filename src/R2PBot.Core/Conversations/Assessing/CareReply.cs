using R2PBot.Checklists.Assessments;

namespace R2PBot.Conversations.Assessing;

/// <summary>
/// For a person who begins to tell of an incident or of harm done to them. Nothing of what they wrote is stored or looked up; an open
/// checklist is paused; the contact is the operator's, and where none is set none is invented.
/// </summary>
internal sealed class CareReply(ChecklistDesk desk, string? contact)
{
    public async Task<Reply> ToAsync(Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        var open = await desk.OpenAsync(talk.Turn, talk.Holdings, cancellation);
        var stops = open is { IsRunning: true } && open.Assessment.Find(talk.Person) is not null;
        if (stops && open is not null)
        {
            await desk.ApplyAsync(open.Assessment, new AssessmentCommand.Pause(), talk, cancellation);
        }

        var blocks = new List<Block> { new TextBlock(words.Care), new TextBlock(contact is null ? words.CareNoContact : words.CareContact(contact)) };
        if (stops)
        {
            blocks.Add(new TextBlock(words.CarePaused));
        }

        // A lock screen must not tell others what somebody confided.
        return talk.Reply(words.CareSummary, blocks);
    }
}
