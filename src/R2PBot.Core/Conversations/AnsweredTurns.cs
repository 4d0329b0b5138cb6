using System.Security.Cryptography;
using System.Text;
using R2PBot.Storage;

namespace R2PBot.Conversations;

/// <summary>
/// Remembers which turns were taken, so that a channel which sends one again (a slow network, a restart) gets no second answer.
/// </summary>
/// <remarks>
/// The row is committed before anything leaves the process: before an effect (a saved quotation, a deletion) begins, and together with
/// the conversation's place where there is none. If the program dies between the row and the reply, the person gets no answer to that
/// one message, sees so, and asks again. The other order would answer, save or delete twice, which nobody sees.
/// Replies are not kept for sending again: they would be a second copy of what people asked.
/// </remarks>
internal sealed class AnsweredTurns(TimeProvider time)
{
    /// <summary>Channels repeat within seconds to a few minutes; ten minutes are promised.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static readonly Migration[] Migrations =
    [
        new("answered_turn", 1, "create table answered_turn (turn_hash text primary key, taken_at text not null)"),
        new("answered_turn", 2, "create index answered_turn_by_time on answered_turn (taken_at)"),
        // Every turn had to keep it up; the rows that are over are sought once a minute and by then few.
        new("answered_turn", 3, "drop index answered_turn_by_time"),
    ];

    private readonly Broom _broom = new(TimeSpan.FromMinutes(1));

    /// <returns>Whether the turn is new and now taken.</returns>
    public async Task<bool> TakeAsync(Turn turn, Session session, CancellationToken cancellation)
    {
        if (turn.ActivityId is not { Length: > 0 } activityId)
        {
            return true;
        }

        var now = time.GetUtcNow();
        if (_broom.IsDue(now))
        {
            await session.ExecuteAsync($"delete from answered_turn where taken_at < {Instant.Text(now - Window)}", cancellation);
        }

        return await session.ExecuteAsync($"insert into answered_turn (turn_hash, taken_at) values ({Hash(turn.Conversation, activityId)}, {Instant.Text(now)}) on conflict do nothing", cancellation) == 1;
    }

    /// <summary>Ids of conversations and messages can name people, so only their hash is kept.</summary>
    private static string Hash(ConversationKey conversation, string activityId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', conversation.Channel, conversation.Tenant, conversation.Id, activityId))));
}
