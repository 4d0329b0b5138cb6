namespace R2PBot.Tests.Support;

/// <summary>
/// What people see, kept as a file that is reviewed. A difference leaves the received text under <c>artifacts/received</c>;
/// with <c>R2PBOT_APPROVE=1</c> it replaces the approved one.
/// </summary>
internal static class Approved
{
    public static void Is(string folder, string name, string received)
    {
        var file = Repository.At("tests", "R2PBot.Tests", folder, "approved", $"{name}.md");
        if (Environment.GetEnvironmentVariable("R2PBOT_APPROVE") == "1")
        {
            Write(file, received);
        }

        if (!File.Exists(file) || File.ReadAllText(file) != received)
        {
            Write(Repository.At("artifacts", "received", $"{name}.md"), received);
        }

        Assert.True(File.Exists(file), $"{name} is not approved yet; see artifacts/received/{name}.md");
        Assert.Equal(File.ReadAllText(file), received);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
