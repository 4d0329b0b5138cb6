using R2PBot.Checklists.Definitions;
using R2PBot.Library;
using R2PBot.Library.Documents;
using R2PBot.Library.Facts;
using R2PBot.Library.Phrasings;
using R2PBot.Situations.Register;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot lint</c>: checks phrasings, checklists and situations against the documents and says where they are thin.</summary>
internal static class LintCommand
{
    public static async Task<int> RunAsync(TerminalRun run, string knowledge, CancellationToken cancel)
    {
        var held = run.Desk.Holdings.Documents.Concat(run.Desk.Holdings.SwitchedOff).ToDictionary(d => d.Id, StringComparer.Ordinal);
        var (files, problems) = Read(Path.Combine(knowledge, "phrasings"), held);
        var remarks = PhrasingLint.Check(files, run.Desk.Holdings.Facts);
        var refused = run.Checklists.Problems;
        var register = new RegisterFolder(knowledge, () => run.Desk.Holdings).Current;
        var (documents, searched) = (run.Desk.Holdings.Documents, SearchedDocuments.In(knowledge));
        problems = [.. problems, .. DocumentLint.Check(documents), .. searched.Check(run.Desk.Holdings), .. FactLint.Check(run.Desk.Holdings.Facts, run.Desk.Holdings), .. register.Problems, .. RegisterLint.Unlisted(register, run.Desk.Holdings)];
        var unasked = documents.Where(d => files.All(f => f.Document.Id != d.Id)).Select(d => $"{d.Id}: thin: nobody has written phrasings for its {d.Passages.Count} passages");
        var off = run.Desk.Holdings.SwitchedOff.Select(d => $"{d.Id}: switched off, neither searched nor cited");
        var lines = run.Desk.Problems.Concat(problems).Concat(refused)
            .Concat(remarks.OrderBy(r => r.Kind).Select(r => $"{r.Where}: {(r.Kind == LintKind.Thin ? "thin: " : "")}{r.What}"))
            .Concat(unasked)
            .Concat(off)
            .Append(Summary(run.Checklists))
            .Append(Summary(files, remarks));
        foreach (var line in lines)
        {
            await run.Output.WriteLineAsync(line.AsMemory(), cancel);
        }

        return problems.Count == 0 && refused.Count == 0 && run.Desk.Problems.Count == 0 && remarks.All(r => r.Kind == LintKind.Thin) ? ExitCode.Done : ExitCode.Failure;
    }

    private static string Summary(ChecklistFolder checklists)
    {
        var items = checklists.All.SelectMany(c => c.Items).ToList();
        return $"{checklists.All.Count} checklists with {items.Count} items and {items.Sum(i => i.Prompts.Count)} prompts; " +
            $"{items.Sum(i => i.UnconfirmedPrompts)} prompts are drafts that nobody has confirmed, and are not shown.";
    }

    private static string Summary(IReadOnlyList<(PhrasingFile File, Document Document)> files, IReadOnlyList<LintRemark> remarks)
    {
        var phrasings = files.SelectMany(f => f.File.Passages.Values).ToList();
        return $"{phrasings.Sum(p => p.English.Count())} English, {phrasings.Sum(p => p.French.Count())} French, {phrasings.Sum(p => p.Spanish.Count())} Spanish phrasings for {phrasings.Count} passages of {files.Count} documents; " +
            $"{remarks.Count(r => r.Kind == LintKind.Wrong)} wrong, {remarks.Count(r => r.Kind == LintKind.Thin)} thin.";
    }

    private static (IReadOnlyList<(PhrasingFile File, Document Document)> Files, IReadOnlyList<string> Problems) Read(string folder, Dictionary<string, Document> held)
    {
        var files = new List<(PhrasingFile, Document)>();
        var problems = new List<string>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            try
            {
                var file = PhrasingReader.Read(File.ReadAllText(path));
                if (held.TryGetValue(file.Document, out var document))
                {
                    files.Add((file, document));
                }
                else
                {
                    problems.Add($"{Path.GetFileName(path)}:1: no document {file.Document} is held");
                }
            }
            catch (DocumentFormatException problem)
            {
                problems.Add($"{Path.GetFileName(path)}:{problem.Line}: {problem.Message}");
            }
        }

        return (files, problems);
    }
}
