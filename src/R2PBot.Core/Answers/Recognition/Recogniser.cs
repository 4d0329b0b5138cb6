using System.Security.Cryptography;
using System.Text;

namespace R2PBot.Answers.Recognition;

/// <summary>
/// Recognises what a question asks for among the things that editors have phrased: learnt from their phrasings, it sees what nearness cannot, which
/// words and directions tell one thing from its neighbours.
/// </summary>
internal sealed class Recogniser
{
    /// <summary>Part of what a kept model is known by; to be raised when what it is learnt from changes its form.</summary>
    private const string Version = "2";

    private readonly QuestionTraits _traits;
    private readonly Model _model;

    private Recogniser(QuestionTraits traits, Model model) => (_traits, _model) = (traits, model);

    /// <summary>Learns, or reads what was learnt from the same texts before.</summary>
    /// <param name="texts">The phrasings.</param>
    /// <param name="classOf">What each asks for.</param>
    /// <param name="vectors">Names what the vectors are made by, and how many numbers they have.</param>
    /// <param name="vectorOf">Writes the vector of a text, by its number; called from several threads at once.</param>
    /// <param name="path">Where to keep it; nothing for nowhere.</param>
    public static Recogniser Of(IReadOnlyList<string> texts, IReadOnlyList<int> classOf, (string Id, int Dimensions) vectors, Action<int, Span<float>> vectorOf, string? path, CancellationToken cancellation)
    {
        var classes = classOf.Count == 0 ? 0 : classOf.Max() + 1;
        var traits = QuestionTraits.Learn(texts);
        var learntFrom = LearntFrom(texts, classOf, vectors.Id);
        if (path is not null && KeptModel.Read(path, learntFrom, classes, vectors.Dimensions) is { } kept)
        {
            return new(traits, kept);
        }

        Trait[][] of = [.. texts.AsParallel().AsOrdered().Select(traits.Of)];
        var model = new Training(classes, vectors.Dimensions, classOf, of, vectorOf).Run(cancellation);
        if (path is not null)
        {
            KeptModel.TryWrite(path, learntFrom, model);
        }

        return new(traits, model);
    }

    /// <summary>The chance of each class that the question asks for it, if it asks for any; 1 in all.</summary>
    public float[] Chances(string question, ReadOnlySpan<float> vector)
    {
        var chances = new float[_model.Classes];
        _model.Chances(vector, _traits.Of(question), chances);
        return chances;
    }

    private static byte[] LearntFrom(IReadOnlyList<string> texts, IReadOnlyList<int> classOf, string vectors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}\n{vectors}"));
        for (var i = 0; i < texts.Count; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{classOf[i]} {texts[i]}"));
        }

        return hash.GetHashAndReset();
    }
}
