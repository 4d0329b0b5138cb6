namespace R2PBot.Library.Import;

/// <summary>A source read whole, or the one line that says why not and what to do about it.</summary>
internal abstract record SourceReading
{
    public sealed record Accepted(SourceText Text) : SourceReading;

    public sealed record Refused(string File, string Reason) : SourceReading
    {
        public override string ToString() => $"{File}: {Reason}";
    }
}

/// <summary>Why a source cannot be read. Thrown inside the readers only; <see cref="SourceFile"/> turns it into a refusal.</summary>
internal sealed class UnreadableSourceException(string reason) : Exception(reason);
