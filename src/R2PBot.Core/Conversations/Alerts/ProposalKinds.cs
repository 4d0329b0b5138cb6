using R2PBot.Situations.Alerts;

namespace R2PBot.Conversations.Alerts;

/// <summary>What the form of a proposal is for: a new alert, one that follows another, or taking over what nobody wrote.</summary>
internal static class ProposalKinds
{
    public const string Adopt = "Adopt";

    public static AlertKind Read(string? kind) => Enum.TryParse<AlertKind>(kind, out var known) && Enum.IsDefined(known) ? known : AlertKind.Original;
}
