using R2PBot.People;

namespace R2PBot.Tests.People;

public sealed class TimeZoneNamesTests
{
    [Theory]
    [InlineData("Africa/Accra", "Africa/Accra")]
    [InlineData("america/new york", "America/New_York")]
    [InlineData("utc", "UTC")]
    [InlineData("../../etc/passwd", null)]
    [InlineData("/etc/localtime", null)]
    [InlineData("Africa/../../etc/passwd", null)]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    public void FindsTheNameAsItIsSpelled(string typed, string? name) => Assert.Equal(name, TimeZoneNames.Find(typed));
}
