using System.Security.Cryptography;
using System.Text;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Situations.Deliveries;

/// <summary>What became of an alert, for those who sent it: every recipient, nothing hidden.</summary>
public sealed record Ledger(int Alert, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>The counts of one version: the original is 1.</summary>
    public LedgerCounts CountsOf(int version) => LedgerCounts.Of([.. Lines.Where(l => l.Version == version)]);
}

/// <summary>One recipient's delivery.</summary>
public sealed record LedgerLine
{
    public required long Delivery { get; init; }

    public required int Version { get; init; }

    public required AddressKind Kind { get; init; }

    public required string Channel { get; init; }

    /// <summary>Names the recipient; shown only where an operator wants names.</summary>
    public required string AddressKey { get; init; }

    public required DeliveryStanding Standing { get; init; }

    public required DeliveryState State { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Some try is of unknown fate: it may have arrived, or have arrived twice.</summary>
    public required bool IsFlagged { get; init; }

    public required bool IsDigest { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset Due { get; init; }

    public required DateTimeOffset? SettledAt { get; init; }

    public required Acknowledgement? Acknowledgement { get; init; }

    public required DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Whether the recipient has it, or may have.</summary>
    internal bool MayHaveArrived => IsFlagged || State is DeliveryState.Sending or DeliveryState.Sent or DeliveryState.Unknown or DeliveryState.Acknowledged;

    public string Recipient(bool withName) => RecipientLabel.Of(Kind, Channel, AddressKey, withName);
}

/// <summary>A recipient without a name: enough to see that two lines are of the same one.</summary>
internal static class RecipientLabel
{
    public static string Of(AddressKind kind, string channel, string addressKey, bool withName) =>
        withName ? addressKey : $"{kind.ToString().ToLowerInvariant()} on {channel} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(addressKey)))[..6]}";
}

/// <summary>How many recipients of a version are where, each in one place. Those who acknowledged are among the delivered.</summary>
public sealed record LedgerCounts
{
    public required int All { get; init; }

    public required int Waiting { get; init; }

    public required int Deferred { get; init; }

    public required int UnderWay { get; init; }

    public required int Delivered { get; init; }

    public required int Acknowledged { get; init; }

    public required int Gone { get; init; }

    public required int Refused { get; init; }

    public required int Unknown { get; init; }

    public required int Cancelled { get; init; }

    /// <summary>Delivered or to be delivered after a try that may have arrived: these may have it twice.</summary>
    public required int PossiblyRepeated { get; init; }

    /// <summary>Of those gone, refused or stopped: an earlier try may have arrived all the same.</summary>
    public required int PossiblyArrived { get; init; }

    public required IReadOnlyDictionary<Acknowledgement, int> Answers { get; init; }

    internal static LedgerCounts Of(IReadOnlyList<LedgerLine> lines) => new()
    {
        All = lines.Count,
        Waiting = lines.Count(l => l.State == DeliveryState.Planned),
        Deferred = lines.Count(l => l.State == DeliveryState.Deferred),
        UnderWay = lines.Count(l => l.State is DeliveryState.Leased or DeliveryState.Sending),
        Delivered = lines.Count(l => l.State is DeliveryState.Sent or DeliveryState.Acknowledged),
        Acknowledged = lines.Count(l => l.State == DeliveryState.Acknowledged),
        Gone = lines.Count(l => l.State == DeliveryState.Gone),
        Refused = lines.Count(l => l.State == DeliveryState.Refused),
        Unknown = lines.Count(l => l.State == DeliveryState.Unknown),
        Cancelled = lines.Count(l => l.State == DeliveryState.Cancelled),
        PossiblyRepeated = lines.Count(l => l.IsFlagged && l.State != DeliveryState.Unknown && !WasGivenUp(l.State)),
        PossiblyArrived = lines.Count(l => l.IsFlagged && WasGivenUp(l.State)),
        Answers = lines.Where(l => l.Acknowledgement is not null).GroupBy(l => l.Acknowledgement ?? default).ToDictionary(g => g.Key, g => g.Count()),
    };

    private static bool WasGivenUp(DeliveryState state) => state is DeliveryState.Gone or DeliveryState.Refused or DeliveryState.Cancelled;
}

/// <summary>A delivery that did not work out.</summary>
internal sealed record FailedDelivery
{
    public required long Id { get; init; }

    public required DeliverySubject Subject { get; init; }

    public required AddressKind Kind { get; init; }

    public required string Channel { get; init; }

    public required string AddressKey { get; init; }

    public required DeliveryState State { get; init; }

    public required int Attempts { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset? At { get; init; }
}
