namespace R2PBot.Answers.Lookups;

/// <summary>Puts words for places together that are one place: "bullet 3" + "section 1", "side notes" + "paragraph 72", "section B" + "part III".</summary>
internal static class PlaceJoining
{
    public static IReadOnlyList<JoinedPlace> Join(IReadOnlyList<PlaceWords> words, bool hasDocument)
    {
        var places = new List<JoinedPlace>();
        for (var i = 0; i < words.Count; i++)
        {
            var (first, second) = (words[i], i + 1 < words.Count ? words[i + 1] : null);
            if (second is not null && Pair(first, second) is { } pair)
            {
                places.Add(new(pair, first.Start, second.End));
                i++;
            }
            else if (Single(first, hasDocument) is { } single)
            {
                places.Add(new(single, first.Start, first.End));
            }
        }

        return places;
    }

    private static LookupPlace? Pair(PlaceWords first, PlaceWords second) => (first.Unit, second.Unit) switch
    {
        (Unit.Bullet or Unit.Paragraph, Unit.Section or Unit.Mark) => Inside(first, second),
        (Unit.Section or Unit.Mark, Unit.Bullet or Unit.Paragraph) => Inside(second, first),
        (Unit.Note or Unit.Footnote, Unit.Paragraph or Unit.Mark or Unit.Section) when first.IsAll && !second.IsAll => new LookupPlace.Attached(first.Unit, second),
        (Unit.Paragraph or Unit.Section, Unit.Note or Unit.Footnote) when second.IsAll && !first.IsAll => new LookupPlace.Attached(second.Unit, first),
        (Unit.Section, Unit.Section) when first.Names is [{ Length: 1 } letter] && second.Names is [var parent] && letter[0] is >= 'a' and <= 'h' && parent.Length > 0 && !parent.Contains('.') && !second.ByHeading
            => new LookupPlace.Sections(first with { Names = [$"{parent}.{letter}"] }),
        (Unit.Section, Unit.Section) when second.Names is [{ Length: 1 } letter] && first.Names is [var parent] && letter[0] is >= 'a' and <= 'h' && !parent.Contains('.') && !first.ByHeading && second.Start <= first.End + 1
            => new LookupPlace.Sections(first with { Names = [$"{parent}.{letter}"] }),
        _ => null,
    };

    private static LookupPlace? Inside(PlaceWords item, PlaceWords section)
    {
        if (section.IsAll)
        {
            return null;
        }

        return item is { Unit: Unit.Paragraph, IsAll: true } ? new LookupPlace.Sections(section) : new LookupPlace.Items(item.Unit, section, item.Numbers) { ByPosition = item.ByPosition };
    }

    private static LookupPlace? Single(PlaceWords words, bool hasDocument) => words.Unit switch
    {
        Unit.Paragraph when !words.IsAll => new LookupPlace.Paragraphs(words.Numbers),
        Unit.Footnote when !words.IsAll => new LookupPlace.Footnotes(words.Numbers),
        Unit.Note when !words.IsAll => new LookupPlace.Notes(words.Names),
        Unit.Section or Unit.Mark when !words.IsAll => new LookupPlace.Sections(words),
        Unit.Bullet when !words.IsAll || hasDocument => new LookupPlace.Items(Unit.Bullet, null, words.Numbers) { ByPosition = words.ByPosition },
        _ => null,
    };
}

/// <param name="Start">First token of the place in the question.</param>
/// <param name="End">Token after its last.</param>
internal sealed record JoinedPlace(LookupPlace Place, int Start, int End);
