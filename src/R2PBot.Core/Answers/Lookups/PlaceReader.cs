using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Lookups;

/// <summary>Finds the places that a question names: a word for a unit with numbers behind it ("paras 76-78") or an ordinal before it ("the third bullet").</summary>
internal sealed class PlaceReader
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly NumberReader _numbers;
    private readonly SectionNameReader _names;

    /// <param name="tokens">The question, with the names of documents masked.</param>
    public PlaceReader(IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _numbers = new(tokens);
        _names = new(tokens, _numbers);
    }

    public IReadOnlyList<PlaceWords> Read()
    {
        var places = new List<PlaceWords>();
        var at = 0;
        while (at < _tokens.Count)
        {
            var place = Counted(at) ?? Named(at);
            if (place is not null)
            {
                places.Add(place);
            }

            at = place?.End ?? at + 1;
        }

        return places;
    }

    /// <summary>"third bullet", "the last two paragraphs".</summary>
    private PlaceWords? Counted(int at)
    {
        if (Numerals.Ordinal(_tokens, at) is not { } ordinal)
        {
            return null;
        }

        var next = at + ordinal.Length;
        var count = Numerals.Cardinal(_tokens, next);
        var unitAt = next + (count?.Length ?? 0);
        if (UnitWords.At(_tokens, unitAt) is not { } unit)
        {
            return null;
        }

        var span = Math.Clamp(count?.Value ?? 1, 1, 200) - 1;
        var numbers = ordinal.Value == Numerals.Last
            ? new NumberSpan(Numerals.Last - span, Numerals.Last)
            : new NumberSpan(ordinal.Value, ordinal.Value + span);
        var end = unitAt + unit.Length;
        return unit.Unit == Unit.Section
            ? new(unit.Unit, at, end) { Names = [ordinal.Value == Numerals.Last ? "last" : $"{ordinal.Value}"], ByPosition = true }
            : new(unit.Unit, at, end) { Numbers = [numbers], ByPosition = true };
    }

    private PlaceWords? Named(int at)
    {
        if (UnitWords.At(_tokens, at) is not { } unit)
        {
            return null;
        }

        var after = at + unit.Length;
        switch (unit.Unit)
        {
            case Unit.Section:
                var (sections, sectionEnd) = _names.Sections(after);
                return new(Unit.Section, at, sections.Count > 0 ? sectionEnd : after)
                {
                    Names = sections,
                    IsVague = _tokens[at].Text is "chapter" or "chapters" or "chapitre" or "capitulo" or "part" or "parts" or "parte" or "partie",
                };
            case Unit.Note:
                var (labels, labelEnd) = _names.Labels(after);
                return new(Unit.Note, at, labels.Count > 0 ? labelEnd : after) { Names = labels };
            case Unit.Mark:
                var (marked, markedEnd) = _names.Sections(after);
                var (marks, marksEnd) = _numbers.Read(after);
                return new(Unit.Mark, at, Math.Max(after, Math.Max(markedEnd, marksEnd))) { Names = marked, Numbers = marks };
            default:
                var (numbers, end) = _numbers.Read(after);
                return new(unit.Unit, at, numbers.Count > 0 ? end : after) { Numbers = numbers };
        }
    }
}
