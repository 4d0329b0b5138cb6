using R2PBot.Library.Embeddings;

namespace R2PBot.Tests.Support;

/// <summary>
/// A test that needs the real sentence model. Where the model is not installed it is skipped with the reason; with CI=true it
/// runs and fails, so that a build that ought to have the model cannot pass without it.
/// </summary>
internal sealed class ModelFactAttribute : FactAttribute
{
    public ModelFactAttribute() => Skip = SkipReason(InstalledModel.Load, Environment.GetEnvironmentVariable("CI"));

    public static string? SkipReason(ModelLoad load, string? ci) =>
        load is ModelLoad.Missing missing && !string.Equals(ci, "true", StringComparison.OrdinalIgnoreCase) ? missing.Reason : null;
}
