namespace R2PBot.Library.Embeddings;

/// <summary>What came of opening the models' folder. The bot works without the models, on words alone, and says why.</summary>
internal abstract record ModelLoad
{
    private ModelLoad()
    {
    }

    internal sealed record Loaded(SentenceModel Model, WordVectors Words) : ModelLoad;

    internal sealed record Missing(ModelFault Fault, string Reason) : ModelLoad;
}
