using R2PBot.Answers;
using R2PBot.Checklists.Definitions;

namespace R2PBot.Channels.Terminal;

/// <summary>What every command works with: the desk, the settings, and the three streams.</summary>
internal sealed record TerminalRun(ReferenceDesk Desk, Settings Settings, TextReader Input, TextWriter Output, TextWriter Errors)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Folder for what the bot keeps.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Read when first asked for: most commands need none.</summary>
    public ChecklistFolder Checklists => field ??= new(Desk.Knowledge, Desk.Holdings);

    /// <summary>Nothing when the settings or the knowledge folder cannot be used; then the reason stands on standard error.</summary>
    public static TerminalRun? Prepare(string? knowledge, string? data, TextReader input, TextWriter output, TextWriter errors)
    {
        var (settings, problems) = SettingsReader.Read(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), Environment.GetEnvironmentVariables());
        var (folder, missing) = KnowledgeFolder.Find(knowledge);
        foreach (var problem in missing is null ? problems : [.. problems, missing])
        {
            errors.WriteLine($"r2pbot: {problem}");
        }

        return problems.Count > 0 || folder is null ? null : new(new(folder, settings.Answers, settings.Answers.SentenceModel == 0 ? null : data ?? "data"), settings, input, output, errors) { Data = data ?? "data" };
    }

    /// <summary>Waits for the vectors; the first time they are computed, which a person should hear of.</summary>
    public void LearnMeanings(CancellationToken cancel) =>
        Desk.LearnMeanings((done, all) => Errors.WriteLine($"r2pbot: learning the meaning of phrasings and sentences, {done} of {all} (once)"), cancel);

    /// <summary>Says once what the library refuses.</summary>
    public void ReportProblems(HashSet<string> reported) => Report(Desk.Problems, reported);

    /// <summary>Says each of these once.</summary>
    public void Report(IEnumerable<string> problems, HashSet<string> reported)
    {
        foreach (var problem in problems.Where(reported.Add))
        {
            Errors.WriteLine($"r2pbot: {problem}");
        }
    }
}
