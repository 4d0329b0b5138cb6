using System.Text.RegularExpressions;

namespace R2PBot.People;

/// <summary>Finds a time zone by the IANA name that a person typed, in any case and with spaces for underscores.</summary>
internal static partial class TimeZoneNames
{
    /// <returns>The name as it is spelled, or nothing when there is no such zone.</returns>
    public static string? Find(string typed)
    {
        var name = typed.Trim().Replace(' ', '_');
        if (!Shape().IsMatch(name))
        {
            return null;
        }

        if (name.Equals("utc", StringComparison.OrdinalIgnoreCase) || name.Equals("gmt", StringComparison.OrdinalIgnoreCase))
        {
            return "UTC";
        }

        return TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? (name.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) ? name : null);
    }

    /// <summary>Nearby names for a person who typed a city: "Accra" finds Africa/Accra.</summary>
    public static IReadOnlyList<string> Like(string typed)
    {
        var name = typed.Trim().Replace(' ', '_');
        return name.Length < 3 ? [] : [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id.Contains(name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(5)];
    }

    // The name becomes part of a path under the machine's zone files; nothing but names may get there.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+\-]{0,30}(/[A-Za-z][A-Za-z0-9_+\-]{0,30}){0,2}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
