using System.Globalization;

namespace R2PBot.Library.Facts;

/// <summary>Checks the table of changed facts against the documents.</summary>
internal static class FactLint
{
    public static IEnumerable<string> Check(IReadOnlyList<ChangedFact> facts, Holdings holdings)
    {
        foreach (var twice in facts.GroupBy(f => f.Id).Where(g => g.Count() > 1))
        {
            yield return $"facts.yaml: {twice.Key} stands more than once";
        }

        foreach (var fact in facts)
        {
            if (fact.Values.Count == 0)
            {
                yield return $"facts.yaml: {fact.Id} has no value";
            }

            if (!fact.IsComparable && fact.Note.Length == 0)
            {
                yield return $"facts.yaml: {fact.Id} is not comparable, and no note says why";
            }

            foreach (var (earlier, later) in fact.Values.Zip(fact.Values.Skip(1)).Where(p => Month(p.First.AsOf) > Month(p.Second.AsOf)))
            {
                yield return $"facts.yaml: {fact.Id} gives {earlier.AsOf} before {later.AsOf}; the oldest comes first, for the last one leads";
            }

            foreach (var value in fact.Values.Where(v => v.In(holdings) is null))
            {
                yield return $"facts.yaml: “{value.Quote}” of {fact.Id} does not stand in {value.PassageId}";
            }
        }
    }

    /// <summary>Months since the year 0 of the last year that a date names, as far as it names one; nothing is earlier or later than no date.</summary>
    private static int? Month(string asOf)
    {
        var words = asOf.Split((char[])[' ', '–', '-', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
        var year = words.LastOrDefault(w => w.Length == 4 && w.All(char.IsAsciiDigit));
        var month = Array.FindLastIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, m => m.Length > 0 && words.Contains(m, StringComparer.OrdinalIgnoreCase));
        // A bare year is taken for its end: what is said "in 2023" is said of all of it.
        return year is null ? null : (int.Parse(year, CultureInfo.InvariantCulture) * 12) + (month < 0 ? 11 : month);
    }
}
