using R2PBot.People;
using R2PBot.Situations.Alerts;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Alerts;

public sealed class ReleaseRulesTests
{
    private static readonly PersonKey Ama = AlertNetwork.Person("ama");
    private static readonly PersonKey Ben = AlertNetwork.Person("ben");

    [Fact]
    public void AsksForASecondVerifiedReader()
    {
        Assert.Equal(ReleaseDecision.Allowed, May(Draft(), Ben));
        Assert.Equal(ReleaseDecision.OwnDraft, May(Draft(), Ama));
        Assert.Equal(ReleaseDecision.NotAReleaser, May(Draft(), Ben, roles: Roles.Reader | Roles.Editor));
        Assert.Equal(ReleaseDecision.NotVerified, May(Draft(), Ben, isVerified: false));
        Assert.Equal(ReleaseDecision.NoAuthor, May(Draft() with { Author = null }, Ben));
        Assert.Equal(ReleaseDecision.AlreadyDecided, May(Draft() with { State = AlertState.Released }, Ben));
        Assert.Equal(ReleaseDecision.AlreadyDecided, May(Draft() with { State = AlertState.Rejected }, Ben));
    }

    [Fact]
    public void LetsTheOperatorAllowOneReader_WhichIsADecisionOfItsOwn()
    {
        Assert.Equal(ReleaseDecision.AllowedWithOneReader, May(Draft(), Ama, oneReader: true));
        Assert.Equal(ReleaseDecision.Allowed, May(Draft(), Ben, oneReader: true));
        Assert.Equal(ReleaseDecision.NotVerified, May(Draft(), Ama, isVerified: false, oneReader: true));
    }

    [Fact]
    public void LetsUnverifiedNamesTakePartInExercisesOnly()
    {
        var exercise = Draft() with { IsExercise = true };
        Assert.Equal(ReleaseDecision.Allowed, May(exercise, Ben, isVerified: false));
        Assert.Equal(ReleaseDecision.OwnDraft, May(exercise, Ama, isVerified: false));
        Assert.Equal(DraftDecision.NotVerified, ReleaseRules.MayDraft(Roles.All, isVerified: false, isExercise: false));
        Assert.Equal(DraftDecision.Allowed, ReleaseRules.MayDraft(Roles.All, isVerified: false, isExercise: true));
        Assert.Equal(DraftDecision.NotAnEditor, ReleaseRules.MayDraft(Roles.Reader | Roles.Releaser, isVerified: true, isExercise: true));
    }

    private static ReleaseDecision May(Alert alert, PersonKey person, Roles roles = Roles.All, bool isVerified = true, bool oneReader = false) =>
        ReleaseRules.MayRelease(alert, person, roles, isVerified, oneReader);

    private static Alert Draft() => new()
    {
        Number = 1, Version = 1, Kind = AlertKind.Original, IsExercise = false, SituationId = "examplia", SituationName = "Examplia", Handling = HandlingMark.Green, State = AlertState.Draft, Author = Ama,
        DraftedAt = DateTimeOffset.UnixEpoch, Content = new() { Why = "w", Sources = [], DecidedByRole = "editor", Organisation = "" },
    };
}
