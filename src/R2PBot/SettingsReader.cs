using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace R2PBot;

/// <summary>
/// Reads <c>appsettings.json</c> beside the program, then the environment (<c>R2PBOT_Answers__MaxQuotations</c>), which wins.
/// By hand: binding by reflection would cost the terminal more time than an answer.
/// </summary>
internal static class SettingsReader
{
    public const string Prefix = "R2PBOT_";

    /// <summary>Every key with what it sets.</summary>
    public static readonly IReadOnlyDictionary<string, Action<Settings, int>> Keys = new Dictionary<string, Action<Settings, int>>(StringComparer.OrdinalIgnoreCase)
    {
        ["Answers:MaxQuotations"] = (s, v) => s.Answers.MaxQuotations = v,
        ["Answers:MaxQuoteLength"] = (s, v) => s.Answers.MaxQuoteLength = v,
        ["Answers:MaxQuestionLength"] = (s, v) => s.Answers.MaxQuestionLength = v,
        ["Library:RefreshSeconds"] = (s, v) => s.Library.RefreshSeconds = v,
        ["Terminal:Width"] = (s, v) => s.Terminal.Width = v,
    };

    /// <returns>The settings, and one line for each that cannot be used.</returns>
    public static (Settings Settings, IReadOnlyList<string> Problems) Read(string file, IDictionary environment)
    {
        var settings = new Settings();
        var problems = new List<string>();
        foreach (var (key, value) in FromFile(file, problems).Concat(FromEnvironment(environment)))
        {
            if (!Keys.TryGetValue(key, out var set))
            {
                problems.Add($"{key} is not a known setting.");
            }
            else if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                problems.Add($"{key} is “{value}”; it must be a whole number.");
            }
            else
            {
                set(settings, number);
            }
        }

        return (settings, [.. problems, .. settings.Problems()]);
    }

    private static List<(string Key, string Value)> FromFile(string file, List<string> problems)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return [.. Flatten("", json.RootElement)];
        }
        catch (FileNotFoundException)
        {
            return [];
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            problems.Add($"{Path.GetFileName(file)} cannot be read: {problem.Message}");
            return [];
        }
    }

    private static IEnumerable<(string Key, string Value)> Flatten(string path, JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => Flatten(path.Length == 0 ? p.Name : $"{path}:{p.Name}", p.Value))
        : [(path, element.ToString())];

    private static IEnumerable<(string Key, string Value)> FromEnvironment(IDictionary environment) => environment.Keys.OfType<string>()
        .Where(k => k.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && k.Contains("__", StringComparison.Ordinal))
        .Select(k => (k[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), environment[k] as string ?? ""));
}
