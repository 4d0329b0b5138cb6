using System.Buffers;
using System.Text;

namespace R2PBot.Library.Search;

/// <summary>Reads a text as UAX #29 wants it read: by characters, each together with the marks that extend it (rule WB4).</summary>
internal static class WordUnits
{
    /// <summary>Reads one character with the marks that extend it and returns the index after them.</summary>
    public static int Unit(ReadOnlySpan<char> ahead, int at, out WordClass c) => SkipExtend(ahead, at + Read(ahead, at, out c));

    /// <summary>The index of the first character from here on that does not extend the one before it.</summary>
    public static int SkipExtend(ReadOnlySpan<char> ahead, int at)
    {
        // Nothing below the soft hyphen extends: nearly every call ends at this comparison.
        while (at < ahead.Length && ahead[at] >= '\u00AD' && Read(ahead, at, out var c) is var width
            && c is WordClass.Extend or WordClass.SoutheastAsianMark)
        {
            at += width;
        }

        return at;
    }

    /// <summary>Reads one character and returns how many UTF-16 code units it has; half a surrogate pair is one of no class.</summary>
    public static int Read(ReadOnlySpan<char> ahead, int at, out WordClass c)
    {
        char first = ahead[at];
        if (char.IsHighSurrogate(first) && Rune.DecodeFromUtf16(ahead[at..], out var rune, out int width) == OperationStatus.Done)
        {
            c = WordClasses.Of(rune.Value);
            return width;
        }

        c = WordClasses.Of(first);
        return 1;
    }
}
