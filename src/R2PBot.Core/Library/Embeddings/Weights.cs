using System.Text.Json;

namespace R2PBot.Library.Embeddings;

/// <summary>The model's numbers, found by the end of the name that the published graph gives them.</summary>
internal sealed class Weights
{
    private readonly Dictionary<string, Memory<float>> _named = new(StringComparer.Ordinal);

    /// <param name="graph">The published <c>model.json</c>; only its list of weights is read.</param>
    /// <param name="values">All weights in the order of that list. Layers pack theirs in place: this is the only copy.</param>
    public Weights(ReadOnlyMemory<byte> graph, float[] values)
    {
        using var json = JsonDocument.Parse(graph);
        var offset = 0;
        foreach (var weight in json.RootElement.GetProperty("weightsManifest")[0].GetProperty("weights").EnumerateArray())
        {
            var length = 1;
            foreach (var size in weight.GetProperty("shape").EnumerateArray())
            {
                length *= size.GetInt32();
            }

            _named.Add(weight.GetProperty("name").GetString() ?? "", values.AsMemory(offset, length));
            offset += length;
        }
    }

    public Memory<float> this[string nameEnding] =>
        _named.Single(w => w.Key.EndsWith(nameEnding, StringComparison.Ordinal)).Value;
}
