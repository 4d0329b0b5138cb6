using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Tests.Situations.Subscriptions;

public sealed class MatchingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly Situation Examplia = new() { Id = "examplia", UnName = "Examplia", Status = SituationStatus.Live, Scope = SituationScope.Country, Regions = ["africa"], Mentions = [] };
    private static readonly Subscriber Cleo = new() { Address = new(AddressKind.Person, "msteams", "t", "cleo"), IsVerified = true };

    [Fact]
    public void FindsBySituationRegionAndAll()
    {
        Assert.Equal(MatchReason.Subscribed, Of(Alert(), Cleo, To(ScopeKind.Situation, "examplia")).Reason);
        Assert.Equal(MatchReason.Subscribed, Of(Alert(), Cleo, To(ScopeKind.Region, "africa")).Reason);
        Assert.Equal(MatchReason.Subscribed, Of(Alert(), Cleo, To(ScopeKind.All, "")).Reason);
        Assert.Equal(MatchReason.NotSubscribed, Of(Alert(), Cleo, To(ScopeKind.Situation, "testoria"), To(ScopeKind.Region, "asia")).Reason);
        Assert.Equal(MatchReason.NotSubscribed, Of(Alert(), Cleo).Reason);
    }

    [Fact]
    public void TakesTheEarliest_WhenSeveralFit()
    {
        var match = Of(Alert(), Cleo, To(ScopeKind.All, "") with { Cadence = Cadence.Weekly }, To(ScopeKind.Situation, "examplia"), To(ScopeKind.Region, "africa") with { Cadence = Cadence.Daily });
        Assert.Equal((Now, null), (match.Due!.At, match.Due.Slot));
    }

    [Theory]
    [InlineData(null, TrackingLevel.Monitoring, false)]
    [InlineData(TrackingLevel.Monitoring, TrackingLevel.HeightenedAttention, true)]
    [InlineData(TrackingLevel.UrgentAttention, TrackingLevel.Monitoring, true)]
    [InlineData(null, null, false)]
    public void KeepsToTheMinimum_AndTellsThatItIsOver(TrackingLevel? from, TrackingLevel? to, bool isTold) =>
        Assert.Equal(isTold ? MatchReason.Subscribed : MatchReason.BelowMinimum, Of(Alert(from, to), Cleo, To(ScopeKind.All, "") with { Minimum = TrackingLevel.HeightenedAttention }).Reason);

    [Theory]
    [InlineData(AddressKind.Person, true, HandlingMark.AmberStrict, true)]
    [InlineData(AddressKind.Person, true, HandlingMark.Red, false)]
    [InlineData(AddressKind.Person, false, HandlingMark.Amber, false)]
    [InlineData(AddressKind.Person, false, HandlingMark.Green, true)]
    [InlineData(AddressKind.Group, true, HandlingMark.Amber, false)]
    [InlineData(AddressKind.Channel, true, HandlingMark.Green, true)]
    public void KeepsToTheHandlingMark(AddressKind kind, bool isVerified, HandlingMark mark, bool isSent)
    {
        var reader = new Subscriber { Address = new(kind, "msteams", "t", "x"), IsVerified = isVerified };
        Assert.Equal(isSent ? MatchReason.Subscribed : MatchReason.HandlingMark, Of(Alert() with { Handling = mark }, reader, To(ScopeKind.All, "")).Reason);
    }

    [Fact]
    public void SendsNothing_InAPause_OrAfterTheEnd()
    {
        Assert.Equal(MatchReason.Paused, Of(Alert(), Cleo with { PausedUntil = Now.AddHours(1) }, To(ScopeKind.All, "")).Reason);
        Assert.Equal(MatchReason.Subscribed, Of(Alert(), Cleo with { PausedUntil = Now }, To(ScopeKind.All, "")).Reason);
        Assert.Equal(MatchReason.NotSubscribed, Of(Alert(), Cleo, To(ScopeKind.All, "") with { ExpiresAt = Now }).Reason);
    }

    private static Match Of(Alert alert, Subscriber subscriber, params Subscription[] subscriptions) => Matching.Of(alert, Examplia, subscriber, subscriptions, Now, 8);

    private static Subscription To(ScopeKind kind, string name) => new() { Number = 1, Address = Cleo.Address, Scope = new(kind, name), ExpiresAt = Now.AddYears(1) };

    private static Alert Alert(TrackingLevel? from = null, TrackingLevel? to = TrackingLevel.HeightenedAttention) => new()
    {
        Number = 1, Version = 1, Kind = AlertKind.Original, IsExercise = false, SituationId = "examplia", SituationName = "Examplia", Handling = HandlingMark.Green, State = AlertState.Released, DraftedAt = Now,
        Content = new() { From = from, To = to, Why = "w", Sources = [], DecidedByRole = "editor", Organisation = "" },
    };
}
