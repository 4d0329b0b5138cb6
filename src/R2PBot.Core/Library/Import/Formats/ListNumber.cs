using System.Globalization;
using System.Text;

namespace R2PBot.Library.Import;

/// <summary>A number of a list or note as it is printed. The names of the formats are those of Word.</summary>
internal static class ListNumber
{
    // Word doubles letters after z (aa, bb, cc), so a number in the millions would become a line of megabytes.
    private const int LastLetters = 26 * 4;
    private const int LastRoman = 3999;

    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Print(int number, string format) => format switch
    {
        "lowerLetter" when number is > 0 and <= LastLetters => Letters(number),
        "upperLetter" when number is > 0 and <= LastLetters => Letters(number).ToUpperInvariant(),
        "lowerRoman" when number is > 0 and <= LastRoman => Roman(number),
        "upperRoman" when number is > 0 and <= LastRoman => Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number) => new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, sign) in Signs)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
