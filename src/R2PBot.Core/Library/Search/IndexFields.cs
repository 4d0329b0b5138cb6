namespace R2PBot.Library.Search;

/// <summary>The fields of an index in order. Segments can be searched together only if their fields have the same names and analyses.</summary>
internal sealed class IndexFields
{
    private readonly IndexField[] fields;

    public IndexFields(params IReadOnlyList<IndexField> fields)
    {
        if (fields.Count == 0 || fields.DistinctBy(f => f.Name).Count() != fields.Count)
        {
            throw new ArgumentException("An index needs at least one field, and every field a name of its own.", nameof(fields));
        }

        if (fields.FirstOrDefault(f => !(f.Weight >= 0) || float.IsInfinity(f.Weight)) is { } wrong)
        {
            throw new ArgumentException($"The weight of '{wrong.Name}' is {wrong.Weight}: weights are finite and not negative.", nameof(fields));
        }

        this.fields = [.. fields];
    }

    /// <summary>The fields of the library's index. The weights are a start; fitted ones come with <see cref="ScoringOptions.Weights"/>.</summary>
    public static IndexFields Standard { get; } = new(
        new IndexField("text", Analysis.English, 1.0f),
        new IndexField("heading", Analysis.English, 0.5f),
        new IndexField("phrasings", Analysis.English, 1.0f),
        new IndexField("keywords", Analysis.English, 0.5f),
        new IndexField("symbols", Analysis.Symbols, 1.0f));

    public int Count => fields.Length;

    public IndexField this[int index] => fields[index];

    /// <summary>Makes an entry; a field named twice gets both texts, one that is not named stays empty.</summary>
    public IndexEntry Entry(params ReadOnlySpan<(string Field, string Text)> texts)
    {
        string[] byField = new string[fields.Length];
        Array.Fill(byField, "");
        foreach (var (name, text) in texts)
        {
            int field = Array.FindIndex(fields, f => f.Name == name);
            if (field < 0)
            {
                throw new ArgumentException($"There is no field '{name}'.", nameof(texts));
            }

            // A line break keeps the texts apart: no word and no symbol reaches over it.
            byField[field] = byField[field].Length == 0 ? text : byField[field] + "\n" + text;
        }

        return new IndexEntry(byField);
    }

    public bool AgreesWith(IndexFields other) =>
        fields.Select(f => (f.Name, f.Analysis)).SequenceEqual(other.fields.Select(f => (f.Name, f.Analysis)));
}
