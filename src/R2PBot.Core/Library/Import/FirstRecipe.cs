using System.Text;
using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>
/// The recipe for a source that has none yet: what can be seen is filled in, the rest says that an editor must fill it in,
/// and the document stays switched off until one has.
/// </summary>
internal static class FirstRecipe
{
    public const string Unknown = "to be filled in by an editor";

    public static Recipe For(SourceText source) => new()
    {
        Document = new FrontMatter
        {
            Id = Slug(Path.GetFileNameWithoutExtension(source.FileName)),
            Title = Title(source),
            ShortTitle = Title(source),
            AuthorBody = Unknown,
            Author = Unknown,
            Date = Unknown,
            Published = DateOnly.MinValue,
            Standing = Unknown,
            Authority = 9,
            NumberedParagraphs = IsNumbered(source),
            Official = new OfficialVersion { Verified = false, Note = Unknown },
            Reuse = Unknown,
            Enabled = false,
            Source = new SourceReference { File = source.FileName, Sha256 = source.Sha256 },
        },
    };

    private static string Title(SourceText source)
    {
        var line = source.Lines.Select(l => LineCleaning.Clean(l).TrimStart('#').Trim()).FirstOrDefault(l => l.Length > 0) ?? source.FileName;
        return line.Length <= 200 ? line : line[..200];
    }

    /// <summary>A text that numbers its paragraphs has 1., 2. and 3. in this order at the beginning of lines.</summary>
    private static bool IsNumbered(SourceText source)
    {
        var next = 1;
        foreach (var line in source.Lines)
        {
            var (start, lead, text) = BlockLead.Of(LineCleaning.Clean(line), null);
            if (start == BlockStart.Numbered && lead == $"{next}" && text.Any(char.IsLower) && ++next > 3)
            {
                return true;
            }
        }

        return false;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var id = slug.ToString().Trim('-');
        return id.Length == 0 ? "document" : id[..Math.Min(40, id.Length)].Trim('-');
    }
}
