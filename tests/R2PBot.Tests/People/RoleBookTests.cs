using R2PBot.People;

namespace R2PBot.Tests.People;

public sealed class RoleBookTests
{
    private static readonly PersonKey Ama = new("msteams", "contoso", "29:1/abc");

    [Fact]
    public void GivesRolesByTheChannelsOwnWord()
    {
        var book = new RoleBook(new() { Editors = ["msteams/contoso/29:1/abc"], Releasers = ["msteams/contoso/29:1/abc"] });
        Assert.Equal(Roles.Reader | Roles.Editor | Roles.Releaser, book.Of(Ama, isVerified: true));
        Assert.Equal(Roles.Reader, book.Of(Ama with { Tenant = "fabrikam" }, isVerified: true));
        Assert.Equal(Roles.Reader, book.Of(Ama with { Channel = "slack" }, isVerified: true));
    }

    [Fact]
    public void TakesAnUnverifiedPersonForAReader_WhateverTheConfigurationSays() =>
        Assert.Equal(Roles.Reader, new RoleBook(new() { Operators = ["msteams/contoso/29:1/abc"] }).Of(Ama, isVerified: false));

    [Fact]
    public void GivesUnverifiedPersonsAllRoles_OnlyInTheDemo()
    {
        var book = new RoleBook(new() { Demo = true });
        Assert.Equal(Roles.All, book.Of(new("terminal", "", "u"), isVerified: false));
        Assert.Equal(Roles.Reader, book.Of(Ama, isVerified: true));
    }

    [Fact]
    public void RefusesEntriesThatNameNobody() => Assert.Equal(
        ["People:Editors holds “ama”; a person is written channel/tenant/user id.", "People:Operators holds “slack//”; a person is written channel/tenant/user id."],
        new PeopleOptions { Editors = ["ama"], Operators = ["slack//", "slack//U1"] }.Problems());
}
