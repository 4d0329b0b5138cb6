using R2PBot.Library.Search;

namespace R2PBot.Tests.Library.Search;

/// <summary>BM25 as the formula says it, entry by entry in double precision: slow, and too simple to be wrong.</summary>
internal sealed class NaiveScorer(IReadOnlyList<IndexEntry> entries, IndexFields fields)
{
    private readonly List<string>[][] terms =
        [.. entries.Select(e => Enumerable.Range(0, fields.Count).Select(f => Analysed(fields[f].Analysis, e.Texts[f]).ToList()).ToArray())];

    public double[] Scores(SearchQuery query)
    {
        double[] scores = new double[entries.Count];
        foreach (var term in query.Terms)
        {
            for (int field = 0; field < fields.Count; field++)
            {
                if (fields[field].Analysis == term.Analysis)
                {
                    Add(scores, term, field);
                }
            }
        }

        return scores;
    }

    private void Add(double[] scores, QueryTerm term, int field)
    {
        var filled = terms.Where(t => t[field].Count > 0).ToList();
        double average = filled.Count == 0 ? 0 : filled.Average(t => t[field].Count);
        int holding = terms.Count(t => t[field].Contains(term.Term));
        double idf = Math.Log(1 + ((filled.Count - holding + 0.5) / (holding + 0.5)));
        for (int entry = 0; entry < scores.Length; entry++)
        {
            double frequency = terms[entry][field].Count(t => t == term.Term);
            double norm = 1.2 * (0.25 + (0.75 * terms[entry][field].Count / average));
            scores[entry] += frequency == 0 ? 0 : term.Weight * fields[field].Weight * idf * frequency / (frequency + norm);
        }
    }

    private static IReadOnlyList<string> Analysed(Analysis analysis, string text) =>
        analysis == Analysis.English ? EnglishAnalysis.Terms(text) : SymbolAnalysis.Terms(text);
}
