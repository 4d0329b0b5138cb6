using static R2PBot.Library.Search.WordUnits;

namespace R2PBot.Library.Search;

/// <summary>
/// Walks over the words of a text: segments of UAX #29 that hold a letter, a digit, an ideograph or a pictograph. Where the
/// standard leaves a choice it takes Lucene's StandardTokenizer's: one token per ideograph and per Hiragana character, one per
/// run of Thai, and words longer than 255 characters in pieces.
/// </summary>
internal ref struct WordBreaker(ReadOnlySpan<char> text)
{
    private const int LongestWord = 255;
    private const char Joiner = '\u200D';
    private const char Keycap = '\u20E3';

    private readonly ReadOnlySpan<char> text = text;
    private int next;

    public int Start { get; private set; }
    public int Length { get; private set; }

    public bool MoveNext()
    {
        while (next < text.Length)
        {
            var ahead = Ahead(next);
            int length = WordLength(ahead);
            Start = next;
            Length = length;
            next += length > 0 ? length : Read(ahead, 0, out _);
            if (length > 0)
            {
                return true;
            }
        }

        return false;
    }

    // A word sees no further than the longest word reaches, and never half a surrogate pair.
    private readonly ReadOnlySpan<char> Ahead(int from)
    {
        var ahead = text[from..];
        return ahead.Length <= LongestWord ? ahead
            : ahead[..(char.IsHighSurrogate(ahead[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];
    }

    private static int WordLength(ReadOnlySpan<char> ahead)
    {
        int end = Read(ahead, 0, out var first);
        return first switch
        {
            WordClass.Letter or WordClass.HebrewLetter or WordClass.Digit or WordClass.Katakana or WordClass.Connector => LettersAndDigits(ahead),
            WordClass.Ideograph or WordClass.Hiragana => SkipExtend(ahead, end),
            WordClass.SoutheastAsian or WordClass.SoutheastAsianMark => SoutheastAsianRun(ahead),
            WordClass.Emoji or WordClass.EmojiModifier => EmojiSequence(ahead, end),
            WordClass.RegionalIndicator => Flag(ahead, end),
            WordClass.KeycapBase => KeycapSequence(ahead, end),
            _ => 0,
        };
    }

    // Rules WB5 to WB13b.
    private static int LettersAndDigits(ReadOnlySpan<char> ahead)
    {
        int end = 0;
        bool isWord = false;
        var last = WordClass.Connector;
        while (end < ahead.Length)
        {
            int after = Unit(ahead, end, out var current);
            if (Joins(last, current))
            {
                isWord |= current != WordClass.Connector;
                last = current;
                end = after;
            }
            else if (after < ahead.Length && Unit(ahead, after, out var beyond) is var afterBeyond && JoinsAcross(last, current, beyond))
            {
                last = beyond;
                end = afterBeyond;
            }
            else if (last == WordClass.HebrewLetter && current == WordClass.SingleQuote)
            {
                // WB7a: a Hebrew letter keeps the geresh typed as an apostrophe; what may follow is what may follow a digit.
                last = WordClass.Digit;
                end = after;
            }
            else
            {
                break;
            }
        }

        return isWord ? end : 0;
    }

    private static bool Joins(WordClass last, WordClass current) => current switch
    {
        WordClass.Connector => true,
        WordClass.Katakana => last is WordClass.Katakana or WordClass.Connector,
        WordClass.Letter or WordClass.HebrewLetter or WordClass.Digit => last != WordClass.Katakana,
        _ => false,
    };

    private static bool JoinsAcross(WordClass last, WordClass middle, WordClass beyond) => middle switch
    {
        WordClass.MidLetter => IsLetter(last) && IsLetter(beyond),
        WordClass.MidNumber => last == WordClass.Digit && beyond == WordClass.Digit,
        WordClass.MidLetterOrNumber or WordClass.SingleQuote =>
            (IsLetter(last) && IsLetter(beyond)) || (last == WordClass.Digit && beyond == WordClass.Digit),
        WordClass.DoubleQuote => last == WordClass.HebrewLetter && beyond == WordClass.HebrewLetter,
        _ => false,
    };

    private static bool IsLetter(WordClass c) => c is WordClass.Letter or WordClass.HebrewLetter;

    private static int SoutheastAsianRun(ReadOnlySpan<char> ahead)
    {
        int end = 0;
        while (end < ahead.Length && Unit(ahead, end, out var c) is var after
            && c is WordClass.SoutheastAsian or WordClass.SoutheastAsianMark)
        {
            end = after;
        }

        return end;
    }

    private static int EmojiSequence(ReadOnlySpan<char> ahead, int end)
    {
        while (true)
        {
            if (end < ahead.Length && Read(ahead, end, out var modifier) is var width && modifier == WordClass.EmojiModifier)
            {
                end += width;
            }

            end = SkipExtend(ahead, end);
            if (end == ahead.Length || ahead[end - 1] != Joiner
                || Read(ahead, end, out var joined) is var wide && joined is not (WordClass.Emoji or WordClass.EmojiModifier))
            {
                return end;
            }

            end += wide;
        }
    }

    private static int Flag(ReadOnlySpan<char> ahead, int end)
    {
        end = SkipExtend(ahead, end);
        return end < ahead.Length && Unit(ahead, end, out var second) is var after && second == WordClass.RegionalIndicator ? after : 0;
    }

    private static int KeycapSequence(ReadOnlySpan<char> ahead, int end)
    {
        int after = SkipExtend(ahead, end);
        return ahead[end..after].Contains(Keycap) ? after : 0;
    }
}
