using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Library.Import;

/// <summary>The paragraphs and tables of a Word file, in order.</summary>
internal sealed class WordBlocks
{
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordNotes _notes;
    private readonly PlainLines _lines;

    public WordBlocks(MainDocumentPart main, PlainLines lines)
    {
        _styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        _numbering = new WordNumbering(main.NumberingDefinitionsPart?.Numbering);
        _notes = new WordNotes(main);
        _lines = lines;
    }

    public void Write(IEnumerable<OpenXmlElement> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    _lines.Add(Line(paragraph));
                    break;
                case Table table:
                    foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().FirstOrDefault() == table))
                    {
                        WriteRow(row);
                    }

                    break;
                // Content controls and the like hold blocks; deleted and moved-away ones are gone from the text.
                case OpenXmlCompositeElement and not (DeletedRun or MoveFromRun or AlternateContent or SectionProperties):
                    Write(block);
                    break;
            }
        }
    }

    /// <summary>Footnotes and endnotes that the body calls, in the order of their marks.</summary>
    public void WriteNotes()
    {
        foreach (var (mark, paragraphs) in _notes.Called())
        {
            var text = string.Join(' ', paragraphs.Select(p => WordText.Of(p, _notes)));
            if (!string.IsNullOrWhiteSpace(text))
            {
                _lines.Add($"<sup>{mark}</sup> {text}");
            }
        }
    }

    private string Line(Paragraph paragraph)
    {
        var text = Numbered(paragraph);
        return text.Length > 0 && _styles.HeadingLevel(paragraph) is { } level ? $"{new string('#', level)} {text}" : text;
    }

    private string Numbered(Paragraph paragraph)
    {
        if (_styles.IsTableOfContents(paragraph))
        {
            return "";
        }

        // An empty paragraph still takes its number, as it does in print.
        var number = _styles.Numbering(paragraph) is { } place ? _numbering.Next(place.List, place.Level) : "";
        var text = WordText.Of(paragraph, _notes);
        return string.IsNullOrWhiteSpace(text) ? "" : number + text.TrimStart();
    }

    private void WriteRow(TableRow row)
    {
        var cells = row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().FirstOrDefault() == row).ToList();

        // A row of one cell is a box around running text, such as the summary of a UN report.
        if (cells.Count == 1)
        {
            Write(cells[0].ChildElements);
            return;
        }

        var texts = cells.Select(c => LineText.Clean(string.Join(' ', c.Descendants<Paragraph>().Select(Numbered)))).ToList();
        _lines.Add(texts.All(t => t.Length == 0) ? "" : string.Join(" | ", texts));
    }
}
