using System.Collections;

namespace R2PBot.Library.Search;

/// <summary>The terms of a snapshot with the number of entries that hold them, in whatever field. English terms are stems.</summary>
internal sealed class Vocabulary : IReadOnlyCollection<VocabularyTerm>
{
    private readonly ImpactLists lists;
    private readonly int entryCount;

    internal Vocabulary(ImpactLists lists, int entryCount)
    {
        this.lists = lists;
        this.entryCount = entryCount;
    }

    public int Count => lists.TermCount;

    public bool Contains(string term) => lists.Find(term) >= 0;

    /// <summary>0 for a term that stands nowhere.</summary>
    public int DocumentFrequency(string term) => lists.Find(term) is >= 0 and var number ? lists.DocumentFrequency(number) : 0;

    /// <summary>What the term tells about an entry that holds it, over all fields together; highest for a term that stands nowhere.</summary>
    public float Idf(string term) => Bm25.Idf(DocumentFrequency(term), entryCount);

    public IEnumerator<VocabularyTerm> GetEnumerator() =>
        Enumerable.Range(0, Count).Select(n => new VocabularyTerm(lists.Term(n), lists.DocumentFrequency(n))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal readonly record struct VocabularyTerm(string Term, int DocumentFrequency);
