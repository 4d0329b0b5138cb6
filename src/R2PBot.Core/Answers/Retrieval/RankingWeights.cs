using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Retrieval;

/// <summary>
/// What the ranking and the decision to answer are made of: fitted by <c>r2pbot fit</c> on a question file, kept in
/// <c>knowledge/ranking.yaml</c> and reviewed there. The defaults serve a library without that file.
/// </summary>
internal sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <exception cref="DocumentFormatException">The file is not sound.</exception>
    public static RankingWeights Read(string yaml)
    {
        var weights = YamlFields.Read(yaml, firstLine: 1, Of);
        Check("decision", Features.Names, weights.Decision, weights.DecisionByWords);
        Check("ranking", RankingFeatures.Names, weights.Ranking, weights.RankingByWords);
        Check("decision of unphrased ones", Features.Names, weights.DecisionUnphrased, weights.DecisionUnphrasedByWords);
        Check("ranking of unphrased ones", RankingFeatures.Names, weights.RankingUnphrased, weights.RankingUnphrasedByWords);
        return weights;
    }

    private static void Check(string what, IReadOnlyList<string> names, List<float> weights, List<float> byWords)
    {
        if (weights.Count != names.Count || byWords.Count != names.Count)
        {
            throw new DocumentFormatException(1, $"{what} needs {names.Count} weights ({string.Join(", ", names)}), here are {weights.Count} and {byWords.Count}");
        }
    }

    private static RankingWeights Of(YamlFields file) => new()
    {
        Heading = file.Weight("heading") ?? Default.Heading,
        Phrasings = file.Weight("phrasings") ?? Default.Phrasings,
        Keywords = file.Weight("keywords") ?? Default.Keywords,
        Ranking = file.Weights("ranking") ?? Default.Ranking,
        RankingByWords = file.Weights("rankingByWords") ?? Default.RankingByWords,
        RankingUnphrased = file.Weights("rankingUnphrased") ?? Default.RankingUnphrased,
        RankingUnphrasedByWords = file.Weights("rankingUnphrasedByWords") ?? Default.RankingUnphrasedByWords,
        SentenceNearness = file.Weight("sentenceNearness") ?? Default.SentenceNearness,
        SentenceRecognised = file.Weight("sentenceRecognised") ?? Default.SentenceRecognised,
        AnswerType = file.Weight("answerType") ?? Default.AnswerType,
        SentenceContrast = file.Weight("sentenceContrast") ?? Default.SentenceContrast,
        SentenceSure = file.Weight("sentenceSure") ?? Default.SentenceSure,
        Decision = file.Weights("decision") ?? Default.Decision,
        AnswerFrom = file.Weight("answerFrom") ?? Default.AnswerFrom,
        DecisionByWords = file.Weights("decisionByWords") ?? Default.DecisionByWords,
        AnswerFromByWords = file.Weight("answerFromByWords") ?? Default.AnswerFromByWords,
        DecisionUnphrased = file.Weights("decisionUnphrased") ?? Default.DecisionUnphrased,
        DecisionUnphrasedByWords = file.Weights("decisionUnphrasedByWords") ?? Default.DecisionUnphrasedByWords,
        SureFrom = file.Weight("sureFrom") ?? Default.SureFrom,
    };

    /// <param name="isKnown">Whether the meaning of the question is.</param>
    public List<float> RankingOf(PassageWords passage, bool isKnown) => (passage.StandsForItself, isKnown) switch
    {
        (false, true) => Ranking,
        (false, false) => RankingByWords,
        (true, true) => RankingUnphrased,
        (true, false) => RankingUnphrasedByWords,
    };

    /// <param name="isKnown">Whether the meaning of the question is.</param>
    public List<float> DecisionOf(PassageWords first, bool isKnown) => (first.StandsForItself, isKnown) switch
    {
        (false, true) => Decision,
        (false, false) => DecisionByWords,
        (true, true) => DecisionUnphrased,
        (true, false) => DecisionUnphrasedByWords,
    };

    /// <param name="how">What the weights were fitted on and what to expect of them.</param>
    public string Write(string how) =>
        $"# Weights of the ranking and of the decision to answer. Written by r2pbot fit; review before you commit.\n# {how}\n{FrontMatterReader.Yaml(this)}";

    /// <summary>Fields of the passage index, beside the text with weight 1.</summary>
    public float Heading { get; init; } = 0.3f;

    public float Phrasings { get; init; } = 1.5f;

    public float Keywords { get; init; } = 0.5f;

    /// <summary>A weight for each of <see cref="RankingFeatures.Names"/>; the sum is the logarithm of a passage's chance against the others.</summary>
    public List<float> Ranking { get; init; } = [2, 3, 1, 0.5f, 8, 4, 2, 4, 4, 1, -0.5f, -0.7f, -0.3f, -1, 0.5f, 0.5f, 0.3f, 0.2f, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>The same for questions whose meaning is not known: without the sentence model, or before its vectors are ready.</summary>
    public List<float> RankingByWords { get; init; } = [3, 4, 1, 0.5f, 0, 0, 0, 0, 0, 1, -0.5f, -0.7f, -0.3f, -1, 0.5f, 0.5f, 0.3f, 0.2f, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>
    /// The same two for a passage of a document that nobody has phrased, whose sentences stand in the place of phrasings and say less than these: fitted on
    /// rankings for which the phrasings of each document were taken away in turn.
    /// </summary>
    public List<float> RankingUnphrased { get; init; } = [2, 3, 1, 0.5f, 8, 4, 2, 4, 4, 1, -0.5f, -0.7f, -0.3f, -1, 0.5f, 0.5f, 0.3f, 0.2f, 0, 0, 0, 0, 0, 0, 0, 0];

    public List<float> RankingUnphrasedByWords { get; init; } = [3, 4, 1, 0.5f, 0, 0, 0, 0, 0, 1, -0.5f, -0.7f, -0.3f, -1, 0.5f, 0.5f, 0.3f, 0.2f, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>For a sentence near in meaning, in units of a telling word.</summary>
    public float SentenceNearness { get; init; } = 3f;

    /// <summary>For a sentence that was recognised as asked for, in units of a telling word, times the logarithm of its chance.</summary>
    public float SentenceRecognised { get; init; }

    /// <summary>For a sentence that holds the kind of thing asked for, in units of a telling word.</summary>
    public float AnswerType { get; init; } = 0.8f;

    /// <summary>How much a telling word more makes a sentence likelier to be the one that answers.</summary>
    public float SentenceContrast { get; init; } = 1.5f;

    /// <summary>Quote as many sentences as it takes for the answer to be among them with this probability.</summary>
    public float SentenceSure { get; init; } = 0.8f;

    /// <summary>The logistic model of "the first passage answers": a weight for each of <see cref="Features.Names"/>, the constant first.</summary>
    public List<float> Decision { get; init; } = [-4f, 2f, 2f, 2f, 1f, -2f, -1f, -0.5f, -0.5f, 2f, 1f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];

    /// <summary>Answer from this probability on.</summary>
    public float AnswerFrom { get; init; } = 0.5f;

    /// <summary>The same two for questions whose meaning is not known: without the sentence model, or before its vectors are ready.</summary>
    public List<float> DecisionByWords { get; init; } = [-2f, 2f, 2f, 2f, 1f, -2f, -1f, -0.5f, -0.5f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];

    public float AnswerFromByWords { get; init; } = 0.5f;

    /// <summary>The models of both where the first passage stands in a document that nobody has phrased.</summary>
    public List<float> DecisionUnphrased { get; init; } = [-4f, 2f, 0, 3f, 1f, -2f, -1f, -0.5f, -0.5f, 0, 3f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];

    public List<float> DecisionUnphrasedByWords { get; init; } = [-2f, 2f, 0, 3f, 1f, -2f, -1f, -0.5f, -0.5f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];

    /// <summary>Say that one is not sure below this probability.</summary>
    public float SureFrom { get; init; } = 0.75f;
}
