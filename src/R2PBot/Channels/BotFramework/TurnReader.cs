using System.Text;
using R2PBot.Conversations;
using R2PBot.People;

namespace R2PBot.Channels.BotFramework;

/// <summary>Activity in, turn out, or the reason why there is none.</summary>
internal static class TurnReader
{
    /// <summary>What a newcomer is shown: what the bot does and how to ask.</summary>
    private const string WelcomeVerb = "help";

    private const int MaxIdLength = 1024;

    public static Reading Read(Activity activity, bool isVerified) => Lack(activity) switch
    {
        { } lack => new Reading.Malformed(lack),
        null => activity.Type switch
        {
            ActivityTypes.Message => OfMessage(activity, isVerified),
            ActivityTypes.Invoke => OfInvoke(activity, isVerified),
            ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => OfPresence(activity, isVerified),
            _ => new Reading.Ignored("nothing to answer"),
        },
    };

    private static string? Lack(Activity activity) => activity switch
    {
        { Type: "" } => "type",
        _ when !IsId(activity.ChannelId) => "channelId",
        _ when !IsId(activity.Conversation?.Id) => "conversation.id",
        _ when !IsId(activity.From?.Id) => "from.id",
        { Id: { } id } when !IsId(id) => "id",
        _ => null,
    };

    private static Reading OfMessage(Activity activity, bool isVerified)
    {
        var action = TurnFields.OfSubmit(activity.Value);
        if (action is not null)
        {
            return new Reading.Turned(Base(activity, isVerified) with { Action = action });
        }

        var turn = Base(activity, isVerified) with { Text = Clean(Mentions.TextWithout(activity)) };
        return turn.Scope != ConversationScope.Personal && !Mentions.OfBot(activity)
            ? new Reading.Ignored("not addressed to the bot")
            : new Reading.Turned(turn);
    }

    private static Reading OfInvoke(Activity activity, bool isVerified) => activity.Name != "adaptiveCard/action"
        ? new Reading.Ignored("unknown invoke")
        : TurnFields.OfExecute(activity.Value) is { } action
            ? new Reading.Turned(Base(activity, isVerified) with { Action = action })
            : new Reading.Malformed("value.action");

    /// <summary>In a group nobody asked for a greeting; there the bot speaks when spoken to.</summary>
    private static Reading OfPresence(Activity activity, bool isVerified)
    {
        var isInstallation = activity.Type == ActivityTypes.InstallationUpdate;
        // An upgrade removes and adds; what is removed for good says "remove".
        if (isInstallation ? activity.Action == "remove" : Holds(activity.MembersRemoved, activity.Recipient))
        {
            return new Reading.Moved(Base(activity, isVerified), IsThere: false);
        }

        var arrived = isInstallation ? activity.Action is null or "add" or "add-upgrade" : (activity.MembersAdded ?? []).Any();
        return (arrived, Scope(activity)) switch
        {
            (false, _) => new Reading.Ignored("nobody to greet"),
            (_, ConversationScope.Personal) => new Reading.Turned(Base(activity, isVerified) with { Action = new(WelcomeVerb, new Dictionary<string, string>()) }, IsArrival: true),
            _ when isInstallation || Holds(activity.MembersAdded, activity.Recipient) => new Reading.Moved(Base(activity, isVerified), IsThere: true),
            _ => new Reading.Ignored("nobody to greet"),
        };
    }

    private static bool Holds(IReadOnlyList<ChannelAccount>? members, ChannelAccount? bot) => bot?.Id is { } id && members?.Any(m => m.Id == id) == true;

    private static Turn Base(Activity activity, bool isVerified) => new()
    {
        Conversation = new(activity.ChannelId ?? "", Tenant(activity), activity.Conversation?.Id ?? ""),
        Person = new(activity.ChannelId ?? "", Tenant(activity), activity.From?.AadObjectId ?? activity.From?.Id ?? ""),
        PersonName = activity.From?.Name is { } name ? Clean(name) : null,
        IsVerified = isVerified,
        ActivityId = activity.Id,
        Scope = Scope(activity),
        Locale = Short(activity.Locale ?? ClientInfo(activity)?.Locale),
        TimeZone = Short(activity.LocalTimezone ?? ClientInfo(activity)?.Timezone),
    };

    private static string Tenant(Activity activity) =>
        activity.Conversation?.TenantId ?? TurnFields.Text(TurnFields.Member(TurnFields.Member(activity.ChannelData, "tenant"), "id")) ?? "";

    private static ConversationScope Scope(Activity activity) => activity.Conversation switch
    {
        { ConversationType: "personal" } => ConversationScope.Personal,
        { ConversationType: "channel" } => ConversationScope.Channel,
        { ConversationType: "groupChat" } or { IsGroup: true } => ConversationScope.Group,
        _ => ConversationScope.Personal,
    };

    private static Entity? ClientInfo(Activity activity) => activity.Entities?.FirstOrDefault(e => e is { Type: "clientInfo" });

    private static bool IsId(string? id) => id is { Length: > 0 and <= MaxIdLength };

    private static string? Short(string? tag) => tag is { Length: > 0 and <= 64 } ? tag : null;

    /// <summary>Without control characters, which no keyboard sends, and with plain spaces, which every reader of commands expects.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\n' or '\t' || !char.IsControl(letter))
            {
                clean.Append(letter == '\u00A0' ? ' ' : letter);
            }
        }

        return clean.ToString().Trim();
    }
}
