using R2PBot.Checklists.Definitions;

namespace R2PBot.Checklists.Assessments;

/// <summary>Takes what somebody fills in. An answer given on an older view than the newest never replaces that one unasked.</summary>
internal static class Answering
{
    public static Decision Fill(Assessment assessment, Filling filling, Member member, Actor actor)
    {
        if (Refusal(assessment, filling, member) is { } refusal)
        {
            return new(assessment, refusal);
        }

        var item = assessment.Definition.Items[filling.Index];
        var current = assessment.AnswerTo(item.Id);
        if (current is not null && SaysNothingNew(filling, current))
        {
            return new(assessment, AssessmentOutcome.AlreadyRecorded);
        }

        return current?.Value is not null && filling.Value is not null && current.Revision > filling.Seen
            ? Wait(assessment, filling, current, assessment.Member(member.Number))
            : Take(assessment, filling, item, current, member, actor);
    }

    public static Decision Settle(Assessment assessment, AssessmentCommand.Settle settle, Member member, Actor actor)
    {
        var pending = settle.View is { } shown ? member.Pending.FirstOrDefault(p => p.Index == shown.Index) : member.Last;
        if (pending is null)
        {
            return new(assessment, AssessmentOutcome.NothingToSettle);
        }

        if (assessment.Status != AssessmentStatus.Running)
        {
            return new(assessment, AssessmentOutcome.NotRunning);
        }

        var item = assessment.Definition.Items[pending.Index];
        var current = assessment.AnswerTo(item.Id);
        var isOld = settle.View is { } view && (view.There != current?.Revision || view.Mine != pending.Value);
        if (settle.How is not { } how || isOld)
        {
            return Wait(assessment, pending, current, member);
        }

        var settled = assessment.With(member.Settled(pending));
        return how == Settlement.Keep ? new(Onward(settled, pending, member, actor).Next, AssessmentOutcome.Settled)
            : Refusal(settled, pending, member) is { } refusal ? new(assessment, refusal)
            : Put(assessment, settled, pending, how, item, current, member, actor);
    }

    private static Decision Put(Assessment before, Assessment settled, Filling pending, Settlement how, ChecklistItem item, ItemAnswer? current, Member member, Actor actor)
    {
        var seen = current?.Revision ?? 0;
        var filling = how == Settlement.Replace ? pending with { Seen = seen } : new Filling(pending.Index, seen) { Note = InWords(pending, member), AddsNote = true };
        var taken = Take(settled, filling, item, current, member, actor);
        return taken.Outcome == AssessmentOutcome.NoteTooLong
            ? new(before, AssessmentOutcome.NoteTooLong)
            : new(Onward(taken.Next, pending, member, actor).Next, AssessmentOutcome.Settled);
    }

    /// <summary>Both answers stay, and the person's own is the one that they were shown last.</summary>
    private static Decision Wait(Assessment assessment, Filling filling, ItemAnswer? current, Member member)
    {
        var outcome = current?.By == member.Number ? AssessmentOutcome.AnsweredSince : AssessmentOutcome.AnsweredByAnother;
        return new(member.Last == filling ? assessment : assessment.With(member.Waiting(filling)), outcome);
    }

    private static AssessmentOutcome? Refusal(Assessment assessment, Filling filling, Member member) => assessment switch
    {
        { Status: not AssessmentStatus.Running } => AssessmentOutcome.NotRunning,
        _ when filling.Index < 0 || filling.Index >= assessment.Definition.Items.Count => AssessmentOutcome.NoSuchItem,
        // A reviewer comments, and answers nothing.
        _ when member.Role == MemberRole.Reviewer && (filling is not { Value: null, Trend: null, Confidence: null } || !filling.AddsNote) => AssessmentOutcome.NotAllowed,
        _ when filling.Value is { } value && !assessment.Definition.Scale().Contains(value) => AssessmentOutcome.NoSuchAnswer,
        _ when filling.Note?.Length > AssessmentLimits.NoteCharacters => AssessmentOutcome.NoteTooLong,
        _ => null,
    };

