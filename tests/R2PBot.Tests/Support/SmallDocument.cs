namespace R2PBot.Tests.Support;

/// <summary>Small normalised documents, written in the test that reads them.</summary>
internal static class SmallDocument
{
    /// <param name="body">Passages in the normalised format, from the first comment on.</param>
    public static string Text(string id, string body, string title = "A small report", string author = "Secretary-General", int authority = 1, string published = "2024-05-01", string? symbol = null, bool enabled = true) => $"""
        ---
        id: {id}
        title: '{title}'
        shortTitle: {id} in short
        authorBody: {author}
        author: {author}
        {(symbol is null ? "documentNote: small" : $"symbol: {symbol}")}
        date: {published}
        published: {published}
        standing: a text for tests
        authority: {authority}
        numberedParagraphs: true
        official:
          verified: false
          note: none
        reuse: free
        enabled: {(enabled ? "true" : "false")}
        source:
          file: {id}.txt
          sha256: {new string('0', 64)}
        ---

        {body}
        """.ReplaceLineEndings("\n");

    public static string Paragraphs(params string[] texts) =>
        string.Join("\n", texts.Select((t, i) => $"<!-- passage {i + 1} | lines {i + 1} -->\n{i + 1}. {t}\n"));
}
