using R2PBot.Checklists.Definitions;
using R2PBot.People;

namespace R2PBot.Checklists.Assessments;

/// <summary>
/// One checklist as somebody fills it in: who takes part, what was answered, by whom, and on what evidence. A value: every change
/// makes the next one, with a revision one higher. It belongs to the definition that it began with, which the archive keeps: a later one never changes it.
/// </summary>
internal sealed record Assessment
{
    public required string Id { get; init; }

    /// <summary>Counts the changes. Whoever writes says which revision they saw.</summary>
    public required int Revision { get; init; }

    public required ChecklistDefinition Definition { get; init; }

    /// <summary>What is assessed, in the words of who started it; empty when nothing was said.</summary>
    public required string Subject { get; init; }

    public required AssessmentStatus Status { get; init; }

    public required HandlingMark Mark { get; init; }

    /// <summary>Nothing while it is private. Set only after the owner chose to work in a group conversation.</summary>
    public ConversationName? Group { get; init; }

    /// <summary>Where the group stands; a person alone has a place of their own.</summary>
    public ItemPlace GroupPlace { get; init; } = ItemPlace.First;

    /// <summary>In the order in which they joined. The first is the owner; those who left stay, for their answers name them.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>Answers that count, in the order of the items. An item without one has not been answered.</summary>
    public IReadOnlyList<ItemAnswer> Answers { get; init; } = [];

    /// <summary>Answers that were replaced, oldest first.</summary>
    public IReadOnlyList<ItemAnswer> Superseded { get; init; } = [];

    /// <summary>In the order in which it was added.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>An earlier assessment of the same subject by the same owner, to compare with.</summary>
    public string? PreviousId { get; init; }

    public ItemAnswer? AnswerTo(string itemId) => Answers.FirstOrDefault(a => a.ItemId == itemId);

    /// <summary>Every revision of an item's answer, oldest first.</summary>
    public IReadOnlyList<ItemAnswer> RevisionsOf(string itemId) => [.. Superseded.Concat(Answers).Where(a => a.ItemId == itemId).OrderBy(a => a.Revision)];

    public IEnumerable<Evidence> EvidenceFor(string itemId) => Evidence.Where(e => e.ItemId == itemId);

    public Member Member(int number) => Members[number - 1];

    public IEnumerable<Member> Active => Members.Where(m => m.LeftAt is null);

    /// <summary>The member who is this person, or nothing for a stranger and for who has left.</summary>
    public Member? Find(PersonKey person) => Members.FirstOrDefault(m => m.Person == person && m.LeftAt is null);

    /// <summary>How many items have this answer.</summary>
    public int Count(AnswerValue value) => Answers.Count(a => a.Value == value);

    /// <summary>Where the person stands: in the group where it is worked on, else for themselves.</summary>
    public ItemPlace PlaceOf(Member member, bool inGroup) => inGroup ? GroupPlace : member.Place;

    /// <summary>Items nobody has answered yet; a note alone is no answer.</summary>
    public IEnumerable<ChecklistItem> Open => Definition.Items.Where(i => AnswerTo(i.Id)?.Value is null);
}

internal enum AssessmentStatus
{
    Running,
    Paused,
    Finished,

    /// <summary>Taken back by its owner. It stays readable as such for those who had it.</summary>
    Withdrawn,
}

/// <summary>A conversation as its channel names it.</summary>
internal sealed record ConversationName(string Channel, string Tenant, string Id);

/// <summary>Where somebody stands.</summary>
/// <param name="Index">Of the item, from 0; the number of items when they are through.</param>
/// <param name="Seen">Revision of the item's answer that they were shown, 0 for none: an answer given on an older one does not replace a newer one unasked.</param>
internal sealed record ItemPlace(int Index, int Seen)
{
    public static ItemPlace First { get; } = new(0, 0);
}
