namespace R2PBot.Library.Embeddings;

/// <summary>Attention and a feed-forward step, each normalised before and added to what came in.</summary>
internal sealed class TransformerLayer
{
    private readonly LayerNorm _beforeAttention;
    private readonly DenseLayer _queriesKeysValues;
    private readonly DenseLayer _mixed;
    private readonly DenseLayer? _widened;
    private readonly LayerNorm _beforeForward;
    private readonly DenseLayer _up;
    private readonly DenseLayer _down;

    public TransformerLayer(Weights weights, int number)
    {
        var layer = $"Encode/Layer_{number}/TransformerLayer/";
        var stack = $"TransformerStack/Layer_{number}/TransformerLayer/";
        _beforeAttention = Norm("layer_prepostprocess");
        _queriesKeysValues = Dense("MultiheadAttention/qkv_transform_single");
        _mixed = Dense("MultiheadAttention/output_transform_single");
        _beforeForward = Norm("FFN/layer_prepostprocess");
        _up = Forward("FFN/conv1");
        _down = Forward("FFN/conv2");

        // The first layer takes embeddings of half its own width; a dense layer carries them past the attention.
        _widened = number > 0
            ? null
            : new(weights[$"{layer}dense/kernel/ConcatPartitions/concat"], weights[$"{layer}dense/bias/ConcatPartitions/concat"]);

        LayerNorm Norm(string name) => new(
            weights[$"{layer}{name}/layer_norm/layer_norm_scale/ConcatPartitions/concat"],
            weights[$"{layer}{name}/layer_norm/layer_norm_bias/ConcatPartitions/concat"]);
        DenseLayer Dense(string name) => new(
            weights[$"{layer}{name}/kernel/part_0"],
            weights[$"{layer}{name}/bias/ConcatPartitions/concat"]);
        DenseLayer Forward(string name) => new(
            weights[$"{stack}{name}/Tensordot/Reshape_1"],
            weights[$"{layer}{name}/bias/ConcatPartitions/concat"]);
    }

    /// <summary>Reads <see cref="Scratch.Embedded"/> in the first layer, else <see cref="Scratch.State"/>; leaves its result in the state.</summary>
    public void Apply(Scratch scratch)
    {
        var rows = scratch.Rows;
        var input = _widened is null ? scratch.State : scratch.Embedded;
        _beforeAttention.Apply(input, rows, scratch.Narrow);
        _queriesKeysValues.Apply(scratch.Narrow, rows, scratch.Wide, DenseOutput.Plain);
        var width = _mixed.Inputs;
        foreach (var (start, length) in scratch.Sentences.Where(s => s.Length > 0))
        {
            SelfAttention.Apply(
                scratch.Wide.AsSpan(start * 3 * width, length * 3 * width),
                length,
                scratch.Shares,
                scratch.Narrow.AsSpan(start * width, length * width));
        }

        _widened?.Apply(input, rows, scratch.State, DenseOutput.Plain);
        _mixed.Apply(scratch.Narrow, rows, scratch.State, DenseOutput.AddedToTarget);
        _beforeForward.Apply(scratch.State, rows, scratch.Narrow);
        _up.Apply(scratch.Narrow, rows, scratch.Wide, DenseOutput.Rectified);
        _down.Apply(scratch.Wide, rows, scratch.State, DenseOutput.AddedToTarget);
    }
}
