namespace R2PBot.Library.Documents;

/// <summary>
/// Reads a normalised document (<c>knowledge/README.md</c> describes the format). Strict: a document is taken whole or refused
/// with the line and the reason, for a half-read document could put words under the wrong number.
/// </summary>
internal static class DocumentReader
{
    public static DocumentReading Read(string file, string text)
    {
        try
        {
            return new DocumentReading.Accepted(Take(text));
        }
        catch (DocumentFormatException problem)
        {
            return new DocumentReading.Refused(file, problem.Line, problem.Message);
        }
    }

    /// <exception cref="DocumentFormatException">The document is not sound.</exception>
    public static Document Take(string text) => new Parse(text).Run();

    private sealed class Parse(string text)
    {
        private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');
        private readonly List<Section> _sections = [];
        private readonly List<(PassageText Text, int Line)> _passages = [];
        private Section? _section;
        private string? _subheading;

        public Document Run()
        {
            var (header, next) = FrontMatterReader.Read(_lines);
            while (next < _lines.Length)
            {
                next = Block(next);
            }

            if (_passages.Count == 0)
            {
                throw new DocumentFormatException(_lines.Length, "the document has no passages");
            }

            return new Document(header, _sections, PassageOrder.Check(header, _passages));
        }

        private int Block(int at)
        {
            var line = _lines[at];
            if (!line.StartsWith("<!--", StringComparison.Ordinal))
            {
                return line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)
                    ? at + 1
                    : throw new DocumentFormatException(at + 1, "text stands outside a passage: a comment such as <!-- passage 41 | lines 247 --> is missing before it");
            }

            var marker = Marker.Parse(line, at + 1);
            var end = at + 1;
            while (end < _lines.Length && !_lines[end].StartsWith("<!--", StringComparison.Ordinal))
            {
                end++;
            }

            Take(marker, _lines[(at + 1)..end], at + 1);
            return end;
        }

        private void Take(Marker marker, string[] body, int line)
        {
            switch (marker.Kind)
            {
                case "section":
                    _section = new Section(marker.Name, HeadingText(marker, body, line), line + 1);
                    _subheading = null;
                    if (_sections.Any(s => s.Number == _section.Number))
                    {
                        throw new DocumentFormatException(line, $"section {_section.Number} stands twice");
                    }

                    _sections.Add(_section);
                    break;
                case "subheading":
                    _subheading = HeadingText(marker, body, line);
                    break;
                case "footnotes":
                    _section = null;
                    _subheading = null;
                    break;
                case "passage":
                    _passages.Add((PassageReader.Read(marker, body, line, _section, _subheading), line));
                    break;
                default:
                    throw new DocumentFormatException(line, $"“{marker.Kind}” is not known; a comment starts with section, subheading, passage or footnotes");
            }
        }

        private static string HeadingText(Marker marker, string[] body, int line)
        {
            var heading = body.FirstOrDefault(l => l.Length > 0)?.TrimStart('#').Trim()
                ?? throw new DocumentFormatException(line, "the heading is missing");
            var number = marker.Name.Split('.')[^1] + ". ";
            return heading.StartsWith(number, StringComparison.Ordinal) ? heading[number.Length..] : heading;
        }
    }
}

/// <summary>A document taken whole, or the one line that says why not.</summary>
internal abstract record DocumentReading
{
    public sealed record Accepted(Document Document) : DocumentReading;

    public sealed record Refused(string File, int Line, string Reason) : DocumentReading
    {
        public override string ToString() => $"{File}:{Line}: {Reason}";
    }
}

/// <summary>A defect of a normalised document. Line counts from 1.</summary>
internal sealed class DocumentFormatException(int line, string reason) : Exception(reason)
{
    public int Line { get; } = line;
}
