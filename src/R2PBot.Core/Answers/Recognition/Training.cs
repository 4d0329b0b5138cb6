using R2PBot.Library.Embeddings;

namespace R2PBot.Answers.Recognition;

/// <summary>
/// Learns a <see cref="Model"/> by gradient descent in small batches, each class starting at the mean of its vectors. In the first epoch a text is held against
/// all classes, afterwards against those that were likeliest for it then: on questions of others that did as well, in a third of the time. The same texts and
/// vectors always give the same weights, however many processors there are.
/// </summary>
/// <param name="vectorOf">Writes the vector of a row; called from several threads at once.</param>
internal sealed class Training(int classes, int dimensions, IReadOnlyList<int> classOf, IReadOnlyList<Trait[]> traits, Action<int, Span<float>> vectorOf)
{
    private const int Epochs = 8;
    private const int Batch = 64;

    /// <summary>At the start; it falls evenly to 0.</summary>
    private const float Rate = 0.5f;

    /// <summary>A class whose chance is off by less is left as it is.</summary>
    private const float Negligible = 1e-3f;

    /// <summary>Against so many classes a text is held after the first epoch.</summary>
    private const int MaxRivals = 64;

    /// <summary>The classes are updated in so many parts, whatever the machine: each by one thread, in the order of the batch.</summary>
    private const int Parts = 16;

    private readonly Model _model = new(classes, dimensions, new float[classes * dimensions], new float[QuestionTraits.Places * classes]);
    private readonly float[][] _vectors = [.. Enumerable.Range(0, Batch).Select(_ => new float[dimensions])];
    private readonly float[][] _errors = [.. Enumerable.Range(0, Batch).Select(_ => new float[classes])];
    private readonly int[] _all = [.. Enumerable.Range(0, classes)];
    private readonly int[]?[] _rivals = new int[classOf.Count][];

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
        var against = new int[batch.Length][];
        Parallel.For(0, batch.Length, i => against[i] = Compare(batch[i], i));
        Parallel.For(0, Parts, part =>
        {
            for (var i = 0; i < batch.Length; i++)
            {
                Correct(part, against[i], i, traits[batch[i]], step);
            }
        });
    }

    /// <summary>How far off the chances of a text are.</summary>
    /// <returns>The classes that it was held against.</returns>
    private int[] Compare(int row, int at)
    {
        vectorOf(row, _vectors[at]);
        if (_rivals[row] is { } rivals)
        {
            _model.Chances(_vectors[at], traits[row], rivals, _errors[at]);
            _errors[at][Array.IndexOf(rivals, classOf[row])] -= 1;
            return rivals;
        }

        _model.Chances(_vectors[at], traits[row], _errors[at]);
        _rivals[row] = RivalsOf(classOf[row], _errors[at]);
        _errors[at][classOf[row]] -= 1;
        return _all;
    }

    private int[] RivalsOf(int right, float[] chances)
    {
        var least = classes <= MaxRivals ? -1 : chances.Order().ElementAt(classes - MaxRivals);
        return [.. _all.Where(c => c == right || chances[c] > least)];
    }

    private void Correct(int part, int[] against, int at, Trait[] of, float step)
    {
        var errors = _errors[at];
        for (var i = 0; i < against.Length; i++)
        {
            if ((int)((long)against[i] * Parts / classes) == part && MathF.Abs(errors[i]) > Negligible)
            {
                VectorMath.AddScaled(_vectors[at], -step * errors[i], _model.Vector(against[i]));
                _model.AddToPlaces(against[i], of, -step * errors[i]);
            }
        }
    }
}
