using System.Text.RegularExpressions;

namespace R2PBot.Library.Import;

/// <summary>
/// Which blocks are headings, and their numbers. Converters choose the level of a heading at random, so the numeral or letter decides,
/// and it must follow the one before it.
/// </summary>
internal sealed partial class Headings(IReadOnlyList<Block> blocks, IReadOnlySet<int> subheadings, IReadOnlyDictionary<string, string> wordings)
{
    private const int MaxLength = 200;
    private int _roman;
    private int _letter;
    private int _number;
    private string? _section;

    public DraftHeading? Current { get; private set; }

    /// <summary>The heading that this block is, or nothing.</summary>
    public DraftHeading? Read(Block block, int at, bool numberedParagraphs)
    {
        if (subheadings.Contains(block.First))
        {
            return new(null, block.Text, block.Lines);
        }

        if (block.Text.Length > MaxLength)
        {
            return null;
        }

        return numberedParagraphs ? Lettered(block, at) : Capitals(block);
    }

    public void Enter(DraftHeading heading)
    {
        if (heading.Number is not { } number)
        {
            return;
        }

        Current = heading;
        if (number.Contains('.', StringComparison.Ordinal))
        {
            _letter = number[^1] - 'A' + 1;
        }
        else if (int.TryParse(number, out var section))
        {
            _number = section;
        }
        else if (Roman(number) is var value and > 0)
        {
            (_roman, _letter, _section) = (value, 0, number);
        }
    }

    /// <summary>UN reports: I., II., III.; below them A., B., C.</summary>
    private DraftHeading? Lettered(Block block, int at)
    {
        // A converter that knows no headings leaves this one as a line of its own.
        var isMarked = block.Start == BlockStart.Heading || (_section is null && block.Text is "Summary" or "Abstract");
        var match = Numerals().Match(block.Text);
        if (match.Success && (isMarked || (block.Start == BlockStart.Plain && !EndsLikeSentence(block.Text))))
        {
            var (numeral, words) = (match.Groups["numeral"].Value, match.Groups["words"].Value);
            var value = Roman(numeral);
            if (value == _roman + 1 || (value > 0 && value <= _roman && !isMarked))
            {
                return new(numeral, words, block.Lines);
            }

            if (_section is not null && numeral.Length == 1 && numeral[0] - 'A' == _letter)
            {
                return new($"{_section}.{numeral}", words, block.Lines);
            }
        }

        return isMarked ? Unnumbered(block, at) : null;
    }

    private DraftHeading? Unnumbered(Block block, int at)
    {
        if (block.Text is "Summary" or "Abstract")
        {
            return new("Summary", block.Text, block.Lines);
        }

        if (_section is null)
        {
            return null;
        }

        return NextRoman(at) == _roman + 2
            ? new(ToRoman(_roman + 1), block.Text, block.Lines) { Repaired = "number restored from the sequence" }
            : new(null, block.Text, block.Lines);
    }

    private int NextRoman(int at) => blocks.Skip(at + 1)
        .Where(b => b.Start == BlockStart.Heading)
        .Select(b => Roman(Numerals().Match(b.Text).Groups["numeral"].Value))
        .FirstOrDefault(value => value > _roman && value <= _roman + 2);

    /// <summary>Advocacy texts: 1. IN CAPITALS.</summary>
    private DraftHeading? Capitals(Block block)
    {
        if (block.Start == BlockStart.Heading)
        {
            return new($"{_number + 1}", block.Text, block.Lines) { Repaired = "counted; the source numbers no sections" };
        }

        if (block.Start != BlockStart.Numbered || block.Number != _number + 1 || block.Text.Any(char.IsLower))
        {
            return null;
        }

        var wording = wordings.GetValueOrDefault(block.Lead) ?? string.Concat(block.Text[..1], block.Text[1..].ToLowerInvariant());
        return new(block.Lead, wording, block.Lines) { Original = block.Text };
    }

    private static bool EndsLikeSentence(string text) => text[^1] is '.' or ';' or ':' or ',';

    private static int Roman(string numeral)
    {
        for (var value = 1; value < 40; value++)
        {
            if (ToRoman(value) == numeral)
            {
                return value;
            }
        }

        return 0;
    }

    private static string ToRoman(int value) => value switch
    {
        >= 10 => "X" + ToRoman(value - 10),
        9 => "IX",
        >= 5 => "V" + ToRoman(value - 5),
        4 => "IV",
        >= 1 => "I" + ToRoman(value - 1),
        _ => "",
    };

    [GeneratedRegex(@"^(?<numeral>[IVX]+|[A-Z])\. +(?<words>\S.*)$")]
    private static partial Regex Numerals();
}
