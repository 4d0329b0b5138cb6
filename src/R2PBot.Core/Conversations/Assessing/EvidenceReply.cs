using System.Text.RegularExpressions;
using R2PBot.Answers;
using R2PBot.Checklists.Assessments;
using R2PBot.Conversations.Replies;
using R2PBot.Conversations.Routing;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Assessing;

/// <summary>Evidence for an item: words of a document, or an address with what is known of the source. What was not said is asked for.</summary>
internal sealed partial class EvidenceReply(ChecklistDesk desk) : IResponder
{
    private const int MaxListed = 20;

    public IReadOnlyList<string> Verbs => [Routing.Verbs.AddEvidence, Routing.Verbs.CompleteEvidence, Routing.Verbs.RemoveEvidence];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var meant = await desk.MeantAsync(fields, talk, cancellation);
        if (meant is not Intended.This(var assessment, var member))
        {
            return ((Intended.Otherwise)meant).Reply;
        }

        if (verb == Routing.Verbs.RemoveEvidence)
        {
            return await RemoveAsync(assessment, member, fields.Number("number") ?? 0, talk, cancellation);
        }

        var text = fields["text"] ?? "";
        return verb == Routing.Verbs.CompleteEvidence ? await CompleteAsync(assessment, fields["evidence"] ?? "", Form(fields), talk, cancellation)
            : Completing().Match(text) is { Success: true } which && EvidenceReading.ReadDetails(which.Groups["rest"].Value) is { } details
                ? await CompleteAsync(assessment, Id(assessment, int.Parse(which.Groups["number"].ValueSpan)), details, talk, cancellation)
            : await AddAsync(assessment, member, text, fields, talk, cancellation);
    }

    private async Task<Outcome> AddAsync(Assessment a, Member member, string text, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        var index = fields.Number(ItemFields.Item) ?? a.PlaceOf(member, talk.InGroupOf(a)).Index;
        if (index < 0 || index >= a.Definition.Items.Count)
        {
            return ItemCard.Of(a, member, talk, words.NoSuchItem(a.Definition.Items.Count));
        }

        var evidence = new Evidence(Guid.CreateVersion7(talk.Now).ToString("N"), a.Definition.Items[index].Id, member.Number, talk.Now);
        if (QuotationReference.Read(fields[QuotationReference.Field], talk.Holdings) is { } pressed)
        {
            return await TakeAsync(a, Of(evidence, pressed), talk, cancellation);
        }

        if (text.Length == 0)
        {
            return List(a, index, talk);
        }

        var reading = EvidenceReading.Read(text);
        if (reading.Address is { } address)
        {
            return await TakeAsync(a, reading.On(evidence with { Address = address }), talk, cancellation);
        }

        return Quotation(text, talk) switch
        {
            (null, _) => AssessmentCards.Say(a, talk, $"{words.EvidenceNotFound} {words.HowToEvidence}"),
            ({ } meant, true) => await TakeAsync(a, Of(evidence, meant), talk, cancellation),
            ({ } near, false) => talk.Reply(
                AssessmentCards.Summary(a, words.EvidenceMeant),
                AssessmentCards.Mark(a, talk.Frame),
                new TextBlock(words.EvidenceMeant),
                new QuotationBlock(near) { Caution = Cautions.Of(near.Passage, talk.Frame) },
                new ActionsBlock([new SendAction(words.AddEvidenceButton, Routing.Verbs.AddEvidence)
                {
                    Fields = new Dictionary<string, string>(ItemCard.With(a, index, 0)) { [QuotationReference.Field] = QuotationReference.Write(near) },
                }])),
        };
    }

    /// <summary>The quotation that was named, and whether it was named for certain: a place, or "this". A search only comes near.</summary>
    private static (Citation? Quotation, bool IsCertain) Quotation(string text, Talk talk)
    {
        if (text.Trim().ToLowerInvariant() is "this" or "that" or "it" or "ceci" or "esto" or "la citation" or "la cita")
        {
            return (talk.Lead, talk.Lead is not null);
        }

        if (Place().Match(text) is { Success: true } place && talk.Holdings.FindPassage($"{place.Groups["document"].Value.ToLowerInvariant()}#{place.Groups["place"].Value.ToLowerInvariant()}") is { CanBeQuoted: true } passage)
        {
            return (passage.CiteWhole(), true);
        }

        var answer = talk.Answerer.Answer(text, talk.State);
        return answer.Status == AnswerStatus.Answered && answer.Citations.Count > 0 ? (answer.Citations[0], answer is { Reason: AnswerReason.LookedUp, Citations.Count: 1 }) : (null, false);
    }

    private static Evidence Of(Evidence evidence, Citation citation) => evidence with { Citation = KeptCitation.Of(citation), Date = citation.Passage.Document.Header.Published is { } day ? $"{day:yyyy-MM-dd}" : null };

    private async Task<Outcome> TakeAsync(Assessment a, Evidence evidence, Talk talk, CancellationToken cancellation)
    {
        if (await desk.ApplyAsync(a, new AssessmentCommand.AddEvidence(evidence), talk, cancellation) is not { } decision)
        {
            return talk.Say(talk.Frame.Checklists.Gone);
        }

        return decision.Outcome == AssessmentOutcome.EvidenceAdded ? Ask(decision.Next, evidence, talk, talk.Frame.Checklists.EvidenceAdded) : After(decision, talk);
    }

    private async Task<Outcome> CompleteAsync(Assessment a, string id, EvidenceReading said, Talk talk, CancellationToken cancellation)
    {
        var words = talk.Frame.Checklists;
        if (a.Evidence.FirstOrDefault(e => e.Id == id) is not { } evidence)
        {
            return AssessmentCards.Say(a, talk, words.NoSuchEvidence);
        }

        var changed = said.On(evidence);
        return await desk.ApplyAsync(a, new AssessmentCommand.ChangeEvidence(changed), talk, cancellation) is not { } decision ? talk.Say(words.Gone)
            : decision.Outcome == AssessmentOutcome.EvidenceChanged ? Ask(decision.Next, changed, talk, words.EvidenceCompleted)
            : After(decision, talk);
    }

    private async Task<Outcome> RemoveAsync(Assessment a, Member member, int number, Talk talk, CancellationToken cancellation) =>
        await desk.ApplyAsync(a, new AssessmentCommand.RemoveEvidence(Id(a, number)), talk, cancellation) is { } decision
            ? AssessmentCards.Say(decision.Next, talk, OutcomeWords.Of(decision, talk.Frame) ?? "", new SendAction(talk.Frame.Checklists.GoOnButton, Routing.Verbs.ResumeChecklist) { Fields = AssessmentCards.With(a) })
            : talk.Say(talk.Frame.Checklists.Gone);

    /// <summary>What was taken, with a form for what is missing.</summary>
    private static Outcome Ask(Assessment a, Evidence evidence, Talk talk, string lead)
    {
        var words = talk.Frame.Checklists;
        var lacks = Lacks(evidence, words).ToList();
        List<Block> blocks = [AssessmentCards.Mark(a, talk.Frame), new TextBlock($"{lead} {Line(a, evidence, talk)}")];
        if (lacks.Count > 0)
        {
            blocks.AddRange(
            [
                new TextBlock(words.EvidenceLacks(string.Join("; ", lacks))),
                new InputBlock("date", words.DateLabel, MaxLength: 10, Value: evidence.Date),
                new ChoicesBlock("type", words.TypeLabel, [.. Enum.GetValues<SourceType>().Select(t => new Choice(t.ToString(), words.SourceTypes[t]))], evidence.Type?.ToString()),
                new ChoicesBlock("reliability", words.ReliabilityLabel, [.. Enum.GetValues<Reliability>().Select(r => new Choice(r.ToString(), $"{r} {words.Reliabilities[(int)r]}"))], evidence.Reliability?.ToString()),
                new ChoicesBlock("credibility", words.CredibilityLabel, [.. Enumerable.Range(1, 6).Select(c => new Choice($"{c}", $"{c} {words.Credibilities[c - 1]}"))], evidence.Credibility?.ToString()),
                new TextBlock(words.AdmiraltyNote, IsSubtle: true),
            ]);
        }

        blocks.Add(new ActionsBlock(
        [
            .. lacks.Count == 0 ? Array.Empty<BotAction>() :
                [new SendAction(talk.Frame.SaveSettingsButton, Routing.Verbs.CompleteEvidence) { Fields = new Dictionary<string, string>(AssessmentCards.With(a)) { ["evidence"] = evidence.Id } }],
            new SendAction(words.GoOnButton, Routing.Verbs.ResumeChecklist) { Fields = AssessmentCards.With(a) },
        ]));
        return talk.Reply(AssessmentCards.Summary(a, lead), blocks);
    }

    private static Reply List(Assessment a, int index, Talk talk)
    {
        var words = talk.Frame.Checklists;
        var own = a.EvidenceFor(a.Definition.Items[index].Id).Take(MaxListed).ToList();
        return talk.Reply(
            AssessmentCards.Summary(a, words.EvidenceHeading),
            [
                AssessmentCards.Mark(a, talk.Frame),
                new HeadingBlock(words.EvidenceHeading),
                .. own.Select(e => new TextBlock(Line(a, e, talk))),
                new TextBlock(words.HowToEvidence, IsSubtle: true),
                new ActionsBlock([new SendAction(words.GoOnButton, Routing.Verbs.ResumeChecklist) { Fields = AssessmentCards.With(a) }]),
            ]);
    }

    private static Reply After(Decision decision, Talk talk) => AssessmentCards.Say(
        decision.Next,
        talk,
        OutcomeWords.Of(decision, talk.Frame) ?? talk.Frame.Checklists.Noted,
        new SendAction(talk.Frame.Checklists.GoOnButton, Routing.Verbs.ResumeChecklist) { Fields = AssessmentCards.With(decision.Next) });

    /// <summary>"3. “…” (label) · source changed since". The words are those that were kept, whatever the document says now.</summary>
    private static string Line(Assessment a, Evidence e, Talk talk)
    {
        var words = talk.Frame.Checklists;
        var number = a.Evidence.ToList().FindIndex(x => x.Id == e.Id) + 1;
        var state = e.Citation?.In(talk.Holdings) switch
        {
            null or KeptCitationState.Unchanged => null,
            KeptCitationState.SourceGone => words.SourceGone,
            _ => words.SourceChanged,
        };
        var grade = e.Reliability is { } letter || e.Credibility is not null ? $"{e.Reliability}{e.Credibility}" : null;
        var parts = new[] { e.Citation is { } c ? $"“{AssessmentCards.Short(c.Words)}” ({c.Label})" : e.Address, e.Date, e.Type is { } type ? words.SourceTypes[type] : null, grade, state };
        return $"{number}. {string.Join(" · ", parts.OfType<string>())}";
    }

    private static IEnumerable<string> Lacks(Evidence e, Frames.ChecklistFrame words)
    {
        if (e.Citation is not null)
        {
            yield break;
        }

        if (e.Date is null)
        {
            yield return words.DateLabel;
        }

        if (e.Type is null)
        {
            yield return words.TypeLabel;
        }

        if (e.Reliability is null)
        {
            yield return words.ReliabilityLabel;
        }

        if (e.Credibility is null)
        {
            yield return words.CredibilityLabel;
        }
    }

    private static EvidenceReading Form(Fields fields) => new()
    {
        Date = fields["date"] is { } date ? EvidenceReading.DateIn(date) : null,
        Type = Enum.TryParse<SourceType>(fields["type"], out var type) && Enum.IsDefined(type) ? type : null,
        Reliability = Enum.TryParse<Reliability>(fields["reliability"], out var reliability) && Enum.IsDefined(reliability) ? reliability : null,
        Credibility = fields.Number("credibility") is { } number and >= 1 and <= 6 ? number : null,
    };

    private static string Id(Assessment a, int number) => number >= 1 && number <= a.Evidence.Count ? a.Evidence[number - 1].Id : "";

    [GeneratedRegex(@"^(?<document>[A-Za-z0-9\-]+)[\s#]+(?:para(?:graph)?\.?\s*)?(?<place>\d{1,3}(?:\([a-z]\))?|fn\d{1,3}|n\d{1,2}|\d+\.[a-z]\d+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?<number>\d{1,3})[\s:]+(?<rest>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Completing();
}
