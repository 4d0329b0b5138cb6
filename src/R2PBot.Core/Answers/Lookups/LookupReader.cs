using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Lookups;

/// <summary>Decides whether a question names places in documents, and which. A number inside an ordinary question ("61 countries") is none.</summary>
internal static class LookupReader
{
    /// <param name="before">The last passage of the conversation: a bare "and 58?" counts in its kind.</param>
    public static LookupRequest? Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Passage? before)
    {
        var ids = PassageIds.Read(tokens, mentions);
        if (ids.Count > 0)
        {
            return new([new(new LookupPlace.Ids(ids), [], null)], HasOtherWords: false);
        }

        var masked = Mask(tokens, mentions);
        var words = Places(masked);
        if (words.Count == 0)
        {
            return Bare(masked, mentions, before);
        }

        var places = PlaceJoining.Join(words, hasDocument: mentions.Count > 0);
        if (places.Count == 0)
        {
            return null;
        }

        var year = LooseYear(masked, words);
        var other = HasOtherWords(masked, words);
        return new([.. places.Select((p, i) => new PlaceInDocuments(p.Place, MentionsFor(places, i, mentions), year))], other);
    }

    private static List<PlaceWords> Places(IReadOnlyList<Token> masked)
    {
        var structure = new Structure(masked);
        var read = new PlaceReader(masked).Read();
        var places = read
            .Select(p => p is { Unit: Unit.Section, IsAll: true } ? structure.WithHeading(p) : p)
            .OfType<PlaceWords>()
            .Where(p => !ForeignText.Owns(p, masked))
            .ToList();
        places.AddRange(structure.Read(places).Where(s => !places.Exists(p => s.Start < p.End && p.Start < s.End)));
        return [.. places.OrderBy(p => p.Start)];
    }

    private static List<Token> Mask(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var masked = tokens.ToList();
        foreach (var mention in mentions)
        {
            // "Side note 24" names the guide, and a unit as well.
            if (UnitWords.At(tokens, mention.Start) is { } unit && mention.Start + unit.Length >= mention.End)
            {
                continue;
            }

            for (var i = mention.Start; i < mention.End; i++)
            {
                masked[i] = new(TokenKind.Sign, ForeignText.Mask);
            }
        }

        return masked;
    }

    /// <summary>"71(b)", "76 to 78", "and 58?": numbers and nothing else that says anything.</summary>
    private static LookupRequest? Bare(List<Token> masked, IReadOnlyList<Mention> mentions, Passage? before)
    {
        var at = masked.FindIndex(t => t is { IsNumber: true, Ordinal: false, Glued: false, Value: < 1900 });
        if (at < 0)
        {
            return null;
        }

        var (numbers, end) = new NumberReader(masked).Read(at);
        var place = new PlaceWords(Unit.Paragraph, at, end) { Numbers = numbers };
        if (HasOtherWords(masked, [place]) || masked.Skip(end).Any(t => t is { IsNumber: true, Value: < 1900 }))
        {
            return null;
        }

        var found = before is not null && mentions.Count == 0 ? InKindOf(before, numbers) : new LookupPlace.Paragraphs(numbers);
        return new([new(found, mentions, LooseYear(masked, [place]))], HasOtherWords: false);
    }

    private static LookupPlace InKindOf(Passage before, IReadOnlyList<NumberSpan> numbers) => before switch
    {
        { Kind: PassageKind.Footnote } => new LookupPlace.Footnotes(numbers),
        { Kind: PassageKind.StudyNote } => new LookupPlace.Notes([.. numbers.Select(n => $"{n.First}")]),
        { Place.Item: not null } => new LookupPlace.Items(
            before.Kind == PassageKind.ListItem ? Unit.Bullet : Unit.Paragraph,
            before.Section is { } section ? new(Unit.Section, 0, 0) { Names = [section.Number] } : null,
            numbers),
        _ => new LookupPlace.Paragraphs(numbers),
    };

    private static int? LooseYear(List<Token> masked, IReadOnlyList<PlaceWords> places)
    {
        var at = masked.FindIndex(t => t is { IsNumber: true, Value: >= 1990 and <= 2100 });
        return at < 0 || places.Any(p => at >= p.Start && at < p.End) ? null : masked[at].Value;
    }

    private static bool HasOtherWords(List<Token> masked, IReadOnlyList<PlaceWords> places) => masked
        .Where((t, i) => !Filler.IsFiller(t) && UnitWords.At(masked, i) is null && !places.Any(p => i >= p.Start && i < p.End))
        .Any();

    /// <summary>"Paragraph 5 of the 2025 report and paragraph 9 of the 2013 one": each place with the document that follows it.</summary>
    private static IReadOnlyList<Mention> MentionsFor(IReadOnlyList<JoinedPlace> places, int index, IReadOnlyList<Mention> mentions)
    {
        // An author beside a work of his is no further document.
        var works = mentions.Where(m => !m.ByAuthorAlone).ToList();
        IReadOnlyList<Mention> named = works.Count > 0 ? works : mentions;
        if (places.Count == 1 || named.Count < 2)
        {
            return named;
        }

        var next = index + 1 < places.Count ? places[index + 1].Start : int.MaxValue;
        var following = named.Where(m => m.Start >= places[index].End && m.Start < next).ToList();
        if (following.Count > 0)
        {
            return following;
        }

        var before = named.Where(m => m.End <= places[index].Start).TakeLast(1).ToList();
        return before.Count > 0 ? before : named.Where(m => m.Start >= places[index].End).Take(1).ToList() is { Count: > 0 } later ? later : named;
    }
}
