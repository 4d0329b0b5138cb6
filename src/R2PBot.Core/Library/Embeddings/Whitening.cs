namespace R2PBot.Library.Embeddings;

/// <summary>
/// Turns vectors so that what differs among ways of asking for the same thing counts little, and what tells one thing from another
/// counts much: within-class covariance normalisation (Hatch, Kajarekar and Stolcke 2006). The classes are the passages, their members
/// the phrasings.
/// </summary>
internal sealed class Whitening
{
    /// <summary>How much of the mean variance is added to each direction, so that one in which phrasings hardly differ does not decide alone.</summary>
    private const float Floor = 0.25f;

    /// <summary>Vectors taken together, so that they stay in the processor's cache.</summary>
    private const int Block = 64;

    private readonly int _dimensions;
    private readonly float[] _mean;

    /// <summary>Rows of the inverse of the lower Cholesky factor; row i has i + 1 numbers.</summary>
    private readonly float[][] _rows;

    private Whitening(float[] mean, float[][] rows) => (_dimensions, _mean, _rows) = (mean.Length, mean, rows);

    /// <param name="classOf">The class of each row of <paramref name="vectors"/>; negative for a row to learn nothing from.</param>
    public static Whitening Learn(VectorTable vectors, IReadOnlyList<int> classOf, int dimensions)
    {
        var rows = Enumerable.Range(0, vectors.Count).Where(r => classOf[r] >= 0).ToList();
        var mean = Mean(vectors, rows, dimensions);
        var classMeans = rows.GroupBy(r => classOf[r]).Where(c => c.Count() > 1).ToDictionary(c => c.Key, c => Mean(vectors, [.. c], dimensions));
        var members = rows.Where(r => classMeans.ContainsKey(classOf[r])).ToList();
        var scatter = Scatter(vectors, members, r => classMeans[classOf[r]], dimensions);
        return new(mean, Inverse(Factor(scatter, members.Count, dimensions)));
    }

    /// <summary>Turned, and of length 1 again.</summary>
    public void Apply(ReadOnlySpan<float> vector, Span<float> turned)
    {
        Span<float> centred = stackalloc float[_dimensions];
        for (var i = 0; i < _dimensions; i++)
        {
            centred[i] = vector[i] - _mean[i];
        }

        for (var i = 0; i < _dimensions; i++)
        {
            turned[i] = VectorMath.Dot(_rows[i], centred[..(i + 1)]);
        }

        var length = MathF.Sqrt(VectorMath.Dot(turned, turned));
        for (var i = 0; i < _dimensions && length > 0; i++)
        {
            turned[i] /= length;
        }
    }

    public ByteVectors Apply(VectorTable vectors)
    {
        var turned = new ByteVectors(vectors.Count, _dimensions);
        Parallel.For(0, (vectors.Count + Block - 1) / Block, block =>
        {
            Span<float> one = stackalloc float[_dimensions];
            for (var row = block * Block; row < Math.Min(vectors.Count, (block + 1) * Block); row++)
            {
                Apply(vectors[row], one);
                turned.Set(row, one);
            }
        });
        return turned;
    }

    private static float[] Mean(VectorTable vectors, List<int> rows, int dimensions)
    {
        var mean = new float[dimensions];
        foreach (var row in rows)
        {
            VectorMath.AddScaled(vectors[row], 1f / rows.Count, mean);
        }

        return mean;
    }

    /// <summary>Sum over the members of (vector − mean of its class) times itself transposed, lower triangle.</summary>
    private static float[][] Scatter(VectorTable vectors, List<int> members, Func<int, float[]> classMean, int dimensions)
    {
        var total = Triangle(dimensions);
        Parallel.ForEach(members.Chunk(Block), () => Triangle(dimensions), (block, _, sum) =>
        {
            var differences = block.Select(r =>
            {
                var difference = vectors[r].ToArray();
                VectorMath.AddScaled(classMean(r), -1, difference);
                return difference;
            }).ToArray();
            for (var i = 0; i < dimensions; i++)
            {
                foreach (var difference in differences)
                {
                    VectorMath.AddScaled(difference.AsSpan(0, i + 1), difference[i], sum[i]);
                }
            }

            return sum;
        }, sum =>
        {
            lock (total)
            {
                for (var i = 0; i < dimensions; i++)
                {
                    VectorMath.AddScaled(sum[i], 1, total[i]);
                }
            }
        });
        return total;
    }

    /// <summary>Lower Cholesky factor of the covariance, made regular: the fewer members, the nearer to a mere scaling.</summary>
    private static double[][] Factor(float[][] scatter, int count, int dimensions)
    {
        var variance = count == 0 ? 1 : Enumerable.Range(0, dimensions).Sum(i => (double)scatter[i][i]) / count / dimensions;
        var added = variance <= 0 ? 1 : variance * (Floor + ((double)dimensions / Math.Max(1, count)));
        var factor = new double[dimensions][];
        for (var i = 0; i < dimensions; i++)
        {
            factor[i] = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                var sum = (count == 0 ? 0 : scatter[i][j] / (double)count) + (i == j ? added : 0);
                for (var k = 0; k < j; k++)
                {
                    sum -= factor[i][k] * factor[j][k];
                }

                factor[i][j] = i == j ? Math.Sqrt(sum) : sum / factor[j][j];
            }
        }

        return factor;
    }

    private static float[][] Inverse(double[][] factor)
    {
        var columns = new double[factor.Length][];
        Parallel.For(0, factor.Length, column =>
        {
            var x = new double[factor.Length];
            for (var i = column; i < factor.Length; i++)
            {
                var sum = i == column ? 1.0 : 0.0;
                for (var k = column; k < i; k++)
                {
                    sum -= factor[i][k] * x[k];
                }

                x[i] = sum / factor[i][i];
            }

            columns[column] = x;
        });
        return [.. Enumerable.Range(0, factor.Length).Select(i => Enumerable.Range(0, i + 1).Select(j => (float)columns[j][i]).ToArray())];
    }

    private static float[][] Triangle(int dimensions) => [.. Enumerable.Range(1, dimensions).Select(n => new float[n])];
}
