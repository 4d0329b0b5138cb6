using System.Globalization;
using AngleSharp.Dom;

namespace R2PBot.Library.Import;

/// <summary>A list while it is walked: bullets, or the next printed number.</summary>
internal sealed class HtmlList(string? format, int next)
{
    private int _next = next;

    public static HtmlList Of(IElement list)
    {
        var format = list.GetAttribute("type") switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
        return list.LocalName == "ol" ? new(format, Number(list, "start") ?? 1) : new(null, 1);
    }

    public string Next(IElement item)
    {
        if (format is null)
        {
            return "- ";
        }

        var number = Number(item, "value") ?? _next;
        _next = unchecked(number + 1);
        return ListNumber.Print(number, format) + ". ";
    }

    private static int? Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
