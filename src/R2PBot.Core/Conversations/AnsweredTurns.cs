using System.Security.Cryptography;
using System.Text;
using R2PBot.Storage;

namespace R2PBot.Conversations;

/// <summary>
/// Remembers which turns were taken, so that a channel which sends one again (a slow network, a restart) gets no second answer.
/// </summary>
/// <remarks>
/// The row is written before anything else happens. If the program dies between this row and the reply, the person gets no
/// answer to that one message, sees so, and asks again. The other order would answer, save or delete twice, which nobody sees.
/// Replies are not kept for sending again: they would be a second copy of what people asked.
/// </remarks>
internal sealed class AnsweredTurns(Database database, TimeProvider time)
{
    /// <summary>Channels repeat within seconds to a few minutes; ten minutes are promised.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static readonly Migration[] Migrations =
    [
        new("answered_turn", 1, "create table answered_turn (turn_hash text primary key, taken_at text not null)"),
        new("answered_turn", 2, "create index answered_turn_by_time on answered_turn (taken_at)"),
    ];

    /// <returns>Whether the turn is new and now taken.</returns>
    public Task<bool> TakeAsync(ConversationKey conversation, string activityId, CancellationToken cancellation) => database.WriteAsync(
        async s =>
        {
            var now = time.GetUtcNow();
            await s.ExecuteAsync($"delete from answered_turn where taken_at < {Instant.Text(now - Window)}", cancellation);
            return await s.ExecuteAsync($"insert into answered_turn (turn_hash, taken_at) values ({Hash(conversation, activityId)}, {Instant.Text(now)}) on conflict do nothing", cancellation) == 1;
        },
        cancellation);

    /// <summary>Ids of conversations and messages can name people, so only their hash is kept.</summary>
    private static string Hash(ConversationKey conversation, string activityId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', conversation.Channel, conversation.Tenant, conversation.Id, activityId))));
}
