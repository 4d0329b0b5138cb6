using System.Text;

namespace R2PBot.Library.Pages;

/// <summary>Writes HTML. Text and attribute values can only come in escaped.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup of ours. Values that are interpolated are escaped, unless they are markup themselves.</summary>
    public Html Add(FormattableString markup)
    {
        _text.AppendFormat(null, markup.Format, [.. markup.GetArguments().Select(a => a is Markup trusted ? trusted.Value : Escape(a?.ToString() ?? ""))]);
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The five signs that mean something to HTML; and control characters, which it does not allow.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ when char.IsControl(c) && c is not ('\n' or '\t') => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}

/// <summary>Text that is markup already.</summary>
internal readonly record struct Markup(string Value);
