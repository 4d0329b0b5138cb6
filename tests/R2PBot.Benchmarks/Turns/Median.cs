namespace R2PBot.Benchmarks.Turns;

internal static class Median
{
    /// <summary>The middle one of an odd number of values.</summary>
    public static double Of(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);
}
