using R2PBot.Conversations.Alerts;
using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Register;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>What stands in the form of a proposal, as typed, pressed, or filled in from the alert that it follows.</summary>
internal sealed record ProposalForm
{
    private const string Unchanged = "none";

    public required ProposalSubject Subject { get; init; }

    public TrackingLevel? Level { get; init; }

    public string? What { get; init; }

    public string? Why { get; init; }

    public string? Sources { get; init; }

    public Confidence Confidence { get; init; }

    public HandlingMark Handling { get; init; }

    public bool IsExercise { get; init; }

    /// <summary>Where nobody vouches for names a drill is proposed from the start.</summary>
    public static ProposalForm Read(Fields fields, ProposalSubject subject, bool isVerified)
    {
        var last = subject.Last ?? subject.Adopted;
        var repeats = subject.Kind == AlertKind.Correction || subject.Adopted is not null;
        return new()
        {
            Subject = subject,
            Level = fields["level"] is { } level ? SituationTalk.ReadLevel(level) : repeats ? last?.Content.To : null,
            What = fields["what"] ?? (repeats ? last?.Content.What : null),
            Why = fields["why"] ?? (subject.Kind == AlertKind.Correction && last?.Content.Why is { Length: > 0 } said ? said : null),
            Sources = fields["sources"] ?? (repeats && last is not null ? SourceLines.Write(last.Content.Sources) : null),
            Confidence = Enum.TryParse<Confidence>(fields["confidence"], ignoreCase: true, out var confidence) && Enum.IsDefined(confidence) ? confidence : last?.Content.Confidence ?? default,
            Handling = Enum.TryParse<HandlingMark>(fields["handling"], out var handling) && Enum.IsDefined(handling) && handling < HandlingMark.Red ? handling : last?.Handling ?? HandlingMark.Green,
            IsExercise = last?.IsExercise ?? fields["exercise"] switch { "yes" => true, "no" => false, _ => !isVerified },
        };
    }

    public IEnumerable<string> Problems(Frame frame)
    {
        if (Subject.Kind != AlertKind.Cancel && Level is null && What is null)
        {
            yield return frame.ChangeMissing;
        }

        if (Why is null)
        {
            yield return frame.WhyMissing;
        }

        if (Subject.Kind != AlertKind.Cancel && SourceLines.Read(Sources).Count == 0)
        {
            yield return frame.SourceMissing;
        }
    }

    public EditorsProposal Proposal(PersonKey author) => new()
    {
        Situation = Subject.Situation, Author = author, To = Level, What = What, Why = Why ?? "", Sources = SourceLines.Read(Sources),
        Confidence = Confidence, Handling = Handling, IsExercise = IsExercise,
    };

    public Reply Card(Talk talk, IReadOnlyList<string> problems)
    {
        var frame = talk.Frame;
        var heading = frame.ProposalHeading(Subject.Kind, (Subject.Last ?? Subject.Adopted)?.Number, Subject.Situation.UnName);
        return talk.Reply(
            problems.Count == 0 ? heading : string.Join(' ', problems),
            [
                .. IsExercise ? [new TextBlock(frame.ExerciseHeading)] : Array.Empty<Block>(),
                new HeadingBlock(heading),
                .. problems.Select(p => new TextBlock(p)),
                .. Subject.Kind == AlertKind.Cancel ? [] : Content(frame),
                new InputBlock("why", frame.WhyLabel, IsMultiline: true, Value: Why),
                new InputBlock("sources", frame.SourcesLabel, IsMultiline: true, Value: Sources),
                new ChoicesBlock("confidence", frame.ConfidenceLabel, [.. Enum.GetValues<Confidence>().Select(c => new Choice(c.ToString(), frame.ConfidenceName(c)))], Confidence.ToString()),
                new ChoicesBlock("handling", frame.HandlingLabel, [.. AlertBlocks.MarksToChoose.Select(m => new Choice(m.Mark.ToString(), m.Name))], Handling.ToString()),
                .. (Subject.Last ?? Subject.Adopted) is null
                    ? [new ChoicesBlock("exercise", frame.ExerciseLabel, [new("no", frame.ExerciseNo), new("yes", frame.ExerciseYes)], IsExercise ? "yes" : "no")]
                    : Array.Empty<Block>(),
                new TextBlock(frame.ProposalNote, IsSubtle: true),
                new ActionsBlock([new SendAction(frame.MakeDraftButton, SituationVerbs.Propose) { Fields = Carried() }]),
            ]);
    }

    private Block[] Content(Frame frame) =>
    [
        new ChoicesBlock(
            "level",
            frame.NewLevelLabel,
            [new(Unchanged, frame.NoLevelChange), .. Enum.GetValues<TrackingLevel>().Select(l => new Choice(l.ToString(), frame.LevelName(l)))],
            Level?.ToString() ?? Unchanged),
        new InputBlock("what", frame.WhatLabel, IsMultiline: true, Value: What),
    ];

    private Dictionary<string, string> Carried() => (Subject.Last ?? Subject.Adopted) is { } about
        ? SituationTalk.Fields(("number", $"{about.Number}"), ("kind", Subject.Adopted is null ? Subject.Kind.ToString() : ProposalKinds.Adopt))
        : SituationTalk.Fields(("situation", Subject.Situation.Id));
}
