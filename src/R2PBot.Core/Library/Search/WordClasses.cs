using System.Globalization;

namespace R2PBot.Library.Search;

/// <summary>
/// Finds the <see cref="WordClass"/> of a character. UAX #29 (table 3) defines most classes through general categories, so
/// they are derived from those of the runtime; only what it defines by script or by name is listed here. Characters newer
/// than Unicode 9, which is where Lucene 8 stops, follow the runtime.
/// </summary>
internal static class WordClasses
{
    // Up to here stands nearly everything the documents contain, including the general punctuation block.
    private const int TableLength = 0x2100;
    private static readonly WordClass[] Table = [.. Enumerable.Range(0, TableLength).Select(Derive)];

    // Script property: Han. The last range is the two supplementary ideographic planes.
    private static ReadOnlySpan<int> Han => [0x2E80, 0x2FD5, 0x3007, 0x3007, 0x3021, 0x3029, 0x3038, 0x303A, 0x3400, 0x4DBF,
        0x4E00, 0x9FFF, 0xF900, 0xFAD9, 0x20000, 0x323AF];

    private static ReadOnlySpan<int> Hiragana => [0x3041, 0x3096, 0x309D, 0x309F, 0x1B001, 0x1B11F, 0x1F200, 0x1F200];
    private static ReadOnlySpan<int> Katakana => [0x3031, 0x3035, 0x309B, 0x309C, 0x30A0, 0x30FA, 0x30FC, 0x30FF, 0x31F0, 0x31FF,
        0x32D0, 0x32FE, 0x3300, 0x3357, 0xFF66, 0xFF9D, 0x1B000, 0x1B000];
    private static ReadOnlySpan<int> Hebrew => [0x05D0, 0x05F2, 0xFB1D, 0xFB4F];

    // Line_Break = SA: Thai, Lao, Myanmar, Khmer, Tai Le, New Tai Lue, Tai Tham, Myanmar extended, Tai Viet, Ahom.
    private static ReadOnlySpan<int> SoutheastAsian => [0x0E01, 0x0EFF, 0x1000, 0x109F, 0x1780, 0x17DD, 0x1950, 0x19DF, 0x1A20, 0x1AAF,
        0xA9E0, 0xA9FF, 0xAA60, 0xAADF, 0x11700, 0x1173F];

    // Alphabetic without being letters: circled, squared and parenthesised Latin letters.
    private static ReadOnlySpan<int> LettersBySymbol => [0x24B6, 0x24E9, 0x1F130, 0x1F149, 0x1F150, 0x1F169, 0x1F170, 0x1F189];

    // What Lucene 8 takes for a pictograph (emoji data, Extended_Pictographic). That only some of them take a skin tone is left out.
    private static ReadOnlySpan<int> Pictographs => [0xA9, 0xA9, 0xAE, 0xAE, 0x203C, 0x203C, 0x2049, 0x2049, 0x2122, 0x2122,
        0x2194, 0x2199, 0x21A9, 0x21AA, 0x231A, 0x231B, 0x2328, 0x2328, 0x2388, 0x2388, 0x23CF, 0x23CF, 0x23E9, 0x23F3,
        0x23F8, 0x23FA, 0x25AA, 0x25AB, 0x25B6, 0x25B6, 0x25C0, 0x25C0, 0x25FB, 0x25FE, 0x2600, 0x2605, 0x2607, 0x2612,
        0x2614, 0x2685, 0x2690, 0x2705, 0x2708, 0x2712, 0x2714, 0x2714, 0x2716, 0x2716, 0x271D, 0x271D, 0x2721, 0x2721,
        0x2728, 0x2728, 0x2733, 0x2734, 0x2744, 0x2744, 0x2747, 0x2747, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2763, 0x2767, 0x2795, 0x2797, 0x27A1, 0x27A1, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2934, 0x2935,
        0x2B05, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x3030, 0x3030, 0x303D, 0x303D, 0x3297, 0x3297,
        0x3299, 0x3299, 0x1F000, 0x1F0FF, 0x1F10D, 0x1F10F, 0x1F12F, 0x1F12F, 0x1F16C, 0x1F16F, 0x1F18E, 0x1F18E,
        0x1F191, 0x1F19A, 0x1F1AD, 0x1F1E5, 0x1F201, 0x1F20F, 0x1F21A, 0x1F21A, 0x1F22F, 0x1F22F, 0x1F232, 0x1F23A,
        0x1F23C, 0x1F23F, 0x1F249, 0x1F3FA, 0x1F400, 0x1F53D, 0x1F546, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F774, 0x1F77F,
        0x1F7D5, 0x1F7FF, 0x1F80C, 0x1F80F, 0x1F848, 0x1F84F, 0x1F85A, 0x1F85F, 0x1F888, 0x1F88F, 0x1F8AE, 0x1F8FF,
        0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1FFFD];

    public static WordClass Of(int codePoint) => codePoint < TableLength ? Table[codePoint] : Derive(codePoint);

    private static WordClass Derive(int c) => Named(c) ?? CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            => Within(SoutheastAsian, c) ? WordClass.SoutheastAsianMark : WordClass.Extend,
        UnicodeCategory.Format => WordClass.Extend,
        UnicodeCategory.DecimalDigitNumber => WordClass.Digit,
        UnicodeCategory.ConnectorPunctuation => WordClass.Connector,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Letter(c),
        _ => WordClass.Other,
    };

    private static WordClass Letter(int c) => Within(SoutheastAsian, c) ? WordClass.SoutheastAsian
        : Within(Hebrew, c) ? WordClass.HebrewLetter
        : WordClass.Letter;

    private static WordClass? Named(int c) => c switch
    {
        '\'' => WordClass.SingleQuote,
        '"' => WordClass.DoubleQuote,
        '#' or '*' => WordClass.KeycapBase,
        '.' or 0x2018 or 0x2019 or 0x2024 or 0xFE52 or 0xFF07 or 0xFF0E => WordClass.MidLetterOrNumber,
        ':' or 0xB7 or 0x2D7 or 0x387 or 0x5F4 or 0x2027 or 0xFE13 or 0xFE55 or 0xFF1A => WordClass.MidLetter,
        ',' or ';' or 0x37E or 0x589 or 0x60C or 0x60D or 0x66C or 0x7F8 or 0x2044 or 0xFE10 or 0xFE14 or 0xFE50 or 0xFE54
            or 0xFF0C or 0xFF1B => WordClass.MidNumber,
        0x202F => WordClass.Connector,
        0x66B => WordClass.Digit,
        0x5F3 => WordClass.Letter,
        0xFF9E or 0xFF9F => WordClass.Extend,
        0x200B or 0x3006 => WordClass.Other,
        >= 0x1F1E6 and <= 0x1F1FF => WordClass.RegionalIndicator,
        >= 0x1F3FB and <= 0x1F3FF => WordClass.EmojiModifier,
        _ when Within(Han, c) => WordClass.Ideograph,
        _ when Within(Katakana, c) => WordClass.Katakana,
        _ when Within(Hiragana, c) => WordClass.Hiragana,
        _ when Within(LettersBySymbol, c) => WordClass.Letter,
        _ when Within(Pictographs, c) => WordClass.Emoji,
        _ => null,
    };

    // The ranges are pairs of first and last character, ascending.
    private static bool Within(ReadOnlySpan<int> ranges, int c)
    {
        int place = ranges.BinarySearch(c);
        return place >= 0 || (~place & 1) == 1;
    }
}
