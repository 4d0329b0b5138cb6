using System.Diagnostics;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace R2PBot.Library.Import;

/// <summary>
/// Stops the parse of a page that was made to be slow. The parser keeps its tree flat (at most 512 deep) but searches all
/// open elements at every tag: half a megabyte of &lt;div&gt; takes it over a minute.
/// </summary>
internal sealed class HtmlLimits(TimeSpan limit)
{
    // Far above real pages, also sloppy ones: an element that is never closed counts as open to the end.
    private const int MaxOpen = 5000;

    private readonly Dictionary<string, int> _open = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _depth;

    public void Check(HtmlToken token)
    {
        if (_watch.Elapsed > limit)
        {
            throw new UnreadableSourceException($"is too tangled to be read within {limit.TotalSeconds:0} seconds; save its text as .txt");
        }

        switch (token.Type)
        {
            case HtmlTokenType.StartTag when !HtmlNames.SelfClosing.Contains(token.Name):
                Open(token.Name);
                break;
            case HtmlTokenType.EndTag when _open.GetValueOrDefault(token.Name) > 0:
                _open[token.Name]--;
                _depth--;
                break;
        }
    }

    private void Open(string name)
    {
        _open[name] = _open.GetValueOrDefault(name) + 1;
        if (++_depth > MaxOpen)
        {
            throw new UnreadableSourceException($"leaves more than {MaxOpen} elements open; save its text as .txt");
        }
    }
}
