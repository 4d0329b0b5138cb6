using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Library.Import;

/// <summary>The footnotes and endnotes of a Word file. Word stores no numbers: a note's number is its place among the marks.</summary>
internal sealed class WordNotes
{
    private readonly NoteSeries _footnotes;
    private readonly NoteSeries _endnotes;

    public WordNotes(MainDocumentPart main)
    {
        var settings = main.DocumentSettingsPart?.Settings;
        var foot = settings?.GetFirstChild<FootnoteDocumentWideProperties>();
        var end = settings?.GetFirstChild<EndnoteDocumentWideProperties>();
        _footnotes = new(main.FootnotesPart?.Footnotes, foot?.NumberingFormat?.Val?.InnerText ?? "decimal", foot?.NumberingStart?.Val?.Value ?? 1);
        _endnotes = new(main.EndnotesPart?.Endnotes, end?.NumberingFormat?.Val?.InnerText ?? "lowerRoman", end?.NumberingStart?.Val?.Value ?? 1);
    }

    /// <summary>The mark of a note as the text shows it. An author's own mark ("*") takes no number.</summary>
    public string Call(FootnoteEndnoteReferenceType reference, string? ownMark = null) =>
        (reference is EndnoteReference ? _endnotes : _footnotes).Call(reference.Id?.Value ?? -1, ownMark);

    public IEnumerable<(string Mark, IReadOnlyList<Paragraph> Paragraphs)> Called() => [.. _footnotes.Called, .. _endnotes.Called];

    private sealed class NoteSeries(DocumentFormat.OpenXml.OpenXmlElement? part, string format, int next)
    {
        private readonly Dictionary<long, FootnoteEndnoteType> _notes = part?.Elements<FootnoteEndnoteType>()
            .Where(n => n.Id is not null).GroupBy(n => n.Id?.Value ?? -1).ToDictionary(g => g.Key, g => g.First()) ?? [];

        private int _next = next;

        public List<(string Mark, IReadOnlyList<Paragraph> Paragraphs)> Called { get; } = [];

        public string Call(long id, string? ownMark)
        {
            var mark = ownMark ?? ListNumber.Print(_next++, format);
            if (_notes.TryGetValue(id, out var note))
            {
                Called.Add((mark, [.. note.Descendants<Paragraph>()]));
            }

            return mark;
        }
    }
}
