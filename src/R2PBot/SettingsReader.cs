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

    /// <summary>Every key with what it sets; each returns what is wrong with a value, or nothing.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Settings, string, string?>> Keys = new Dictionary<string, Func<Settings, string, string?>>(StringComparer.OrdinalIgnoreCase)
    {
        ["Answers:MaxQuotations"] = Number((s, v) => s.Answers.MaxQuotations = v),
        ["Answers:MaxQuoteLength"] = Number((s, v) => s.Answers.MaxQuoteLength = v),
        ["Answers:MaxQuestionLength"] = Number((s, v) => s.Answers.MaxQuestionLength = v),
        ["Answers:SentenceModel"] = Number((s, v) => s.Answers.SentenceModel = v),
        ["Library:RefreshSeconds"] = Number((s, v) => s.Library.RefreshSeconds = v),
        ["Terminal:Width"] = Number((s, v) => s.Terminal.Width = v),
        ["Host:Address"] = Text((s, v) => s.Host.Address = v),
        ["Host:Port"] = Number((s, v) => s.Host.Port = v),
        ["Host:AppId"] = Text((s, v) => s.Host.AppId = v),
        ["Host:AppSecret"] = Text((s, v) => s.Host.AppSecret = v),
        ["Host:TenantId"] = Text((s, v) => s.Host.TenantId = v),
        ["Host:DirectLineKey"] = Text((s, v) => s.Host.DirectLineKey = v),
        ["Host:PublicAddress"] = Text((s, v) => s.Host.PublicAddress = v),
        ["Checklists:CareContact"] = Text((s, v) => s.Checklists.CareContact = v),
        ["Checklists:RetentionDays"] = Number((s, v) => s.Checklists.RetentionDays = v),
        ["Questions:KeepDays"] = Number((s, v) => s.Questions.KeepDays = v),
        ["People:Editors"] = Text((s, v) => s.People.Editors = Persons(v)),
        ["People:Releasers"] = Text((s, v) => s.People.Releasers = Persons(v)),
        ["People:Operators"] = Text((s, v) => s.People.Operators = Persons(v)),
        ["Deliveries:PerSecond"] = Number((s, v) => s.Deliveries.PerSecond = v),
        ["Deliveries:AtOnce"] = Number((s, v) => s.Deliveries.AtOnce = v),
        ["Deliveries:LeaseSeconds"] = Number((s, v) => s.Deliveries.LeaseSeconds = v),
        ["Deliveries:AnswerWithinSeconds"] = Number((s, v) => s.Deliveries.AnswerWithinSeconds = v),
        ["Deliveries:GiveUpHours"] = Number((s, v) => s.Deliveries.GiveUpHours = v),
        ["Deliveries:EscalateAfterMinutes"] = Number((s, v) => s.Deliveries.EscalateAfterMinutes = v),
        ["Deliveries:KeepDays"] = Number((s, v) => s.Deliveries.KeepDays = v),
        ["Operations:Key"] = Text((s, v) => s.Operations.Key = v),
        ["Operations:ShowNames"] = Number((s, v) => s.Operations.ShowNames = v != 0),
        ["Storage:PostgreSql"] = Text((s, v) => s.Storage.PostgreSql = v),
        ["People:Demo"] = Number((s, v) => s.People.Demo = v != 0),
        ["Situations:Organisation"] = Text((s, v) => s.Situations.Organisation = v),
        ["Situations:OneReader"] = Number((s, v) => s.Situations.OneReader = v != 0),
        ["Situations:DigestHour"] = Number((s, v) => s.Situations.DigestHour = v),
        ["Situations:SubscriptionDays"] = Number((s, v) => s.Situations.SubscriptionDays = v),
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
            else if (set(settings, value) is { } wrong)
            {
                problems.Add($"{key} {wrong}");
            }
        }

        return (settings, [.. problems, .. settings.Problems()]);
    }

    private static Func<Settings, string, string?> Number(Action<Settings, int> set) => (settings, value) =>
    {
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return $"is “{value}”; it must be a whole number.";
        }

        set(settings, number);
        return null;
    };

    private static Func<Settings, string, string?> Text(Action<Settings, string> set) => (settings, value) =>
    {
        set(settings, value.Trim());
        return null;
    };

    /// <summary>Persons stand in one line, parted by commas.</summary>
    private static string[] Persons(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

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
