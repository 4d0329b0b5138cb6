using System.Globalization;

namespace R2PBot.Benchmarks.Checklists;

/// <summary>
/// What a checklist should hold after each step, in plain arrays, written from the description of the conversation and without a look at the engine:
/// an answer counts at once; one given on an older view waits; every person has a place of their own.
/// </summary>
internal sealed class WalkModel(int items)
{
    public sealed class Item
    {
        public string? Value;
        public string? Trend;
        public string Note = "";
        public int By;
        public int NoteBy;
        public int Revision;
    }

    public sealed record Waiting(int Index, string Value, string? Trend, string? Note);

    public Item[] Items { get; } = [.. Enumerable.Range(0, items).Select(_ => new Item())];

    /// <summary>By member, from 1.</summary>
    public int[] Place { get; } = new int[3];

    public int[] Seen { get; } = new int[3];

    /// <summary>One for an item at most; the one that was shown last is the last.</summary>
    public List<Waiting>[] Pending { get; } = [[], [], []];

    public bool IsPaused { get; set; }

    public int Unknown => Items.Count(i => i.Value == "Unknown");

    public string Heading(int who) => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(Place[who] + 1, items)} of {items} · {Unknown} unknown");

    public void Look(int who) => Stand(who, Place[who]);

    public void Stand(int who, int index)
    {
        Place[who] = index;
        Seen[who] = index < items ? Items[index].Revision : 0;
    }

    public void Answer(int who, int index, int seen, string value, string? trend, string? note)
    {
        if (IsPaused || index >= items)
        {
            return;
        }

        var item = Items[index];
        var isOld = item.Revision > seen;
        if (isOld && item.Value == value && (trend is null || trend == item.Trend) && (note is null || note == item.Note))
        {
            return;
        }

        if (isOld && item.Value is not null)
        {
            Wait(who, new(index, value, trend, note));
            return;
        }

        Put(who, index, value, trend, note is null ? item.Note : isOld ? Below(item.Note, note) : note);
        MoveOn(who, index);
    }

    public void Note(int who, string note)
    {
        if (IsPaused || Place[who] >= items)
        {
            return;
        }

        var item = Items[Place[who]];
        var isAnothers = item.Revision > 0 && item.By != who;
        (item.Note, item.NoteBy) = (Below(item.Note, note), who);
        item.By = isAnothers ? item.By : who;
        item.Revision++;
        Look(who);
    }

    /// <summary>By the words typed: what was shown last.</summary>
    public void Settle(int who, string how)
    {
        if (!IsPaused && Pending[who].Count > 0)
        {
            Settle(who, Pending[who][^1], how);
        }
    }

    /// <summary>By a card: its item, if both answers are still those that it showed.</summary>
    public void Settle(int who, int index, int there, string value, string how)
    {
        if (IsPaused || Pending[who].Find(p => p.Index == index) is not { } mine)
        {
            return;
        }

        if (Items[index].Revision != there || mine.Value != value)
        {
            Wait(who, mine);
            return;
        }

        Settle(who, mine, how);
    }

    private void Wait(int who, Waiting mine)
    {
        Pending[who].RemoveAll(p => p.Index == mine.Index);
        Pending[who].Add(mine);
    }

    private void Settle(int who, Waiting mine, string how)
    {
        Pending[who].Remove(mine);
        var item = Items[mine.Index];
        if (how == "replace")
        {
            Put(who, mine.Index, mine.Value, mine.Trend, mine.Note ?? item.Note);
        }
        else if (how == "both")
        {
            var words = $"[participant {who}: {Words(mine.Value)}{(mine.Trend is null ? "" : $", trend {Words(mine.Trend)}")}]{(mine.Note is null ? "" : $" {mine.Note}")}";
            (item.Note, item.NoteBy) = (Below(item.Note, words), who);
            item.Revision++;
            Look(who);
        }

        MoveOn(who, mine.Index);
    }

    private void Put(int who, int index, string value, string? trend, string note)
    {
        var item = Items[index];
        item.NoteBy = note == item.Note ? item.NoteBy : who;
        item.Trend = trend ?? (value == item.Value ? item.Trend : null);
        (item.Value, item.Note, item.By, item.Revision) = (value, note, who, item.Revision + 1);
    }

    private void MoveOn(int who, int index)
    {
        if (Place[who] == index)
        {
            Stand(who, index + 1);
        }
    }

    private static string Below(string before, string note) => before.Length == 0 ? note : $"{before}\n{note}";

    private static string Words(string value) => value switch { "NotObserved" => "not observed", "NotApplicable" => "not applicable", _ => value.ToLowerInvariant() };
}
