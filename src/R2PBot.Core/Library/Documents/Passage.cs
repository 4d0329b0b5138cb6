using System.Security.Cryptography;
using System.Text;

namespace R2PBot.Library.Documents;

/// <summary>The smallest unit that is cited: a paragraph, list item, footnote or study note. Belongs to one document, so to one author body, for ever.</summary>
public sealed class Passage
{
    private readonly PassageText _text;

    internal Passage(Document document, int ordinal, PassageText text)
    {
        Document = document;
        Ordinal = ordinal;
        _text = text;
        Id = $"{document.Id}#{text.Place.LocalId}";
    }

    public Document Document { get; }

    /// <summary>Position in <see cref="Document.Passages"/>.</summary>
    public int Ordinal { get; }

    /// <summary>Unique over all documents: <c>sg-2025#41</c>.</summary>
    public string Id { get; }

    public string LocalId => _text.Place.LocalId;

    public PassageKind Kind => _text.Place.Kind;

    public Place Place => _text.Place;

    public Section? Section => _text.Section;

    /// <summary>Number of the section as cited; <c>0</c> for the introduction of a text whose paragraphs are counted by section.</summary>
    public string? SectionNumber => Section?.Number ?? (Place.Item is null ? null : "0");

    /// <summary>Unnumbered heading inside the section, where the text stands under one.</summary>
    public string? Subheading => _text.Subheading;

    /// <summary>The words without number, bullet, footnote marks or markup; lines of a list inside a note stand on lines of their own.</summary>
    public string Text => _text.Text;

    /// <summary>Footnotes whose mark stands in this passage.</summary>
    public IReadOnlyList<FootnoteMark> Marks => _text.Marks;

    /// <summary>Ids of the passages that a footnote or study note is attached to.</summary>
    public IReadOnlyList<string> AttachedTo => _text.AttachedTo;

    /// <summary>Label printed before a study note: <c>24</c>, <c>III</c>, <c>b</c>.</summary>
    public string? NoteLabel => _text.NoteLabel;

    /// <summary>A sentence that only introduces the list that follows it.</summary>
    public bool IsListLead => _text.IsListLead;

    public TextQuality Quality => _text.Quality;

    /// <summary>What is wrong with the text and, marked as such, what an editor takes it to mean.</summary>
    public string? QualityNote => _text.QualityNote;

    /// <summary>An editor's caution to a reader of this passage.</summary>
    public string? Caution => _text.Caution;

    /// <summary>Lines of the source file that the words come from.</summary>
    public string SourceLines => _text.SourceLines;

    /// <summary>What the conversion lost or an editor restored about this passage ("number restored").</summary>
    public IReadOnlyList<string> Repairs => _text.Repairs;

    /// <summary>Marks that the source prints as plain numbers among the words, and that were taken out of them.</summary>
    public IEnumerable<FootnoteMark> RestoredMarks => Marks.Where(m => Repairs.Contains(FootnoteMark.RestoredRepair(m.Number)));

    /// <summary>A damaged text is never quoted as if it were clean.</summary>
    public bool CanBeQuoted => Quality != TextQuality.Corrupt;

    public IReadOnlyList<Sentence> Sentences => field ??= SentenceSplitter.Split(Text);

    /// <summary>SHA-256 of the words. A stored citation compares it to see whether its source has changed.</summary>
    public string Hash => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The only way to a <see cref="Citation"/>: a run of this passage's own words.</summary>
    /// <exception cref="InvalidOperationException">The passage is corrupt; see <see cref="CanBeQuoted"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is outside the text, or empty.</exception>
    public Citation Cite(Range range)
    {
        if (!CanBeQuoted)
        {
            throw new InvalidOperationException($"{Id} is corrupt in the source and must not be quoted.");
        }

        var (start, length) = range.GetOffsetAndLength(Text.Length);
        var quote = Text.Substring(start, length).Trim();
        ArgumentOutOfRangeException.ThrowIfZero(quote.Length, nameof(range));
        return Citation.Of(this, quote);
    }

    public Citation CiteWhole() => Cite(..);

    public override string ToString() => Id;
}

public enum PassageKind
{
    Paragraph,
    ListItem,
    Footnote,
    StudyNote,
}

public enum TextQuality
{
    Clean,

    /// <summary>A slip stands in the source; quoted as it is, with a warning.</summary>
    Garbled,

    /// <summary>The words are out of order or lost; never quoted.</summary>
    Corrupt,
}

/// <summary>Where in a passage's text the mark of a footnote stands. <see cref="Offset"/> is nothing when the source lost the position.</summary>
public sealed record FootnoteMark(int Number, int? Offset)
{
    internal static string RestoredRepair(int number) => $"mark of footnote {number} was printed as a plain number";
}

/// <summary>What the reader of a document found for one passage.</summary>
internal sealed record PassageText(Place Place, Section? Section, string? Subheading, string Text)
{
    public IReadOnlyList<FootnoteMark> Marks { get; init; } = [];

    public IReadOnlyList<string> AttachedTo { get; init; } = [];

    public string? NoteLabel { get; init; }

    public bool IsListLead { get; init; }

    public TextQuality Quality { get; init; }

    public string? QualityNote { get; init; }

    public string? Caution { get; init; }

    public required string SourceLines { get; init; }

    public IReadOnlyList<string> Repairs { get; init; } = [];
}
