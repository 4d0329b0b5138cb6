using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>Answers a question that names places: the passages there, whole and in order, or what exists instead.</summary>
internal static class LookupAnswers
{
    /// <summary>Up to here a lookup with further words ("what does paragraph 41 say about the Group of Friends") is still answered whole.</summary>
    private const int MaxWhole = 5;

    public static LookupOutcome Answer(LookupRequest request, Conversation conversation, Holdings holdings)
    {
        if (request.Places.FirstOrDefault(PlaceSearch.IsNotHeld) is { } foreign)
        {
            return request.HasOtherWords ? new LookupOutcome.NoLookup() : new LookupOutcome.Done(NotHeld(foreign, conversation, holdings));
        }

        if (request.HasOtherWords && request.Places.All(p => p is { Place: LookupPlace.Sections { Words: { ByHeading: false, IsVague: true } }, Mentions.Count: 0, Year: null }) && conversation.Document is null)
        {
            return new LookupOutcome.NoLookup();
        }

        var search = new PlaceSearch(holdings, conversation);
        var results = request.Places.SelectMany(p => LeadingSection(p, search.Find(p))).ToList();
        var passages = results.SelectMany(r => r.Result is PlaceResult.Found found ? found.Passages : []).Distinct().ToList();
        if (passages.Count == 0)
        {
            return request.Places.Any(p => p.Place is LookupPlace.Sections { Words.ByHeading: true }) || (request.HasOtherWords && request.Places.All(p => p.Mentions.Count == 0))
                ? new LookupOutcome.NoLookup()
                : new LookupOutcome.Done(Nothing(results, conversation, holdings));
        }

        return request.HasOtherWords && passages.Count > MaxWhole && !request.Places.All(p => p.Place is LookupPlace.Items or LookupPlace.Attached)
            ? new LookupOutcome.SearchWithin(passages)
            : new LookupOutcome.Done(Quote(results, passages, conversation));
    }

    /// <summary>"Section II" with no document named means the leading document that has one; its many paragraphs would drown in those of the others.</summary>
    private static IEnumerable<(Document Document, PlaceResult Result)> LeadingSection(PlaceInDocuments place, IReadOnlyList<(Document Document, PlaceResult Result)> results) =>
        place is { Place: LookupPlace.Sections, Mentions.Count: 0 } && results.Any(r => r.Result is PlaceResult.Found) ? results.Where(r => r.Result is PlaceResult.Found).Take(1) : results;

    private static Answer Quote(List<(Document Document, PlaceResult Result)> results, List<Passage> passages, Conversation conversation)
    {
        var quotable = passages.Where(p => p.CanBeQuoted).ToList();
        var damaged = passages.Where(p => !p.CanBeQuoted).Select(Wording.Damaged).ToList();
        if (quotable.Count == 0)
        {
            return new() { Reason = AnswerReason.DamagedText, Message = string.Join(' ', damaged), Next = Conversation.At(passages[0]) };
        }

        var citations = quotable.Select(p => p.CiteWhole()).ToList();
        var missing = results.Select(r => r.Result switch
        {
            PlaceResult.Found { Missing: { } lacking } => $"{Wording.Upper(Wording.Name(r.Document))} does not have {lacking}.",
            PlaceResult.Found => null,
            var other => Lacking(r.Document, other),
        }).OfType<string>();
        var message = string.Join(' ', [LookupWording.Quoted(results, quotable), .. missing, .. damaged]) + Wording.Warnings(quotable);
        return new() { Reason = AnswerReason.LookedUp, Message = message, Citations = citations, Next = conversation.After(citations) };
    }

    private static Answer Nothing(List<(Document Document, PlaceResult Result)> results, Conversation conversation, Holdings holdings)
    {
        var sentences = results.Select(r => Lacking(r.Document, r.Result)).ToList();
        var next = results.Count > 0 && results[0].Document is var document ? conversation with { Document = document.Id, Further = [] } : conversation;
        return new()
        {
            Reason = results.Any(r => r.Result is PlaceResult.Ambiguous) ? AnswerReason.AmbiguousPlace : AnswerReason.NoSuchPlace,
            Message = sentences.Count == 0 ? $"There is no such place in the documents. {Wording.Holds(holdings)}" : string.Join(' ', sentences),
            Next = next,
        };
    }

    private static Answer NotHeld(PlaceInDocuments place, Conversation conversation, Holdings holdings) => new()
    {
        Reason = AnswerReason.NotHeld,
        Message = $"“{place.Mentions[0].Words}” is not in the library. {Wording.Holds(holdings)}",
        Next = conversation,
    };

    private static string Lacking(Document document, PlaceResult result) => result switch
    {
        PlaceResult.OutOfRange other => $"{Wording.Upper(Wording.Name(document))} has {other.Exists}.",
        PlaceResult.NoSuchKind other => $"{Wording.Upper(Wording.Name(document))} has {other.Exists}.",
        PlaceResult.Ambiguous several => $"{Wording.Upper(Wording.Name(document))} has several such sections: {string.Join("; ", several.Sections.Select(s => $"{s.Number}, {s.Heading}"))}. Please name one.",
        _ => "",
    };
}
