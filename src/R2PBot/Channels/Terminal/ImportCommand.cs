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
            var results = (recipes.Count == 0 ? [FirstRecipe.For(source)] : recipes).Select(r => Importer.Import(source, r)).ToList();
            if (results.OfType<ImportResult.Refused>().FirstOrDefault() is { } refused)
            {
                return await FailAsync(refused.ToString());
            }

            var done = true;
            foreach (var imported in results.OfType<ImportResult.Imported>())
            {
                done &= await WriteAsync(imported, recipes.Count == 0, cancel);
            }

            return done;
        }
        catch (Exception problem) when (problem is DocumentFormatException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"{file}: {problem.Message}");
        }
    }

    private async Task<bool> WriteAsync(ImportResult.Imported imported, bool isFirst, CancellationToken cancel)
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
        if (isFirst)
        {
            await output.WriteLineAsync($"  No recipe fits this source: the document is switched off until an editor has filled in its front matter (knowledge/README.md, “Add a document”).");
        }

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
