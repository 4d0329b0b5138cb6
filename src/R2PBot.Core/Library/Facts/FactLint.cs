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

            foreach (var value in fact.Values.Where(v => v.In(holdings) is null))
            {
                yield return $"facts.yaml: “{value.Quote}” of {fact.Id} does not stand in {value.PassageId}";
            }
        }
    }
}
