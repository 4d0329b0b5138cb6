namespace R2PBot.Answers.Questions;

/// <summary>Numbers written as words and Roman numerals, in English, French and Spanish.</summary>
internal static class Numerals
{
    /// <summary>What "the last bullet" asks for: whatever number stands last.</summary>
    public const int Last = int.MaxValue;

    private static readonly Dictionary<string, int> Cardinals = Table(
        "one uno;two deux dos;three trois tres;four quatre cuatro;five cinq cinco;six seis;seven sept siete;eight huit ocho;nine neuf nueve;ten dix diez;"
        + "eleven onze once;twelve douze doce;thirteen treize trece;fourteen quatorze catorce;fifteen quinze quince;sixteen seize dieciseis;seventeen diecisiete;eighteen dieciocho;nineteen diecinueve;twenty vingt veinte");

    private static readonly Dictionary<string, int> Ordinals = Table(
        "first premier premiere primer primero primera;second deuxieme seconde segundo segunda;third troisieme tercer tercero tercera;fourth quatrieme cuarto cuarta;fifth cinquieme quinto quinta;"
        + "sixth sixieme sexto sexta;seventh septieme septimo septima;eighth huitieme octavo octava;ninth neuvieme noveno novena;tenth dixieme decimo decima;"
        + "eleventh onzieme;twelfth douzieme;thirteenth treizieme;fourteenth quatorzieme;fifteenth quinzieme;sixteenth seizieme;seventeenth;eighteenth;nineteenth;twentieth vingtieme");

    private static readonly Dictionary<string, int> Tens = new(StringComparer.Ordinal)
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["vingt"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60,
        ["veinte"] = 20, ["treinta"] = 30, ["cuarenta"] = 40, ["cincuenta"] = 50, ["sesenta"] = 60, ["setenta"] = 70, ["ochenta"] = 80, ["noventa"] = 90,
    };

    private static readonly Dictionary<string, int> TensOrdinals = new(StringComparer.Ordinal)
    {
        ["thirtieth"] = 30, ["fortieth"] = 40, ["fiftieth"] = 50, ["sixtieth"] = 60, ["seventieth"] = 70, ["eightieth"] = 80, ["ninetieth"] = 90,
    };

    private static readonly string[] Lasts = ["last", "final", "closing", "dernier", "derniere", "ultimo", "ultima"];

    /// <summary>A cardinal number at this token; nothing when there is none.</summary>
    public static Numeral? Cardinal(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Ordinal)
        {
            return null;
        }

        if (tokens[at].IsNumber)
        {
            return new(tokens[at].Value, 1, Words: false);
        }

        if (Tens.TryGetValue(tokens[at].Text, out var tens))
        {
            return Compound(tokens, at, tens, Cardinals);
        }

        return Cardinals.TryGetValue(tokens[at].Text, out var value) ? new(value, 1, Words: true) : null;
    }

    /// <summary>An ordinal number, or "last".</summary>
    public static Numeral? Ordinal(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        if (tokens[at].Ordinal)
        {
            return new(tokens[at].Value, 1, Words: false);
        }

        var word = tokens[at].Text;
        if (Lasts.Contains(word))
        {
            return new(Last, 1, Words: true);
        }

        if (Tens.TryGetValue(word, out var tens))
        {
            return Compound(tokens, at, tens, Ordinals) is { Length: > 1 } compound ? compound : null;
        }

        return Ordinals.TryGetValue(word, out var value) || TensOrdinals.TryGetValue(word, out value) ? new(value, 1, Words: true) : null;
    }

    /// <summary>A Roman numeral up to XX, the highest that numbers a section or a note.</summary>
    public static int? Roman(string word) => word switch
    {
        "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, "v" => 5, "vi" => 6, "vii" => 7, "viii" => 8, "ix" => 9, "x" => 10,
        "xi" => 11, "xii" => 12, "xiii" => 13, "xiv" => 14, "xv" => 15, "xvi" => 16, "xvii" => 17, "xviii" => 18, "xix" => 19, "xx" => 20,
        _ => null,
    };

    private static Numeral Compound(IReadOnlyList<Token> tokens, int at, int tens, Dictionary<string, int> units)
    {
        var next = at + 1;
        while (next < tokens.Count && next < at + 3 && (tokens[next].Is('-') || tokens[next].Text is "et" or "y"))
        {
            next++;
        }

        return next < tokens.Count && units.TryGetValue(tokens[next].Text, out var unit) && unit < 20 && (unit < 10 || tens == 60)
            ? new(tens + unit, next - at + 1, Words: true)
            : new(tens, 1, Words: true);
    }

    private static Dictionary<string, int> Table(string rows) => rows.Split(';')
        .SelectMany((row, index) => row.Split(' ').Select(word => (word, Number: index + 1)))
        .ToDictionary(r => r.word, r => r.Number, StringComparer.Ordinal);
}

/// <param name="Length">How many tokens it takes.</param>
/// <param name="Words">Spelled out; "one", "second" and their like also have everyday meanings.</param>
internal readonly record struct Numeral(int Value, int Length, bool Words);
