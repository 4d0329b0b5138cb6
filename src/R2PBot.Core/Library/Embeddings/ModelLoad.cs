namespace R2PBot.Library.Embeddings;

/// <summary>What came of opening the model's folder. The bot works without the model, on words alone, and says why.</summary>
internal abstract record ModelLoad
{
    private ModelLoad()
    {
    }

    internal sealed record Loaded(SentenceModel Model) : ModelLoad;

    internal sealed record Missing(ModelFault Fault, string Reason) : ModelLoad;
}
