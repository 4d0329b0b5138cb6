using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Directory;

/// <summary>Who stands in for an address, and by which other way it is reached, after the directory.</summary>
internal static class Routes
{
    public static Recipient With(this Recipient recipient, IReadOnlyList<FocalPoint> directory)
    {
        var countries = directory.Where(e => e.Part == FocalPointPart.FocalPoint && e.Address == recipient.Address).Select(e => e.Country).ToHashSet();
        return countries.Count == 0 ? recipient : recipient with
        {
            Deputies = Addresses(FocalPointPart.Deputy),
            Fallbacks = Addresses(FocalPointPart.Fallback),
        };

        Address[] Addresses(FocalPointPart part) =>
            [.. directory.Where(e => e.Part == part && countries.Contains(e.Country) && e.Address != recipient.Address).Select(e => e.Address).Distinct()];
    }
}
