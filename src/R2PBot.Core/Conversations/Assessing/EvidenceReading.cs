using System.Globalization;
using System.Text.RegularExpressions;
using R2PBot.Checklists.Assessments;

namespace R2PBot.Conversations.Assessing;

/// <summary>What a person says about a source: address, date, kind, Admiralty grade, in any order. What is missing stays nothing.</summary>
internal sealed partial record EvidenceReading
{
    public string? Address { get; init; }

    public string? Date { get; init; }

    public SourceType? Type { get; init; }

    public Reliability? Reliability { get; init; }

    public int? Credibility { get; init; }

    public static EvidenceReading Read(string text)
    {
        var reading = new EvidenceReading();
        foreach (var word in Words(text))
        {
            reading = reading.With(word);
        }

        return reading;
    }

    /// <summary>Words that say nothing beside a kind of source, and may stand there.</summary>
    private static readonly HashSet<string> Beside = ["society", "civile", "source", "fuente", "and", "et", "y"];

    /// <summary>Date, kind and grade alone. "14 civilians were killed in 2026" begins with a number as well, and is no completion of number 14.</summary>
    /// <returns>Nothing where a word says anything else.</returns>
    public static EvidenceReading? ReadDetails(string text)
    {
        var reading = new EvidenceReading();
        foreach (var word in Words(text))
        {
            var next = reading.With(word);
            if (ReferenceEquals(next, reading) && !Beside.Contains(word.ToLowerInvariant()))
            {
                return null;
            }

            reading = next;
        }

        return reading.Address is null && reading != new EvidenceReading() ? reading : null;
    }

    /// <summary>What was said goes over what was there.</summary>
    public Evidence On(Evidence evidence) => evidence with
    {
        Date = Date ?? evidence.Date,
        Type = Type ?? evidence.Type,
        Reliability = Reliability ?? evidence.Reliability,
        Credibility = Credibility ?? evidence.Credibility,
    };

    /// <summary>An address of the web, as it was typed; anything else is none.</summary>
    public static string? AddressIn(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && word.Length <= 1_000 ? word : null;

    public static string? DateIn(string word)
    {
        string[] formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        return DateShape().IsMatch(word) && DateOnly.TryParseExact(word, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? word : null;
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\t', ','], StringSplitOptions.RemoveEmptyEntries);

    private EvidenceReading With(string word)
    {
        if (AddressIn(word) is { } address)
        {
            return this with { Address = Address ?? address };
        }

        if (DateIn(word.TrimEnd('.', ';')) is { } date)
        {
            return this with { Date = date };
        }

        if (Grade().Match(word) is { Success: true } grade)
        {
            return this with { Reliability = Enum.Parse<Reliability>(grade.Groups["letter"].Value.ToUpperInvariant()), Credibility = int.Parse(grade.Groups["digit"].ValueSpan) };
        }

        return TypeOf(word.ToLowerInvariant()) is { } type ? this with { Type = type } : this;
    }

    private static SourceType? TypeOf(string word) => word switch
    {
        "un" or "onu" or "ohchr" => SourceType.Un,
        "government" or "gov" or "state" or "gouvernement" or "gobierno" => SourceType.Government,
        "ngo" or "ngos" or "civil" or "société" or "societe" or "sociedad" or "ong" => SourceType.CivilSociety,
        "media" or "press" or "news" or "medias" or "médias" or "medios" => SourceType.Media,
        "academic" or "research" or "recherche" or "investigación" or "investigacion" => SourceType.Academic,
        "other" or "autre" or "otro" => SourceType.Other,
        _ => null,
    };

    [GeneratedRegex(@"^\d{4}(-\d{2}){0,2}$")]
    private static partial Regex DateShape();

    [GeneratedRegex("^(?<letter>[A-Fa-f])(?<digit>[1-6])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Grade();
}
