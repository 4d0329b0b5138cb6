namespace R2PBot.Answers.Lookups;

/// <summary>What a question asks to see, after its words for places are put together ("bullet 3" and "section 1" are one place).</summary>
internal abstract record LookupPlace
{
    public sealed record Ids(IReadOnlyList<string> PassageIds) : LookupPlace;

    public sealed record Paragraphs(IReadOnlyList<NumberSpan> Numbers) : LookupPlace;

    public sealed record Footnotes(IReadOnlyList<NumberSpan> Numbers) : LookupPlace;

    /// <param name="Labels">As printed: <c>24</c>, <c>iii</c>, <c>b</c>.</param>
    public sealed record Notes(IReadOnlyList<string> Labels) : LookupPlace;

    /// <param name="Kind">Study notes or footnotes.</param>
    /// <param name="Target">Paragraph or section that they belong to.</param>
    public sealed record Attached(Unit Kind, PlaceWords Target) : LookupPlace;

    public sealed record Sections(PlaceWords Words) : LookupPlace;

    /// <summary>Paragraphs or bullets counted inside a section, or over the whole document when none is named.</summary>
    public sealed record Items(Unit Kind, PlaceWords? Section, IReadOnlyList<NumberSpan> Numbers) : LookupPlace
    {
        /// <summary>"The second paragraph of section III" counts inside the section; "paragraph 41 of section III" does not.</summary>
        public bool ByPosition { get; init; }
    }
}
