using System.Text.RegularExpressions;

namespace R2PBot.Library.Search;

/// <summary>
/// Finds UN document symbols and resolution numbers and makes one term of each: capitals, plain hyphens, no spaces
/// (A/79/875, S/RES/1973, 76/262, 1973(2011), 377(V), ICC-01/19). A symbol that holds a resolution number gives that number
/// as well, so that A/RES/60/1 and "resolution 60/1" meet.
/// </summary>
internal static partial class SymbolAnalysis
{
    // The bodies whose symbols these documents cite; a closed list, because "and/or 2" must not be a symbol.
    private const string Bodies =
        "A|S|E|T|ST|HRI|CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED|SPT|CD|DP|TD|UNEP|FCCC|NPT|JIU|PCNICC|HSP|ECE";

    private const string Hyphen = @"[-\u00AD\u2010-\u2013\u2212]";
    private const string Part = @"(?:[A-Z]{1,8}\.\d{1,5}[A-Z]?|E?S" + Hyphen + @"\d{1,3}|\d{1,6}[A-Z]?|[A-Z]{1,8})(?![\p{L}\p{Nd}])";
    private const string NotInside = @"(?<![\p{L}\p{Nd}_]|\d[./,]|[\p{L}\p{Nd}]\.)";
    private const string Symbol = "(?<symbol>(?:" + Bodies + ")(?:/" + Part + ")+)" + @"(?:\s?\((?<year>" + Year + @")\))?";
    private const string Year = @"19[4-9]\d|20\d\d";

    // Sessions were counted in Roman numerals until 1977: the General Assembly reached XXXI, the Economic and Social Council LXIII.
    private const string Roman = "(?=[IVXL])L?X{0,4}(?:IX|IV|V?I{0,3})";
    private const string Slashed = @"\d{1,3}/\d{1,3}(?![/\d])";
    private const string Dated = @"\s?\((?:" + Year + @")\)";
    private const string Sessional = @"(?:\s?[A-Z])?\s?\((?:" + Roman + @")\)";
    private const string Number = "(?<number>" + Slashed + @"|\d{1,4}" + Dated + @"|\d{1,4}" + Sessional + ")";
    private const string Listed = @"(?:resolutions?|decisions?|res\.?)\s+" + Number + @"(?:(?:\s?[,;]\s?(?:and\s)?|\s(?:and|or)\s)" + Number + ")*";

    // Without the word "resolution" a number must look like nothing else: three digits, and no "paragraph 139 (i)".
    private const string Bare = @"(?<!(?:para|paras|paragraphs?|articles?|art|section|rules?|notes?|page)\.?\s)(?<number>"
        + @"(?:3[1-9]|[4-9]\d|1[01]\d)/\d{3}(?![/\d\p{L}]|[.,]\d)|\d{3,4}" + Dated + @"|\d{3,4}" + Sessional + ")";

    private const string Court = @"(?<case>(?<situation>ICC" + Hyphen + @"\d\d/\d\d)(?:" + Hyphen + @"\d\d/\d\d)?)(?!\d)";

    public static IReadOnlyList<string> Terms(string text) => [.. Find(text).Select(t => t.Term)];

    public static IReadOnlyList<AnalysedTerm> Find(string text)
    {
        List<AnalysedTerm> found = [];
        // Most texts name no document: this looks at each character once, the pattern would look several times.
        if (text.AsSpan().IndexOfAny('/', '(') >= 0)
        {
            for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
            {
                Add(found, match);
            }
        }

        return found;
    }

    [GeneratedRegex(NotInside + "(?:" + Court + "|" + Symbol + "|" + Listed + "|" + Bare + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    // The number of a resolution, at the end of its symbol; the Security Council's needs its year.
    [GeneratedRegex(@"^(?:A(?:/HRC)?/RES/(?:ES-|S-)?(?<number>\d+/\d+)|S/RES/(?<number>\d+))$", RegexOptions.ExplicitCapture)]
    private static partial Regex ResolutionSymbol();

    private static void Add(List<AnalysedTerm> found, Match match)
    {
        var symbol = match.Groups["symbol"];
        if (symbol.Success && symbol.ValueSpan.ContainsAnyInRange('0', '9'))
        {
            AddSymbol(found, symbol, match.Groups["year"]);
        }

        foreach (Capture number in match.Groups["number"].Captures)
        {
            found.Add(Normal(number.Value, number));
        }

        if (match.Groups["situation"] is { Success: true } situation)
        {
            found.Add(Normal(situation.Value, situation));
            if (match.Groups["case"].Length > situation.Length)
            {
                found.Add(Normal(match.Groups["case"].Value, match.Groups["case"]));
            }
        }
    }

    private static void AddSymbol(List<AnalysedTerm> found, Group symbol, Group year)
    {
        var term = Normal(symbol.Value, symbol);
        found.Add(term);
        if (ResolutionSymbol().Match(term.Term) is { Success: true } resolution && resolution.Groups["number"].Value is var number)
        {
            if (term.Term[0] != 'S')
            {
                found.Add(term with { Term = number });
            }
            else if (year.Success)
            {
                found.Add(Normal($"{number}({year.Value})", symbol));
            }
        }
    }

    private static AnalysedTerm Normal(string value, Capture place)
    {
        Span<char> normal = stackalloc char[value.Length];
        int length = 0;
        foreach (char c in value)
        {
            if (!char.IsWhiteSpace(c))
            {
                normal[length++] = c is '\u00AD' or (>= '\u2010' and <= '\u2013') or '\u2212' ? '-' : char.ToUpperInvariant(c);
            }
        }

        return new AnalysedTerm(new string(normal[..length]), place.Index, place.Length);
    }
}
