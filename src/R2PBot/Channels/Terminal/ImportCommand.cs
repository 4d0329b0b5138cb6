using R2PBot.Library.Documents;
using R2PBot.Library.Import;

namespace R2PBot.Channels.Terminal;

/// <summary>
/// <c>r2pbot import FILE…</c>: sources in, normalised documents and their reports out. A file that cannot be taken changes nothing,
/// and a document that differs from the new one is only replaced when asked to.
/// </summary>
internal sealed class ImportCommand(string knowledge, ImportCommandLine options, TextWriter output, TextWriter errors)
{
    private const long MaxBytes = 20_000_000;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var code = ExitCode.Done;
        foreach (var file in options.Files)
        {
            cancel.ThrowIfCancellationRequested();
            if (!await TakeAsync(file, cancel))
            {
                code = ExitCode.Failure;
            }
        }

        return code;
    }

    private async Task<bool> TakeAsync(string file, CancellationToken cancel)
    {
        var reading = SourceFile.Read(file, MaxBytes);
        if (reading is not SourceReading.Accepted { Text: var source })
        {
            return await FailAsync(reading.ToString() ?? file);
        }

        try
        {
            var recipes = options.Recipe is { } named ? [RecipeFolder.Read(named)] : RecipeFolder.For(Path.Combine(knowledge, "recipes"), source.FileName);
            var isFirst = recipes.Count == 0;
            recipes = isFirst ? [FirstRecipe.For(source)] : recipes;
            var results = recipes.Select(r => Importer.Import(source, r)).ToList();
            if (results.OfType<ImportResult.Refused>().FirstOrDefault() is { } refused)
            {
                return await FailAsync(refused.ToString());
            }

            var done = options.Out is not null || await KeepSourceAsync(file, source, cancel);
            foreach (var imported in done ? results.OfType<ImportResult.Imported>() : [])
            {
                done &= await WriteAsync(imported, cancel);
            }

            return done && (!isFirst || await SayWhatIsOpenAsync(recipes[0], cancel));
        }
        catch (Exception problem) when (problem is DocumentFormatException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"{file}: {problem.Message}");
        }
    }

    /// <summary>The source stays beside what was made of it, byte for byte: quotations are compared with it.</summary>
    private async Task<bool> KeepSourceAsync(string file, SourceText source, CancellationToken cancel)
    {
        var kept = Path.Combine(knowledge, "sources", source.FileName);
        var bytes = await File.ReadAllBytesAsync(file, cancel);
        if (!File.Exists(kept))
        {
            Directory.CreateDirectory(Path.Combine(knowledge, "sources"));
            await File.WriteAllBytesAsync(kept, bytes, cancel);
            await output.WriteLineAsync($"{kept}: kept as it was received");
        }

        var held = await File.ReadAllBytesAsync(kept, cancel);
        return bytes.SequenceEqual(held) || await FailAsync($"{kept} is another file of this name; give the new one a name of its own");
    }

    private async Task<bool> SayWhatIsOpenAsync(Recipe recipe, CancellationToken cancel)
    {
        await output.WriteLineAsync("  No recipe fits this source: the document is switched off until an editor has filled in its front matter (knowledge/README.md, “Add a document”).");
        var path = Path.Combine(knowledge, "recipes", $"{recipe.Document.Id}.yaml");
        if (options.Out is null && !File.Exists(path))
        {
            await ReplaceAsync(path, RecipeFolder.Written(recipe), cancel);
            await output.WriteLineAsync($"{path}: the recipe to fill in");
        }

        return true;
    }

    private async Task<bool> WriteAsync(ImportResult.Imported imported, CancellationToken cancel)
    {
        var documents = options.Out ?? Path.Combine(knowledge, "documents");
        var reports = options.Out ?? Path.Combine(knowledge, "reports");
        var (document, report) = (Path.Combine(documents, $"{imported.Document.Id}.md"), Path.Combine(reports, $"{imported.Document.Id}{(options.Out is null ? "" : ".report")}.md"));
        var isNew = !File.Exists(document);
        if (!isNew && !options.Force && await File.ReadAllTextAsync(document, cancel) != imported.Markdown)
        {
            return await FailAsync($"{document} holds another text; look at both (--out DIR writes elsewhere), then use --force to replace it");
        }

        await ReplaceAsync(document, imported.Markdown, cancel);
        await ReplaceAsync(report, imported.WrittenReport, cancel);
        var counts = imported.Report.Findings.CountBy(f => f.Kind).ToDictionary(c => c.Key, c => c.Value);
        await output.WriteLineAsync($"{document}: {imported.Document.Passages.Count} passages, {imported.Document.Sections.Count} sections; " +
            $"{counts.GetValueOrDefault(FindingKind.Doubted)} doubts, {counts.GetValueOrDefault(FindingKind.Repaired)} repairs, {counts.GetValueOrDefault(FindingKind.Dropped)} lines or blocks left out (see {report})");
        return true;
    }

    /// <summary>Whole or not at all: a crash in between leaves the file that was there.</summary>
    private static async Task ReplaceAsync(string path, string text, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var partial = path + ".partial";
        await File.WriteAllTextAsync(partial, text, cancel);
        File.Move(partial, path, overwrite: true);
    }

    private async Task<bool> FailAsync(string reason)
    {
        await errors.WriteLineAsync($"r2pbot: {reason}");
        return false;
    }
}

/// <param name="Recipe">A recipe file instead of those that name the source.</param>
/// <param name="Out">Folder for documents and reports instead of the knowledge folder.</param>
/// <param name="Force">Replace a document that holds another text.</param>
internal sealed record ImportCommandLine(IReadOnlyList<string> Files, string? Recipe, string? Out, bool Force);
