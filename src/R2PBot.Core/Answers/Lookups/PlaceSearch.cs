using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>Which documents a place is sought in, and what each has there.</summary>
internal sealed class PlaceSearch(Holdings holdings, Conversation conversation)
{
    /// <summary>The question names documents, and the library holds none of them.</summary>
    public static bool IsNotHeld(PlaceInDocuments place) => place.Mentions.Count > 0 && !place.Mentions.Any(m => m.IsHeld);

    public IReadOnlyList<(Document Document, PlaceResult Result)> Find(PlaceInDocuments place)
    {
        var named = place.Mentions.SelectMany(m => m.Documents).Distinct().ToList();
        switch (place.Place)
        {
            case LookupPlace.Ids ids:
                return [.. ids.PassageIds.Select(Passage).OfType<Passage>().GroupBy(p => p.Document).Select(g => (g.Key, (PlaceResult)new PlaceResult.Found([.. g])))];
            case LookupPlace.Attached attached:
                return NoteFinder.Attached(attached, named, holdings);
            default:
                // Each of several named documents is asked, and a loose name ("the ICR2P calls") means whichever has such a place.
                return named.Count > 0 ? Prune(Results(place, named), keepMissing: place.Mentions.All(m => m.Documents.Count == 1)) : Unnamed(place);
        }
    }

    private List<(Document Document, PlaceResult Result)> Unnamed(PlaceInDocuments place)
    {
        if (place.Year is { } year && holdings.Documents.Where(d => d.Header.Published.Year == year).ToList() is { Count: > 0 } ofYear)
        {
            return [.. Prune(Results(place, ofYear), keepMissing: false).Take(1)];
        }

        if (conversation.Document is { } id && holdings.Find(id) is { } current && PlaceFinder.Find(place.Place, current) is not PlaceResult.NoSuchKind and var result)
        {
            return [(current, result)];
        }

        var all = Prune(Results(place, holdings.Documents), keepMissing: false);
        var notes = all.Where(r => r.Result is PlaceResult.Found { Passages: [{ Kind: PassageKind.StudyNote }, ..] }).ToList();
        return notes.Count > 0 ? notes : all;
    }

    private static List<(Document Document, PlaceResult Result)> Results(PlaceInDocuments place, IEnumerable<Document> documents) =>
        [.. documents.Select(d => (d, PlaceFinder.Find(place.Place, d)))];

    /// <summary>Where some documents have the place, those that lack it say nothing, unless they were named.</summary>
    private static List<(Document Document, PlaceResult Result)> Prune(List<(Document Document, PlaceResult Result)> results, bool keepMissing)
    {
        Predicate<PlaceResult>[] preferences = [r => r is PlaceResult.Found { Missing: null }, r => r is PlaceResult.Found, r => r is PlaceResult.Ambiguous, r => r is not PlaceResult.NoSuchKind];
        return keepMissing
            ? results
            : preferences.Select(p => results.Where(r => p(r.Result)).ToList()).FirstOrDefault(r => r.Count > 0) ?? results;
    }

    private Passage? Passage(string id) => holdings.FindPassage(id);
}
