using R2PBot.Library.Import;

namespace R2PBot.Tests.Library.Import;

/// <summary>Reads bytes through the one door that the importer uses, from a real file.</summary>
internal static class Readings
{
    private const long Limit = 5 * 1048576;

    public static SourceReading Read(string name, byte[] bytes)
    {
        using var folder = new Support.TemporaryFolder();
        return SourceFile.Read(folder.Write(name, bytes), Limit);
    }

    public static string[] Lines(string name, byte[] bytes) => Read(name, bytes) switch
    {
        SourceReading.Accepted accepted => [.. accepted.Text.Lines],
        var refused => throw new InvalidOperationException(refused.ToString()),
    };

    public static string Refusal(string name, byte[] bytes) => Assert.IsType<SourceReading.Refused>(Read(name, bytes)).Reason;
}
