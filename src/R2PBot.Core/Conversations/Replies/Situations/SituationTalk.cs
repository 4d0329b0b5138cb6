using R2PBot.Conversations.Alerts;
using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Changes;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>What the replies about situations all ask of a turn: where it comes from, who speaks, what may be shown there.</summary>
internal static class SituationTalk
{
    /// <summary>This conversation as an address: the person alone, or all who read along.</summary>
    public static Address Here(this Talk talk) => TurnAddress.Of(talk.Turn);

    public static Roles Roles(this Talk talk, SituationDesk desk) => desk.Roles.Of(talk.Person, talk.Turn.IsVerified);

    public static string Day(this Talk talk, DateTimeOffset moment) => AlertBlocks.Day(moment, talk.Frame, talk.Zone);

    /// <summary>"heightened attention, set by …"; where others read along, only if the mark allows it.</summary>
    public static string Level(this Talk talk, LevelChange? change) => change switch
    {
        { Handling: > HandlingMark.Green } when !talk.IsPersonal => talk.Frame.PersonalChatOnly,
        { To: not null } => $"{talk.Frame.LevelName(change.To)}, {talk.Frame.LevelSetBy(change.Role, change.Organisation, talk.Day(change.DecidedAt))}",
        _ => talk.Frame.LevelName(null),
    };

    /// <summary>The situation that a name means, or the reply that asks or says that there is none.</summary>
    public static (Situation? Situation, Reply? Reply) Named(this Talk talk, SituationDesk desk, string? name) => name is null
        ? (null, talk.Say(talk.Frame.NotInRegister(""), Ways(talk)))
        : desk.Register.Find(name) is { } byId ? (byId, null) : desk.Register.Names.Of(name) switch
        {
            Naming.One one => (one.Situation, null),
            Naming.Ambiguous several => (null, talk.Say(talk.Frame.CouldMean(name, string.Join(", ", several.Situations.Select(s => s.UnName))), [.. several.Situations.Take(3).Select(s => Show(s, s.UnName)), .. Ways(talk)])),
            _ => (null, talk.Say(talk.Frame.NotInRegister(name), Ways(talk))),
        };

    public static SendAction Show(Situation situation, string title) => new(title, SituationVerbs.Situation) { Fields = Fields(("situation", situation.Id)) };

    public static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    public static TrackingLevel? ReadLevel(string? said) => said?.Split(' ')[0].ToLowerInvariant() switch
    {
        "monitoring" => TrackingLevel.Monitoring,
        "heightened" or "heightenedattention" => TrackingLevel.HeightenedAttention,
        "urgent" or "urgentattention" => TrackingLevel.UrgentAttention,
        _ => null,
    };

    private static BotAction[] Ways(Talk talk) => [new SendAction(talk.Frame.SituationsButton, SituationVerbs.Situations), new SendAction(talk.Frame.HelpButton, Verbs.Help)];
}
