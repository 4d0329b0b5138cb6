using R2PBot.Library.Embeddings;

namespace R2PBot.Answers.Recognition;

/// <summary>
/// Learns a <see cref="Model"/> by gradient descent in small batches, each class starting at the mean of its vectors. The same texts and vectors always give the
/// same weights, however many processors there are.
/// </summary>
/// <param name="vectorOf">Writes the vector of a row; called from several threads at once.</param>
internal sealed class Training(int classes, int dimensions, IReadOnlyList<int> classOf, IReadOnlyList<Trait[]> traits, Action<int, Span<float>> vectorOf)
{
    private const int Epochs = 6;
    private const int Batch = 64;

    /// <summary>At the start; it falls evenly to 0.</summary>
    private const float Rate = 0.5f;

    /// <summary>A class whose chance is off by less is left as it is.</summary>
    private const float Negligible = 1e-4f;

    /// <summary>So many classes are updated by one thread, whatever the machine.</summary>
    private const int Together = 64;

    private readonly Model _model = new(classes, dimensions, new float[classes * dimensions], new float[QuestionTraits.Places * classes]);
    private readonly float[][] _vectors = [.. Enumerable.Range(0, Batch).Select(_ => new float[dimensions])];
    private readonly float[][] _errors = [.. Enumerable.Range(0, Batch).Select(_ => new float[classes])];

    public Model Run(CancellationToken cancellation)
    {
        StartAtMeans();
        var order = Enumerable.Range(0, classOf.Count).ToArray();
        // Not for secrets: the order must be the same each time.
#pragma warning disable CA5394
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
#pragma warning restore CA5394
            foreach (var batch in order.Chunk(Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                Step(batch, Rate * (1 - (epoch / (float)Epochs)) * Model.Scale / Batch);
            }
        }

        return _model;
    }

    private void StartAtMeans()
    {
        var sizes = classOf.CountBy(c => c).ToDictionary();
        for (var row = 0; row < classOf.Count; row++)
        {
            vectorOf(row, _vectors[0]);
            VectorMath.AddScaled(_vectors[0], 1f / sizes[classOf[row]], _model.Vector(classOf[row]));
        }
    }

    private void Step(int[] batch, float step)
    {
        Parallel.For(0, batch.Length, i =>
        {
            vectorOf(batch[i], _vectors[i]);
            _model.Chances(_vectors[i], traits[batch[i]], _errors[i]);
            _errors[i][classOf[batch[i]]] -= 1;
        });
        Parallel.For(0, (classes + Together - 1) / Together, block =>
        {
            var (from, to) = (block * Together, Math.Min(classes, (block + 1) * Together));
            for (var i = 0; i < batch.Length; i++)
            {
                Correct(from, to, i, traits[batch[i]], step);
            }
        });
    }

    private void Correct(int from, int to, int at, Trait[] of, float step)
    {
        var errors = _errors[at].AsSpan(from, to - from);
        var isOff = false;
        for (var i = 0; i < errors.Length; i++)
        {
            if (MathF.Abs(errors[i]) > Negligible)
            {
                isOff = true;
                VectorMath.AddScaled(_vectors[at], -step * errors[i], _model.Vector(from + i));
            }
        }

        if (isOff)
        {
            foreach (var trait in of)
            {
                VectorMath.AddScaled(errors, -step * trait.Value, _model.Place(trait.Place, from, to));
            }
        }
    }
}
