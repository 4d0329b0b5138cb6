using System.Collections.Specialized;
using R2PBot.Storage;

namespace R2PBot.Jobs;

/// <summary>Where the jobs are kept: a SQLite file of their own, for Quartz writes often and would hold up the bot's writer; or a schema on the bot's PostgreSQL.</summary>
internal sealed record JobStore(string Place, bool IsShared)
{
    private const string Schema = "jobs";

    /// <param name="bot">Database of the bot, whose server the jobs share.</param>
    public static async Task<JobStore> PrepareAsync(Database bot, string place, CancellationToken cancellation)
    {
        if (bot.File is { } file)
        {
            return new(Path.Combine(Path.GetDirectoryName(file) ?? ".", "jobs.db"), false);
        }

        await bot.WriteAsync(s => s.ExecuteAsync($"create schema if not exists jobs", cancellation), cancellation);
        return new($"{place};Search Path={Schema}", true);
    }

    /// <param name="instance">Differs for each host.</param>
    public NameValueCollection Settings(string instance) => new()
    {
        ["quartz.scheduler.instanceName"] = "R2PBot",
        ["quartz.scheduler.instanceId"] = instance,
        ["quartz.scheduler.makeSchedulerThreadDaemon"] = "true",
        ["quartz.threadPool.maxConcurrency"] = "4",
        ["quartz.serializer.type"] = typeof(JobDataText).AssemblyQualifiedName,
        ["quartz.jobStore.type"] = "Quartz.Impl.AdoJobStore.JobStoreTX, Quartz",
        ["quartz.jobStore.driverDelegateType"] = IsShared ? "Quartz.Impl.AdoJobStore.PostgreSQLDelegate, Quartz" : "Quartz.Impl.AdoJobStore.SQLiteDelegate, Quartz",
        ["quartz.jobStore.useProperties"] = "true",
        ["quartz.jobStore.tablePrefix"] = "qrtz_",
        ["quartz.jobStore.dataSource"] = "bot",
        ["quartz.jobStore.clustered"] = IsShared ? "true" : "false",
        ["quartz.jobStore.clusterCheckinInterval"] = "3000",
        ["quartz.jobStore.misfireThreshold"] = "5000",
        ["quartz.dataSource.bot.provider"] = IsShared ? "Npgsql" : "SQLite-Microsoft",
        ["quartz.dataSource.bot.connectionString"] = IsShared ? Place : $"Data Source={Place};Default Timeout=10",
    };
}
