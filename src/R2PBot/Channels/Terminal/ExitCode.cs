namespace R2PBot.Channels.Terminal;

/// <summary>What a shell learns of a run. A question without an answer is no failure.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failure = 1;
    public const int Usage = 2;
}
