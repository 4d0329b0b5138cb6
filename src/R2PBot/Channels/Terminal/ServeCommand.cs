using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using R2PBot.Channels.Pages;
using R2PBot.Channels.Proactive;
using R2PBot.Conversations;
using R2PBot.Jobs;
using R2PBot.Operations;

namespace R2PBot.Channels.Terminal;

/// <summary><c>r2pbot serve</c>: the bot on the web. The library follows its folder meanwhile.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(TerminalRun run, ServeCommandLine line, CancellationToken cancel)
    {
        var (host, problem) = Host(run.Settings.Host, line);
        if (problem is not null)
        {
            await run.Errors.WriteLineAsync($"r2pbot: {problem}");
            return ExitCode.Failure;
        }

        var options = Options(run, host, line);
        await using var bot = await Bot.OpenAsync(run.Desk, options, run.Time, cancel);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var watching = Task.Run(() => WatchAsync(run, bot, started.Task, ending.Token), CancellationToken.None);
        try
        {
            var outbox = new Outbox(bot.Database, bot.Deliveries, run.Settings.Deliveries, bot.Outgoing.WriteAsync);
            return await ChatHost.RunAsync(bot, host, outbox, Parts(run, bot, options.Database, started), cancel);
        }
        finally
        {
            await ending.CancelAsync();
            await watching;
        }
    }

    private static ChatHostParts Parts(TerminalRun run, Bot bot, string place, TaskCompletionSource started) => new(
        routes =>
        {
            routes.MapDocuments(run.Desk);
            routes.MapReports(bot.Reports);
            routes.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => started.TrySetResult());
            routes.MapOperations(bot.Deliveries, run.Settings.Operations, run.Time);
        },
        services => services
            .AddSingleton(new JobPlan(BotJobs.Of(bot), bot.Database, place, $"{Environment.MachineName}-{Environment.ProcessId}"))
            .AddSingleton<JobsLoop>()
            .AddHostedService(s => s.GetRequiredService<JobsLoop>()));

    /// <summary>The first reader goes first: building the index and learning meanings would take the processors from the start.</summary>
    private static async Task WatchAsync(TerminalRun run, Bot bot, Task started, CancellationToken cancel)
    {
        try
        {
            await started.WaitAsync(cancel);
            await Task.Delay(AfterStart, run.Time, cancel);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await LibraryWatch.RunAsync(run, bot, cancel);
    }

    private static (ChatHostOptions Options, string? Problem) Host(HostOptions set, ServeCommandLine line)
    {
        var options = new ChatHostOptions
        {
            Address = set.Address,
            Port = line.Port ?? set.Port,
            AppId = NullIfEmpty(set.AppId),
            AppSecret = NullIfEmpty(set.AppSecret),
            TenantId = set.TenantId,
            DirectLineKey = NullIfEmpty(set.DirectLineKey),
            DataFolder = line.Data,
        };
        var wrong = line.AllowServiceUrls.FirstOrDefault(u => !Uri.TryCreate(u, UriKind.Absolute, out _));
        return wrong is null
            ? (options with { AllowServiceUrls = [.. line.AllowServiceUrls.Select(u => new Uri(u))] }, null)
            : (options, $"“{wrong}” is no service address: write scheme, host and port, for example http://localhost:56150.");
    }

    private static BotOptions Options(TerminalRun run, ChatHostOptions host, ServeCommandLine line)
    {
        var (set, here) = (run.Settings.Host.PublicAddress, host is { IsPublic: false, Port: > 0 } ? $"http://localhost:{host.Port}" : null);
        return new()
        {
            Database = run.Settings.Storage.PostgreSql is { Length: > 0 } server ? server : Path.Combine(line.Data, "r2pbot.db"),
            PagesAddress = (set.Length > 0 ? set.TrimEnd('/') : here) is { } address ? $"{address}/documents" : null,
            People = run.Settings.People with { Demo = run.Settings.People.Demo || line.Demo },
            ReportsAddress = set.Length > 0 ? set.TrimEnd('/') : here,
            Checklists = run.Settings.Checklists,
            Questions = run.Settings.Questions,
            Deliveries = run.Settings.Deliveries,
            Situations = run.Settings.Situations,
            Failed = problem => run.Errors.WriteLine($"r2pbot: a turn failed: {problem.GetType().Name} in {problem.TargetSite?.DeclaringType?.Name}"),
        };
    }

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}

/// <param name="Port">Instead of the setting.</param>
internal sealed record ServeCommandLine(string Data, int? Port, IReadOnlyList<string> AllowServiceUrls, bool Demo);
