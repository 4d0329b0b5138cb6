using System.Text.RegularExpressions;
using R2PBot.Library;
using R2PBot.Library.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace R2PBot.Situations.Register;

/// <summary>Reads <c>knowledge/situations/*.yaml</c>, strictly: a key that is not known is refused with its line.</summary>
internal static partial class SituationReader
{
    public static readonly IReadOnlyList<string> Regions = ["africa", "americas", "asia", "europe", "middle-east", "worldwide"];

    private static readonly Dictionary<string, SituationStatus> Statuses = new() { ["live"] = SituationStatus.Live, ["historical-reference"] = SituationStatus.HistoricalReference };

    private static readonly Dictionary<string, SituationScope> Scopes = new()
    {
        ["country"] = SituationScope.Country, ["cross-border"] = SituationScope.CrossBorder, ["region"] = SituationScope.Region, ["thematic"] = SituationScope.Thematic,
    };

    private static readonly Dictionary<string, MentionRole> Roles = new()
    {
        ["ongoing"] = MentionRole.Ongoing, ["historical"] = MentionRole.Historical, ["good-practice"] = MentionRole.GoodPractice,
        ["member"] = MentionRole.Member, ["study-note"] = MentionRole.StudyNote,
    };

    /// <exception cref="DocumentFormatException">Something in the file is wrong; the exception knows the line.</exception>
    public static Situation Read(string text) => YamlEvents.Read(text, File);

    private static Situation File(Parser parser)
    {
        var situation = new Situation { Id = "", UnName = "", Status = default, Scope = default, Regions = [], Mentions = [] };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in parser.Keys())
        {
            if (!seen.Add(key.Value))
            {
                throw YamlEvents.Wrong(key, $"“{key.Value}” stands twice");
            }

            situation = key.Value switch
            {
                "id" => situation with { Id = Slug(parser) },
                "unName" => situation with { UnName = Filled(parser) },
                "status" => situation with { Status = OneOf(parser, Statuses) },
                "scope" => situation with { Scope = OneOf(parser, Scopes) },
                "iso3" => situation with { Iso3 = Texts(parser, IsoCode(), "a code has three capital letters") },
                "regions" => situation with { Regions = Texts(parser, Region(), $"a region is one of {string.Join(", ", Regions)}") },
                "names" => situation with { Names = Texts(parser) },
                "ambiguous" => situation with { Ambiguous = Texts(parser) },
                "notThis" => situation with { NotThis = Texts(parser) },
                "mentions" => situation with { Mentions = Mentions(parser) },
                _ => throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; see knowledge/README.md for what a situation has"),
            };
        }

        string[] needed = ["id", "unName", "status", "scope", "regions", "mentions"];
        return needed.FirstOrDefault(n => !seen.Contains(n)) is { } missing ? throw new DocumentFormatException(1, $"“{missing}” is missing") : situation;
    }

    private static List<MentionEntry> Mentions(Parser parser)
    {
        var mentions = new List<MentionEntry>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            Scalar? passage = null;
            (string? at, MentionRole? role) = (null, null);
            foreach (var key in parser.Keys())
            {
                switch (key.Value)
                {
                    case "passage": passage = parser.Consume<Scalar>(); break;
                    case "at": at = Filled(parser); break;
                    case "as": role = OneOf(parser, Roles); break;
                    default: throw YamlEvents.Wrong(key, $"“{key.Value}” is not known; a mention has passage, as and at");
                }
            }

            mentions.Add(passage is not null && at is not null && role is { } known
                ? new(passage.Value, known, at, (int)passage.Start.Line)
                : throw new DocumentFormatException((int)(passage?.Start.Line ?? 1), "a mention needs passage, as and at"));
        }

        return mentions;
    }

    private static T OneOf<T>(Parser parser, Dictionary<string, T> known)
    {
        var value = parser.Consume<Scalar>();
        return known.TryGetValue(value.Value, out var found) ? found : throw YamlEvents.Wrong(value, $"“{value.Value}” is none of {string.Join(", ", known.Keys)}");
    }

    private static string Filled(Parser parser)
    {
        var value = parser.Consume<Scalar>();
        return string.IsNullOrWhiteSpace(value.Value) ? throw YamlEvents.Wrong(value, "the value is empty") : value.Value.Trim();
    }

    private static string Slug(Parser parser)
    {
        var value = parser.Consume<Scalar>();
        return SlugShape().IsMatch(value.Value) ? value.Value : throw YamlEvents.Wrong(value, $"“{value.Value}” is no id: small letters and hyphens only");
    }

    private static List<string> Texts(Parser parser, Regex? shape = null, string? rule = null)
    {
        var texts = parser.Texts();
        return texts.FirstOrDefault(t => string.IsNullOrWhiteSpace(t.Value) || shape?.IsMatch(t.Value) == false) is { } wrong
            ? throw YamlEvents.Wrong(wrong, $"“{wrong.Value}” cannot stand here: {rule ?? "it is empty"}")
            : [.. texts.Select(t => t.Value)];
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex SlugShape();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex IsoCode();

    [GeneratedRegex("^(africa|americas|asia|europe|middle-east|worldwide)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Region();
}
