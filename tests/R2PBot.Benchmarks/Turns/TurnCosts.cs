using System.Diagnostics;
using R2PBot.Answers;
using R2PBot.Conversations;
using R2PBot.People;

namespace R2PBot.Benchmarks.Turns;

/// <summary>Where a turn's time goes: the same lookups without HTTP, one after another.</summary>
internal static class TurnCosts
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(700);

    public static async Task PrintAsync(Bot bot, ReferenceDesk desk)
    {
        Console.WriteLine("## Where a turn's time goes: one at a time, without HTTP\n");
        Console.WriteLine("| step | µs a turn |");
        Console.WriteLine("|---|---:|");
        Console.WriteLine($"| the answerer alone | {await MicrosecondsAsync(i => Answer(desk, i)):0} |");
        Console.WriteLine($"| the bot, without marking the turn as taken | {await MicrosecondsAsync(i => bot.HandleAsync(Turn(i, null), CancellationToken.None)):0} |");
        Console.WriteLine($"| the bot | {await MicrosecondsAsync(i => bot.HandleAsync(Turn(i, $"cost{i}"), CancellationToken.None)):0} |\n");
    }

    private static Task Answer(ReferenceDesk desk, int i)
    {
        GC.KeepAlive(desk.Current.Answer(LookupOf(i).Question, Conversation.New));
        return Task.CompletedTask;
    }

    private static Turn Turn(int i, string? activity) => new()
    {
        Conversation = new("msteams", "benchmark", $"cost{activity is null}{i / Lookups.All.Count}"),
        Person = new("msteams", "benchmark", $"29:cost{i / Lookups.All.Count}"),
        PersonName = "Ana",
        ActivityId = activity,
        Scope = ConversationScope.Personal,
        Locale = "en-GB",
        Text = LookupOf(i).Question,
    };

    private static Lookup LookupOf(int i) => Lookups.All[i % Lookups.All.Count];

    private static async Task<double> MicrosecondsAsync(Func<int, Task> turn)
    {
        long start = Stopwatch.GetTimestamp();
        int done = 0;
        for (; Stopwatch.GetElapsedTime(start) < Round; done++)
        {
            await turn(done);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / done;
    }
}
