using R2PBot.Situations.Register;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Situations.Register;

public sealed class SituationNamesTests
{
    private static readonly SituationNames Names = new RegisterFolder(Repository.At("knowledge"), () => Repository.Holdings).Current.Names;

    [Theory]
    [InlineData("Sudan", "sudan")]
    [InlineData("the sudan", "sudan")]
    [InlineData("SUDAN", "sudan")]
    [InlineData("Soudan", "sudan")]
    [InlineData("Darfur", "sudan")]
    [InlineData("South Sudan", "south-sudan")]
    [InlineData("Soudan du Sud", "south-sudan")]
    [InlineData("Niger", "sahel")]
    [InlineData("Nigeria", "lake-chad-basin")]
    [InlineData("Burma", "myanmar")]
    [InlineData("Gaza", "israel-and-the-occupied-palestinian-territory")]
    [InlineData("opt", "israel-and-the-occupied-palestinian-territory")]
    [InlineData("DRC", "democratic-republic-of-the-congo")]
    [InlineData("Democratic Republic of Congo", "democratic-republic-of-the-congo")]
    [InlineData("Ivory Coast", "cote-divoire")]
    [InlineData("Cote d'Ivoire", "cote-divoire")]
    [InlineData("Côte d’Ivoire", "cote-divoire")]
    [InlineData("Co\u0302te d'Ivoire", "cote-divoire")]
    [InlineData("Guinea", "guinea")]
    [InlineData("Myanmar", "myanmar")]
    [InlineData("central african republic", "central-african-republic")]
    public void FindsWhatIsMeant(string typed, string id) => Assert.Equal(id, Assert.IsType<Naming.One>(Names.Of(typed)).Situation.Id);

    [Theory]
    [InlineData("Congo")]
    [InlineData("the Congo")]
    public void AsksWhereANameMeansTwo(string typed) =>
        Assert.Equal("democratic-republic-of-the-congo", Assert.Single(Assert.IsType<Naming.Ambiguous>(Names.Of(typed)).Situations).Id);

    [Theory]
    [InlineData("Republic of the Congo")]
    [InlineData("Guinea-Bissau")]
    [InlineData("Equatorial Guinea")]
    [InlineData("Papua New Guinea")]
    [InlineData("Somalia")]
    [InlineData("Romania")]
    [InlineData("Oman")]
    [InlineData("Democratic Forces for the Liberation of Rwanda")]
    [InlineData("")]
    [InlineData("the")]
    [InlineData("Atlantis")]
    public void FindsNothing_ForWhatOnlySoundsLikeIt(string typed) => Assert.IsType<Naming.Unknown>(Names.Of(typed));

    [Theory]
    [InlineData("Angola, Burundi, Democratic Republic of the Congo, Kenya, Republic of the Congo, Rwanda", "democratic-republic-of-the-congo kenya rwanda")]
    [InlineData("The Democratic Forces for the Liberation of Rwanda also remains active.", "")]
    [InlineData("Somalia, Romania and Guinea-Bissau", "")]
    [InlineData("cars were opt for", "")]
    [InlineData("fighting in the CAR and in South Sudan", "central-african-republic south-sudan")]
    [InlineData("the Niger, Nigeria", "sahel lake-chad-basin")]
    [InlineData("partial successes in the Congo", "")]
    public void FindsWholeNamesInAText(string text, string ids) => Assert.Equal(ids, string.Join(' ', Names.In(text).Select(n => n.Situation.Id)));
}
