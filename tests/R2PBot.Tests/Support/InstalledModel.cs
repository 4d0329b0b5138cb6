using R2PBot.Library.Embeddings;

namespace R2PBot.Tests.Support;

/// <summary>The models that the build put beside the tests, loaded once.</summary>
internal static class InstalledModel
{
    private static readonly Lazy<ModelLoad> Loading = new(() => ModelFolder.Load(ModelFolder.BesideProgram));

    public static ModelLoad Load => Loading.Value;

    public static SentenceModel Model => Both.Model;

    public static WordVectors Words => Both.Words;

    private static ModelLoad.Loaded Both => Load as ModelLoad.Loaded ?? throw new InvalidOperationException(((ModelLoad.Missing)Load).Reason);
}
