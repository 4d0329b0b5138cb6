using R2PBot.Library.Embeddings;

namespace R2PBot.Tests.Support;

/// <summary>The sentence model that the build put beside the tests, loaded once.</summary>
internal static class InstalledModel
{
    private static readonly Lazy<ModelLoad> Loading = new(() => ModelFolder.Load(ModelFolder.BesideProgram));

    public static ModelLoad Load => Loading.Value;

    public static SentenceModel Model =>
        Load is ModelLoad.Loaded loaded ? loaded.Model : throw new InvalidOperationException(((ModelLoad.Missing)Load).Reason);
}
