using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Checklists.Reports.Words;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Reports.Blocks;

/// <summary>Every item, answered or not: the answer, who gave it and when, what the source says, evidence, notes, earlier answers.</summary>
internal static class ItemsText
{
    public static IEnumerable<ReportBlock> Blocks(Report report, ReportWords words) =>
        report.Items.SelectMany(i => Item(report, i, words)).Prepend(new ReportBlock.Heading(2, words.ItemByItem));

    private static IEnumerable<ReportBlock> Item(Report report, ReportItem item, ReportWords words)
    {
        yield return new ReportBlock.Heading(3, ReportText.Name(report, item, words));
        yield return new ReportBlock.Facts([.. Facts(item, words)]);
        foreach (var caution in new[] { item.Item.Caution, item.LacksEvidence ? words.WithoutEvidence : null }.OfType<string>())
        {
            yield return new ReportBlock.Notice(caution);
        }

        foreach (var block in Source(item.Item, words).Concat(Evidence(item, words)).Concat(item.Notes.Select(n => Note(n, words))))
        {
            yield return block;
        }

        if (item.Earlier.Count > 0)
        {
            yield return new ReportBlock.Line($"{words.EarlierAnswers}: {string.Join("; ", item.Earlier.Select(e => $"{words.Answer(e.Value)} ({words.Person(e.By.By)}, {words.Moment(e.By.At)})"))}.");
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(ReportItem item, ReportWords words)
    {
        yield return (words.AnswerHead, words.Answer(item.Value));
        if (item is { Value: not null, Answered: { } given })
        {
            yield return (words.ConfidenceHead, item.Confidence is { } confidence ? words.Confidence(confidence) : words.NotGiven);
            yield return (words.TrendHead, item.Trend is { } trend ? words.Trend(trend) : words.NotGiven);
            yield return (words.AnsweredBy, $"{words.Person(given.By)}, {words.Moment(given.At)}");
        }
    }

    private static IEnumerable<ReportBlock> Source(ChecklistItem item, ReportWords words)
    {
        if (item.Wording == TitleWording.Paraphrase)
        {
            yield return new ReportBlock.Line(words.Paraphrased);
        }

        foreach (var citation in item.Citations)
        {
            yield return ReportBlock.Quote.Of(citation);
        }

        if (item.Marking is { } marking)
        {
            yield return new ReportBlock.Line(marking);
        }
    }

    private static IEnumerable<ReportBlock> Evidence(ReportItem item, ReportWords words)
    {
        if (item.Evidence.Count > 0)
        {
            yield return new ReportBlock.Line($"{words.Evidence}:");
        }

        foreach (var piece in item.Evidence)
        {
            if (piece.Evidence.Citation is { } citation)
            {
                yield return ReportBlock.Quote.Of(citation, Remark(piece, words));
            }

            yield return new ReportBlock.Points([Described(piece, words)]);
        }
    }

    private static string? Remark(ReportEvidence piece, ReportWords words) => piece.Source switch
    {
        KeptCitationState.SourceChanged => words.SourceChanged,
        KeptCitationState.SourceChangedAround => words.SourceChangedAround,
        KeptCitationState.SourceGone => words.SourceGone,
        _ => null,
    };

    private static string Described(ReportEvidence piece, ReportWords words) => string.Join(", ", new[]
    {
        piece.Evidence.Address,
        piece.Evidence.Type is { } type ? words.Source(type) : null,
        piece.Evidence.Date is { Length: > 0 } date ? words.Dated(date) : null,
        piece.Evidence.Reliability is { } reliability ? words.Reliability(reliability.ToString()) : null,
        piece.Evidence.Credibility is { } credibility ? words.Credibility(credibility) : null,
        words.AddedBy(words.Person(piece.Added.By), words.Date(piece.Added.At)),
    }.OfType<string>());

    private static ReportBlock.Note Note((string Words, Given By) note, ReportWords words) =>
        new(note.Words, words.NoteBy(words.Person(note.By.By), words.Moment(note.By.At)));
}