    private static Decision Take(Assessment assessment, Filling filling, ChecklistItem item, ItemAnswer? current, Member member, Actor actor)
    {
        var isStale = (current?.Revision ?? 0) > filling.Seen;
        var note = filling.Note is null ? current?.Note ?? ""
            : filling.AddsNote || isStale ? Joined(current?.Note, filling.Note)
            : filling.Note;
        if (note.Length > AssessmentLimits.NoteCharacters)
        {
            return new(assessment, AssessmentOutcome.NoteTooLong);
        }

        // Who only adds a note has not given the answer: it stays under the name of who did, and the note under the name of who wrote it.
        var given = filling is { Value: null, Trend: null, Confidence: null } && current is not null && current.By != member.Number ? (current.By, current.At) : (By: member.Number, At: actor.Now);
        var noted = note == (current?.Note ?? "") ? (By: current?.NoteBy, At: current?.NoteAt) : (member.Number, actor.Now);
        var answer = new ItemAnswer(item.Id, (current?.Revision ?? 0) + 1, given.By, given.At)
        {
            Value = filling.Value ?? current?.Value,
            // Another answer has another trend; only what is said again goes over.
            Trend = filling.Trend ?? (filling.Value is null || filling.Value == current?.Value ? current?.Trend : null),
            Confidence = filling.Confidence ?? (filling.Value is null || filling.Value == current?.Value ? current?.Confidence : null),
            Note = note,
            NoteBy = noted.By,
            NoteAt = noted.At,
        };
        return Onward(Replaced(assessment, answer, current), filling, member, actor);
    }

    private static Assessment Replaced(Assessment assessment, ItemAnswer answer, ItemAnswer? current)
    {
        var answers = assessment.Answers.Where(a => a.ItemId != answer.ItemId).Append(answer).ToDictionary(a => a.ItemId);
        return assessment with
        {
            Answers = [.. assessment.Definition.Items.Select(i => answers.GetValueOrDefault(i.Id)).OfType<ItemAnswer>()],
            Superseded = current is null ? assessment.Superseded : [.. assessment.Superseded, current],
        };
    }

    /// <summary>An answer leads to the next item; a note stays. Who stands elsewhere keeps their place.</summary>
    private static Decision Onward(Assessment assessment, Filling filling, Member member, Actor actor)
    {
        var at = assessment.PlaceOf(assessment.Member(member.Number), actor.InGroup).Index;
        return filling.Value is null ? new(assessment.At(at, member, actor.InGroup), AssessmentOutcome.Noted)
            : at != filling.Index ? new(assessment, AssessmentOutcome.RecordedElsewhere)
            : new(assessment.At(at + 1, member, actor.InGroup), AssessmentOutcome.Recorded);
    }

    private static bool SaysNothingNew(Filling filling, ItemAnswer current) =>
        filling.Seen < current.Revision
        && (filling.Value is null || filling.Value == current.Value)
        && (filling.Trend is null || filling.Trend == current.Trend)
        && (filling.Confidence is null || filling.Confidence == current.Confidence)
        && (filling.Note is null || (filling.AddsNote ? current.Note.EndsWith(filling.Note, StringComparison.Ordinal) : current.Note == filling.Note));

    private static string Joined(string? before, string note) => string.IsNullOrEmpty(before) ? note : note.Length == 0 ? before : $"{before}\n{note}";

    /// <summary>Names nobody: a note outlives the wish to be forgotten.</summary>
    private static string InWords(Filling filling, Member member)
    {
        var parts = new[] { filling.Value?.ToString(), filling.Trend is { } trend ? $"trend {trend}" : null, filling.Confidence is { } confidence ? $"confidence {confidence}" : null };
        var said = string.Join(", ", parts.OfType<string>()).ToLowerInvariant().Replace("notobserved", "not observed", StringComparison.Ordinal)
            .Replace("notapplicable", "not applicable", StringComparison.Ordinal).Replace("inprogress", "in progress", StringComparison.Ordinal).Replace("notstarted", "not started", StringComparison.Ordinal);
        return $"[participant {member.Number}: {said}]{(string.IsNullOrEmpty(filling.Note) ? "" : $" {filling.Note}")}";
    }
}
