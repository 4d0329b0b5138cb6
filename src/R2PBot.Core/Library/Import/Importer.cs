using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>Source text and recipe in, normalised document and report out. Reads back what it wrote before it hands it on.</summary>
internal static class Importer
{
    public static ImportResult Import(SourceText source, Recipe recipe)
    {
        var report = new ImportReport();
        var pinned = recipe.Document.Source;
        if (pinned.Sha256 != source.Sha256)
        {
            return new ImportResult.Refused(source.FileName, $"the recipe of {recipe.Document.Id} was written for another version of this file (sha256 {pinned.Sha256[..Math.Min(12, pinned.Sha256.Length)]}…, here {source.Sha256[..12]}…); check the lines that it names, then change its hash");
        }

        var ofBody = recipe.Take == Part.Body ? report : new ImportReport();
        var joining = new LineJoining(source.Lines, ofBody);
        var draft = new DraftBuilder(recipe, joining, ofBody).Build(new BlockReader(recipe, joining, ofBody).Read(source));
        if ((recipe.Take == Part.Body ? draft.Body.Count : draft.Asides.Count) == 0)
        {
            return new ImportResult.Refused(source.FileName, "no text was found to make passages of");
        }

        if (recipe.Take == Part.Body)
        {
            new FootnoteMarks(draft, report).Resolve();
        }
        else
        {
            DoubtUnsureNotes(recipe, draft, report);
        }

        var markdown = new MarkdownWriter(recipe, draft).Write();
        return DocumentReader.Read($"{recipe.Document.Id}.md", markdown) switch
        {
            DocumentReading.Accepted accepted => new ImportResult.Imported(accepted.Document, markdown, report),
            DocumentReading.Refused refused => new ImportResult.Refused(source.FileName, $"the result would not be a sound document ({refused})"),
            _ => throw new InvalidOperationException("A reading is accepted or refused."),
        };
    }

    private static void DoubtUnsureNotes(Recipe recipe, Draft draft, ImportReport report)
    {
        foreach (var note in draft.Asides)
        {
            var attachment = recipe.Attach.GetValueOrDefault(note.FirstLine);
            if (attachment is null)
            {
                report.Doubted(note.FirstLine, $"the recipe does not say which passage note {note.LocalId} (“{note.Label}”) belongs to");
            }
            else if (attachment.Certainty != "high")
            {
                report.Doubted(note.FirstLine, $"note {note.LocalId} (“{note.Label}”) is attached to {attachment.To} with {attachment.Certainty} certainty");
            }
        }
    }
}

internal abstract record ImportResult
{
    public sealed record Imported(Document Document, string Markdown, ImportReport Report) : ImportResult
    {
        /// <summary>The report as it is kept beside the document for its reviewer.</summary>
        public string WrittenReport => $"# Import report: {Document.Id}\n\n{Report}";
    }

    public sealed record Refused(string File, string Reason) : ImportResult
    {
        public override string ToString() => $"{File}: {Reason}";
    }
}
