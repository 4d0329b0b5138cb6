using System.Text.RegularExpressions;
using R2PBot.Library.Documents;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Directory;

/// <summary>
/// Reads a directory that an operator keeps as a file of lines: <c>KEN, focal point, msteams/contoso/29:1abc</c>. The parts are "focal
/// point", "deputy" and "fallback"; an address is channel/tenant/user id or <c>mail:name@example.org</c>.
/// </summary>
internal static partial class DirectoryFile
{
    /// <exception cref="DocumentFormatException">A line is wrong; nothing of the file is taken.</exception>
    public static IReadOnlyList<FocalPoint> Read(string text)
    {
        var entries = new List<FocalPoint>();
        foreach (var (line, number) in text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l.Trim(), i + 1)))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                entries.Add(Entry(line, number));
            }
        }

        return entries;
    }

    private static FocalPoint Entry(string line, int number)
    {
        if (line.Split(',', 3, StringSplitOptions.TrimEntries) is not [var country, var part, var address] || !Country().IsMatch(country))
        {
            throw new DocumentFormatException(number, "a line is COUNTRY, part, address, with a country code of three capital letters");
        }

        return new(country, Part(part, number), Read(address, number));
    }

    private static FocalPointPart Part(string part, int number) => part switch
    {
        "focal point" => FocalPointPart.FocalPoint,
        "deputy" => FocalPointPart.Deputy,
        "fallback" => FocalPointPart.Fallback,
        _ => throw new DocumentFormatException(number, $"“{part}” is none of focal point, deputy, fallback"),
    };

    private static Address Read(string address, int number) => address switch
    {
        _ when Mail().Match(address) is { Success: true } mail => new(AddressKind.Mail, "mail", "", mail.Groups["address"].Value),
        _ when address.Split('/', 3) is [{ Length: > 0 } channel, var tenant, { Length: > 0 } id] => new(AddressKind.Person, channel, tenant, id),
        _ => throw new DocumentFormatException(number, $"“{address}” is no address: channel/tenant/user id, or mail:name@example.org"),
    };

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Country();

    [GeneratedRegex(@"^mail:(?<address>[^@\s,]+@[^@\s,]+\.[^@\s,]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mail();
}
