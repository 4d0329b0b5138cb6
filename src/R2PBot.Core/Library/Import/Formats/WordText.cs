using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace R2PBot.Library.Import;

/// <summary>The words of a Word paragraph: tracked insertions in, deletions and hidden text out, fields by their result.</summary>
internal static class WordText
{
    public static string Of(OpenXmlElement element, WordNotes notes)
    {
        var text = new StringBuilder();
        Append(element, notes, text);
        return text.ToString();
    }

    private static void Append(OpenXmlElement element, WordNotes notes, StringBuilder text)
    {
        switch (element)
        {
            case Text words:
                text.Append(words.Text);
                break;
            case TabChar or Break or CarriageReturn or PositionalTab:
                text.Append(' ');
                break;
            case NoBreakHyphen:
                text.Append('-');
                break;
            case SymbolChar symbol:
                text.Append(Symbol(symbol));
                break;
            case FootnoteEndnoteReferenceType reference:
                text.Append(CultureInfo.InvariantCulture, $"<sup>{notes.Call(reference)}</sup>");
                break;
            case Run run:
                AppendRun(run, notes, text);
                break;
            // A text box stands beside the text, not in it; a deleted or moved-away run is no longer there.
            case DeletedRun or MoveFromRun or AlternateContent or Drawing or Picture or EmbeddedObject or ParagraphProperties:
                break;
            default:
                AppendChildren(element, notes, text);
                break;
        }
    }

    private static void AppendRun(Run run, WordNotes notes, StringBuilder text)
    {
        if (run.RunProperties?.Vanish is { } hidden && (hidden.Val?.Value ?? true))
        {
            return;
        }

        if (run.GetFirstChild<FootnoteEndnoteReferenceType>() is { CustomMarkFollows.Value: true } reference)
        {
            text.Append(CultureInfo.InvariantCulture, $"<sup>{notes.Call(reference, run.InnerText.Trim())}</sup>");
            return;
        }

        var isRaised = run.RunProperties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript;
        if (isRaised && run.InnerText is { Length: > 0 and <= 4 } mark && mark.All(char.IsAsciiDigit))
        {
            text.Append(CultureInfo.InvariantCulture, $"<sup>{mark}</sup>");
            return;
        }

        AppendChildren(run, notes, text);
    }

    private static void AppendChildren(OpenXmlElement element, WordNotes notes, StringBuilder text)
    {
        foreach (var child in element.ChildElements)
        {
            Append(child, notes, text);
        }
    }

    /// <summary>A character of a symbol font has a code of that font, not of Unicode. The replacement character shows that something stands there.</summary>
    private static string Symbol(SymbolChar symbol) =>
        int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) && code is < 0xE000 or > 0xF8FF
            ? new Rune(code).ToString()
            : "\uFFFD";
}
