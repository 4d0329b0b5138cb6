using System.Text;
using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>Writes a draft as a normalised document (<c>knowledge/README.md</c>), ready for a person to review.</summary>
internal sealed class MarkdownWriter(Recipe recipe, Draft draft)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        _text.Append(FrontMatterReader.Write(recipe.Document));
        _text.Append("\n# ").Append(recipe.Document.Title).Append('\n');
        if (recipe.Take == Part.Asides)
        {
            draft.Asides.ForEach(Passage);
            return _text.ToString();
        }

        foreach (var part in draft.InOrder)
        {
            if (part is DraftHeading heading)
            {
                Heading(heading);
            }
            else if (part is DraftPassage passage)
            {
                Passage(passage);
            }
        }

        Footnotes();
        return _text.ToString();
    }

    private void Heading(DraftHeading heading)
    {
        var fields = new Dictionary<string, string> { ["lines"] = heading.Lines };
        Add(fields, "original", heading.Original);
        Add(fields, "repaired", heading.Repaired);
        Mark(heading.Number is null ? "subheading" : "section", heading.Number ?? "", fields);
        var number = heading.Number is null or "Summary" ? "" : heading.Number.Split('.')[^1] + ". ";
        _text.Append('#', heading.Level).Append(' ').Append(number).Append(heading.Heading).Append('\n');
    }

    private void Footnotes()
    {
        if (draft.Footnotes.Count > 0)
        {
            Mark("footnotes", "", []);
            _text.Append("## Footnotes\n");
            draft.Footnotes.ForEach(Passage);
        }
    }

    private void Passage(DraftPassage passage)
    {
        var attachment = recipe.Attach.GetValueOrDefault(passage.FirstLine);
        var damage = recipe.Damaged.GetValueOrDefault(passage.LocalId);
        var fields = new Dictionary<string, string>();
        Add(fields, "label", passage.Label);
        Add(fields, "attached", attachment?.To);
        Add(fields, "caution", Caution(passage, attachment));
        Add(fields, "quality", damage?.Quality.ToString().ToLowerInvariant());
        Add(fields, "quality-note", damage?.Note);
        Add(fields, "lost-marks", passage.LostMarks.Count == 0 ? null : string.Join(", ", passage.LostMarks));
        fields["lines"] = passage.SourceLines;
        if (passage.IsListLead)
        {
            fields["lead"] = "";
        }

        Add(fields, "repaired", passage.Repairs.Count == 0 ? null : string.Join("; ", passage.Repairs));
        Mark("passage", passage.LocalId, fields);
        _text.Append(passage.Place.Kind == PassageKind.StudyNote ? Note(passage) : PassageReader.PrintedLabel(passage.Place) + passage.Text).Append('\n');
    }

    private string? Caution(DraftPassage passage, Attachment? attachment)
    {
        var parts = new[]
        {
            recipe.Cautions.GetValueOrDefault(passage.LocalId),
            passage.Text.StartsWith("Ibid", StringComparison.Ordinal) ? $"refers to footnote {passage.Place.Footnote - 1}" : null,
            attachment?.Caution,
            attachment is { Certainty: not "high" } ? $"attached with {attachment.Certainty} certainty" : null,
        };
        return parts.Any(p => p is not null) ? string.Join("; ", parts.Where(p => p is not null)) : null;
    }

    private static string Note(DraftPassage passage) => $"**{passage.Label} {passage.Header}**\n\n{passage.Text.TrimStart('\n')}";

    private void Mark(string kind, string name, Dictionary<string, string> fields) =>
        _text.Append('\n').Append(new Marker(kind, name, fields).Write()).Append('\n');

    private static void Add(Dictionary<string, string> fields, string key, string? value)
    {
        if (value is not null)
        {
            fields[key] = value.Replace('|', '/').Replace("-->", "→", StringComparison.Ordinal).ReplaceLineEndings(" ");
        }
    }
}
