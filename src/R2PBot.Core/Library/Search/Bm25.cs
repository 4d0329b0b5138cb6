namespace R2PBot.Library.Search;

/// <summary>Okapi BM25 in the form Lucene has used since version 8, without the constant factor k1 + 1.</summary>
internal static class Bm25
{
    public static float Idf(int documentFrequency, int documents) =>
        (float)Math.Log(1 + ((documents - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    public static float Norm(int length, float averageLength, float k1, float b) => k1 * (1 - b + (b * length / averageLength));
}
