using R2PBot.Conversations;

namespace R2PBot.Jobs;

/// <summary>Every job of the bot. Digests need none: they are deliveries that have a due time.</summary>
internal static class BotJobs
{
    public static IReadOnlyList<Job> Of(Bot bot) =>
    [
        new("register", new JobSchedule.Every(TimeSpan.FromSeconds(1)), async cancel => Counted(await bot.Situations.LookAtRegisterAsync(cancel), "drafts")),
        // The pump looks by itself every second; this makes sure that it is woken if its own clock should fail, and shows what waits.
        new("deliveries", new JobSchedule.Every(TimeSpan.FromSeconds(15)), async cancel => Counted(await bot.Deliveries.WakeAsync(cancel), "wait")),
        new("escalations", new JobSchedule.Every(TimeSpan.FromMinutes(1)), async cancel => Counted(await bot.Deliveries.FollowUpAsync(cancel), "followed up")),
        new("reminders", new JobSchedule.Every(TimeSpan.FromHours(1)), async cancel => Counted(await bot.Situations.RemindAsync(cancel), "reminders")),
        new("retention", new JobSchedule.Daily(3, 15), async cancel => Counted(await bot.Deliveries.DeleteOldAsync(cancel) + await bot.Situations.RetainAsync(cancel) + await bot.Assessments.PurgeAsync(cancel) + await bot.Learning.DeleteOldAsync(cancel), "deleted")),
    ];

    private static string Counted(int number, string what) => number == 0 ? "" : $"{number} {what}";
}
