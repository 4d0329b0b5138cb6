using System.Text;
using AngleSharp.Dom;

namespace R2PBot.Library.Import;

/// <summary>Walks a page and writes what a reader would see, paragraph by paragraph.</summary>
internal sealed class HtmlBlocks
{
    private readonly PlainLines _lines = new();
    private readonly StringBuilder _text = new();
    private readonly Stack<HtmlList> _lists = new();
    private string _label = "";
    private bool _afterBreak;
    private bool _preformatted;

    // Above 0 inside a heading or a table row, which stay one line whatever blocks they hold.
    private int _oneLine;

    public PlainLines Read(IElement? body)
    {
        if (body is not null)
        {
            Block(body);
        }

        return _lines;
    }

    private void Walk(INode node)
    {
        switch (node)
        {
            case IText text:
                Append(text.Data);
                break;
            case IElement element when !IsHidden(element):
                Element(element);
                break;
        }
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                Break();
                break;
            case "sup" when element.TextContent.Trim() is { Length: > 0 } mark && mark.All(char.IsAsciiDigit):
                Append($"<sup>{mark}</sup>");
                break;
            case "q":
                Append("“");
                Children(element);
                Append("”");
                break;
            case "pre":
                Preformatted(element);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                _label = new string('#', Math.Min(element.LocalName[1] - '0', 4)) + " ";
                OneLine(() => Children(element));
                break;
            case "ul" or "ol":
                _lists.Push(HtmlList.Of(element));
                Block(element);
                _lists.Pop();
                break;
            case "li":
                Flush();
                _label = _lists.TryPeek(out var list) ? list.Next(element) : "- ";
                Block(element);
                _label = "";
                break;
            case "tr" when Cells(element) is { Count: > 1 } cells && !IsLayout(cells):
                Flush();
                OneLine(() => Row(cells));
                break;
            case var name when HtmlNames.Blocks.Contains(name):
                Block(element);
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Children(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            Walk(child);
        }
    }

    private void Block(IElement element)
    {
        Flush();
        Children(element);
        Flush();
    }

    private void Row(List<IElement> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            Append(i == 0 ? "" : " | ");
            Children(cells[i]);
        }

        // A row of empty cells says nothing.
        if (_text.ToString().All(c => c == '|' || char.IsWhiteSpace(c)))
        {
            _text.Clear();
        }
    }

    private void OneLine(Action write)
    {
        _oneLine++;
        write();
        _oneLine--;
        Flush();
    }

    private void Preformatted(IElement element)
    {
        var outer = _preformatted;
        Flush();
        _preformatted = _oneLine == 0;
        Children(element);
        Flush();
        _preformatted = outer;
    }

    private void Append(string text)
    {
        _text.Append(_preformatted ? text.ReplaceLineEndings("\n") : text.Replace('\n', ' '));
        _afterBreak &= string.IsNullOrWhiteSpace(text);
    }

    /// <summary>One break is a line break inside a paragraph; two, as old pages write it, end the paragraph.</summary>
    private void Break()
    {
        if (_preformatted)
        {
            _text.Append('\n');
        }
        else if (_afterBreak)
        {
            Flush();
        }
        else
        {
            _text.Append(' ');
            _afterBreak = true;
        }
    }

    private void Flush()
    {
        if (_oneLine > 0)
        {
            _text.Append(' ');
            return;
        }

        _afterBreak = false;
        var block = _text.ToString();
        _text.Clear();
        if (!string.IsNullOrWhiteSpace(block))
        {
            _lines.Add((_label + block.TrimStart()).Split('\n'));
            _label = "";
        }
    }

    private static List<IElement> Cells(IElement row) => [.. row.Children.Where(c => c.LocalName is "td" or "th" && !IsHidden(c))];

    /// <summary>Old pages set their whole text in tables. Cells that hold headings or tables are no data.</summary>
    private static bool IsLayout(List<IElement> cells) => cells.Any(c => c.QuerySelector("table,h1,h2,h3,h4,h5,h6") is not null);

    private static bool IsHidden(IElement element)
    {
        if (HtmlNames.Dropped.Contains(element.LocalName) || element.HasAttribute("hidden")
            || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") == "navigation")
        {
            return true;
        }

        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
