using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Definitions;

/// <summary>A checklist as it is kept beside the assessments that use it: the files may change, what was asked may not.</summary>
internal sealed record KeptDefinition(
    string Id, int Version, string Title, ChecklistKind Kind, ChecklistStatus Status, string Introduction, string? Marking,
    int ReviewAfterDays, string? PromptsHeading, IReadOnlyList<KeptNote> HowToRead, IReadOnlyList<KeptCitation> Citations, IReadOnlyList<KeptItem> Items)
{
    public static string Write(ChecklistDefinition definition) => JsonSerializer.Serialize(Of(definition, KeptCitation.Of), KeptDefinitionJson.Default.KeptDefinition);

    /// <summary>The definition again. A citation whose words are gone from the documents is not cited; it stands in <see cref="ChecklistDefinition.Lost"/>.</summary>
    public static ChecklistDefinition Read(string json, string contentHash, Holdings holdings)
    {
        var kept = JsonSerializer.Deserialize(json, KeptDefinitionJson.Default.KeptDefinition) ?? throw new JsonException("no definition");
        var groups = kept.Items.Select(i => i.Group).Distinct().ToDictionary(g => g, g => g);
        var lost = new List<KeptCitation>();
        return new()
        {
            Id = kept.Id,
            Version = kept.Version,
            ContentHash = contentHash,
            Title = kept.Title,
            Kind = kept.Kind,
            Status = kept.Status,
            Introduction = kept.Introduction,
            Marking = kept.Marking,
            ReviewAfterDays = kept.ReviewAfterDays,
            PromptsHeading = kept.PromptsHeading,
            HowToRead = [.. kept.HowToRead.Select(n => new ReadingNote(n.Text, Cite(n.Citations)))],
            Citations = Cite(kept.Citations),
            Items = [.. kept.Items.Select(i => i.ToItem(groups[i.Group], Cite))],
            Lost = lost,
        };

        IReadOnlyList<Citation> Cite(IReadOnlyList<KeptCitation> citations)
        {
            lost.AddRange(citations.Where(c => c.Cite(holdings) is null));
            return [.. citations.Select(c => c.Cite(holdings)).OfType<Citation>()];
        }
    }

    public static string HashOf(ChecklistDefinition definition) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Asked(definition), KeptDefinitionJson.Default.KeptDefinition))));

    /// <summary>Only what is asked and quoted: releasing a draft, confirming a prompt, or a change around the quoted words makes no other checklist.</summary>
    private static KeptDefinition Asked(ChecklistDefinition d) =>
        Of(d with { Status = ChecklistStatus.Released, PromptsHeading = null, Items = [.. d.Items.Select(i => i with { Prompts = [] })] }, c => new(c.Passage.Id, c.Quote, "", ""));

    private static KeptDefinition Of(ChecklistDefinition d, Func<Citation, KeptCitation> keep)
    {
        return new(
            d.Id, d.Version, d.Title, d.Kind, d.Status, d.Introduction, d.Marking, d.ReviewAfterDays, d.PromptsHeading,
            [.. d.HowToRead.Select(n => new KeptNote(n.Text, Keep(n.Citations)))], Keep(d.Citations), [.. d.Items.Select(Item)]);

        IReadOnlyList<KeptCitation> Keep(IReadOnlyList<Citation> citations) => [.. citations.Select(keep)];

        KeptItem Item(ChecklistItem i) => new(
            i.Id, i.Position, i.Title, i.Wording, i.Group, i.Guidance, i.HowToRead, Keep(i.Citations), i.Marking, i.Caution,
            [.. i.Prompts.Select(p => new KeptPrompt(p.Id, p.Text, keep(p.Citation), p.Confirmation))]);
    }
}

internal sealed record KeptNote(string Text, IReadOnlyList<KeptCitation> Citations);

internal sealed record KeptPrompt(string Id, string Text, KeptCitation Citation, Confirmation? Confirmation);

internal sealed record KeptItem(
    string Id, int Position, string Title, TitleWording Wording, ChecklistGroup Group, string Guidance, string HowToRead,
    IReadOnlyList<KeptCitation> Citations, string? Marking, string? Caution, IReadOnlyList<KeptPrompt> Prompts)
{
    public ChecklistItem ToItem(ChecklistGroup group, Func<IReadOnlyList<KeptCitation>, IReadOnlyList<Citation>> cite) => new()
    {
        Id = Id,
        Position = Position,
        Title = Title,
        Wording = Wording,
        Group = group,
        Guidance = Guidance,
        HowToRead = HowToRead,
        Citations = cite(Citations),
        Marking = Marking,
        Caution = Caution,

        // A prompt without its passage is a draft again, and drafts are not shown.
        Prompts = [.. Prompts.SelectMany(p => cite([p.Citation]).Select(c => new Prompt(p.Id, p.Text, c, p.Confirmation)))],
    };
}

[JsonSerializable(typeof(KeptDefinition))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class KeptDefinitionJson : JsonSerializerContext;
