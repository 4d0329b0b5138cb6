using R2PBot.Checklists.Definitions;
using R2PBot.Storage;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Checklists.Definitions;

/// <summary>What was asked stays what was asked, whatever happens to the files.</summary>
public sealed class DefinitionArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GivesADefinitionBackWordForWord_AfterItsFileIsGone()
    {
        var holdings = Desk.Repositorys.Holdings;
        var shipped = new ChecklistFolder(Repository.At("knowledge"), holdings);
        var nothing = new ChecklistFolder(_folder.At("none"), holdings);
        await using var database = await Database.OpenAsync(_folder.At("archive.db"), DefinitionArchive.Migrations, TimeProvider.System, default);
        var archive = new DefinitionArchive(database, TimeProvider.System);
        foreach (var definition in shipped.All)
        {
            await archive.KeepAsync(definition, default);
            await archive.KeepAsync(definition, default);
            var kept = await archive.FindAsync(definition.ContentHash, nothing, holdings, default);
            Assert.NotNull(kept);
            Assert.Empty(kept.Lost);
            Assert.Equal(KeptDefinition.Write(definition), KeptDefinition.Write(kept));
            Assert.Equal(definition.ContentHash, KeptDefinition.HashOf(kept));
            Assert.Same(definition, await archive.FindAsync(definition.ContentHash, shipped, holdings, default));
        }

        Assert.Null(await archive.FindAsync("unknown", nothing, holdings, default));
    }

    [Fact]
    public void SaysWhichCitationsTheDocumentsDoNotHoldAnyMore()
    {
        var definition = new ChecklistFolder(Repository.At("knowledge"), Desk.Repositorys.Holdings).Find("national-steps")!;
        using var empty = new TemporaryKnowledge();
        var kept = KeptDefinition.Read(KeptDefinition.Write(definition), definition.ContentHash, new R2PBot.Library.LibraryFolder(empty.Folder).Current);
        Assert.All(kept.Items, i => Assert.Empty(i.Citations));
        Assert.Contains(kept.Lost, c => c.PassageId == "sg-2013#71(a)" && c.Words.StartsWith("Appoint a senior-level focal point", StringComparison.Ordinal));
    }
}
