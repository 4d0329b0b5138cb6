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
        return weights.Decision.Count == Features.Names.Count && weights.DecisionByWords.Count == Features.Names.Count
            ? weights
            : throw new DocumentFormatException(1, $"decision needs {Features.Names.Count} weights ({string.Join(", ", Features.Names)}), here are {weights.Decision.Count} and {weights.DecisionByWords.Count}");
    }

    private static RankingWeights Of(YamlFields file) => new()
    {
        Heading = file.Weight("heading") ?? Default.Heading,
        Phrasings = file.Weight("phrasings") ?? Default.Phrasings,
        Keywords = file.Weight("keywords") ?? Default.Keywords,
        Phrasing = file.Weight("phrasing") ?? Default.Phrasing,
        BestPhrasings = file.Weights("bestPhrasings") ?? Default.BestPhrasings,
        NearestPhrasings = file.Weights("nearestPhrasings") ?? Default.NearestPhrasings,
        Meaning = file.Weight("meaning") ?? Default.Meaning,
        SentenceMeaning = file.Weight("sentenceMeaning") ?? Default.SentenceMeaning,
        Footnote = file.Weight("footnote") ?? Default.Footnote,
        StudyNote = file.Weight("studyNote") ?? Default.StudyNote,
        Authority = file.Weight("authority") ?? Default.Authority,
        Defines = file.Weight("defines") ?? Default.Defines,
        Year = file.Weight("year") ?? Default.Year,
        Latest = file.Weight("latest") ?? Default.Latest,
        KindMissing = file.Weight("kindMissing") ?? Default.KindMissing,
        SentenceNearness = file.Weight("sentenceNearness") ?? Default.SentenceNearness,
        FactNearness = file.Weight("factNearness") ?? Default.FactNearness,
        AnswerType = file.Weight("answerType") ?? Default.AnswerType,
        SentenceContrast = file.Weight("sentenceContrast") ?? Default.SentenceContrast,
        SentenceSure = file.Weight("sentenceSure") ?? Default.SentenceSure,
        Decision = file.Weights("decision") ?? Default.Decision,
        AnswerFrom = file.Weight("answerFrom") ?? Default.AnswerFrom,
        DecisionByWords = file.Weights("decisionByWords") ?? Default.DecisionByWords,
        AnswerFromByWords = file.Weight("answerFromByWords") ?? Default.AnswerFromByWords,
        SureFrom = file.Weight("sureFrom") ?? Default.SureFrom,
    };

    /// <param name="how">What the weights were fitted on and what to expect of them.</param>
    public string Write(string how) =>
        $"# Weights of the ranking and of the decision to answer. Written by r2pbot fit; review before you commit.\n# {how}\n{FrontMatterReader.Yaml(this)}";

    /// <summary>Fields of the passage index, beside the text with weight 1.</summary>
    public float Heading { get; init; } = 0.3f;

    public float Phrasings { get; init; } = 1.5f;

    public float Keywords { get; init; } = 0.5f;

    /// <summary>What the phrasing index adds.</summary>
    public float Phrasing { get; init; } = 0.6f;

    /// <summary>What the best phrasings of a passage count, in their order.</summary>
    public List<float> BestPhrasings { get; init; } = [1f, 0.3f, 0.15f];

    /// <summary>What the phrasings of a passage that are nearest in meaning count, in their order.</summary>
    public List<float> NearestPhrasings { get; init; } = [1f, 0.6f, 0.4f, 0.3f, 0.2f, 0.1f];

    /// <summary>What the nearness of meaning to them adds.</summary>
    public float Meaning { get; init; } = 12f;

    /// <summary>What the nearness of meaning to the best sentence adds.</summary>
    public float SentenceMeaning { get; init; } = 8f;

    public float Footnote { get; init; } = 0.75f;

    public float StudyNote { get; init; } = 0.8f;

    /// <summary>Factor for each step down in authority.</summary>
    public float Authority { get; init; } = 0.97f;

    /// <summary>For a passage that the glossary says defines what is asked.</summary>
    public float Defines { get; init; } = 1.15f;

    /// <summary>For a document of the year that the question names.</summary>
    public float Year { get; init; } = 1.15f;

    /// <summary>For the newest document, where the latest is asked for.</summary>
    public float Latest { get; init; } = 1.1f;

    /// <summary>For a passage without any figure or date, where one is asked for.</summary>
    public float KindMissing { get; init; } = 0.7f;

    /// <summary>For a sentence near in meaning, in units of a telling word.</summary>
    public float SentenceNearness { get; init; } = 3f;

    /// <summary>For a sentence whose facts have been asked for in nearly these words, in units of a telling word.</summary>
    public float FactNearness { get; init; } = 3f;

    /// <summary>For a sentence that holds the kind of thing asked for, in units of a telling word.</summary>
    public float AnswerType { get; init; } = 0.8f;

    /// <summary>How much a telling word more makes a sentence likelier to be the one that answers.</summary>
    public float SentenceContrast { get; init; } = 1.5f;

    /// <summary>Quote as many sentences as it takes for the answer to be among them with this probability.</summary>
    public float SentenceSure { get; init; } = 0.8f;

    /// <summary>The logistic model of "the first passage answers": a weight for each of <see cref="Features.Names"/>, the constant first.</summary>
    public List<float> Decision { get; init; } = [-4f, 2f, 2f, 2f, 1f, -2f, -1f, -0.5f, -0.5f, 2f, 1f, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Answer from this probability on.</summary>
    public float AnswerFrom { get; init; } = 0.5f;

    /// <summary>The same two for questions whose meaning is not known: without the sentence model, or before its vectors are ready.</summary>
    public List<float> DecisionByWords { get; init; } = [-2f, 2f, 2f, 2f, 1f, -2f, -1f, -0.5f, -0.5f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public float AnswerFromByWords { get; init; } = 0.5f;

    /// <summary>Say that one is not sure below this probability.</summary>
    public float SureFrom { get; init; } = 0.75f;

    public float Factor(Passage passage, bool asksForNotes, bool named) =>
        (passage.Kind, asksForNotes) switch
        {
            (PassageKind.Footnote, false) => Footnote,
            (PassageKind.StudyNote, false) when !named => StudyNote,
            _ => 1,
        }
        * (named ? 1 : MathF.Pow(Authority, passage.Document.Header.Authority - 1));
}
