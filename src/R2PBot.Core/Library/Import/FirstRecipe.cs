using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>
/// The recipe for a source that has none yet: what can be seen is filled in, the rest says that an editor must fill it in,
/// and the document stays switched off until one has.
/// </summary>
internal static partial class FirstRecipe
{
    public const string Unknown = FrontMatter.ToBeFilledIn;

    /// <summary>Symbol, date and "Report of …" stand on the first page.</summary>
    private const int TitlePage = 40;

    public static Recipe For(SourceText source)
    {
        var page = source.Lines.Take(TitlePage).Select(l => LineCleaning.Clean(l).TrimStart('#').Trim()).ToList();
        var author = page.Select(l => ReportsOf().Match(l)).FirstOrDefault(m => m.Success)?.Groups["author"].Value;
        var symbol = page.Select(l => Symbols().Match(l)).FirstOrDefault(m => m.Success)?.Value;
        var date = page.Select(l => Dates().Match(l)).FirstOrDefault(m => m.Success)?.Value;
        var day = DateOnly.TryParseExact(date, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : DateOnly.MinValue;
        var title = Title(page) ?? source.FileName;
        return new()
        {
            Document = new FrontMatter
            {
                Id = Slug(Path.GetFileNameWithoutExtension(source.FileName)),
                Title = title,
                ShortTitle = author is null || day == DateOnly.MinValue ? title : $"the {author}'s report of {day.Year}",
                AuthorBody = author is null ? Unknown : $"United Nations, {author}",
                Author = author ?? Unknown,
                Symbol = symbol,
                SymbolFrom = symbol is null ? null : "title page",
                Date = date ?? Unknown,
                Published = day,
                Standing = Unknown,
                Authority = 9,
                NumberedParagraphs = IsNumbered(source),
                Official = new OfficialVersion { Verified = false, Note = Unknown },
                Reuse = Unknown,
                Enabled = false,
                Source = new SourceReference { File = source.FileName, Sha256 = source.Sha256 },
            },
        };
    }

    /// <summary>The lines above "Report of …" that stand together; else the first line.</summary>
    private static string? Title(List<string> page)
    {
        var report = page.FindIndex(l => ReportsOf().IsMatch(l));
        var above = report < 0 ? [] : page.Take(report).Reverse().SkipWhile(l => l.Length == 0).TakeWhile(l => l.Length > 0).Reverse().ToList();
        var title = above.Count > 0 ? string.Join(' ', above) : page.FirstOrDefault(l => l.Length > 0);
        return title is null || title.Length <= 200 ? title : title[..200];
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

    [GeneratedRegex("^Report of the (?<author>Secretary-General|[A-Z][A-Za-z -]{3,60})$")]
    private static partial Regex ReportsOf();

    [GeneratedRegex(@"\b[AES](?:/[A-Z0-9.]+){2,}(?:-S/[0-9/]+)?\b")]
    private static partial Regex Symbols();

    [GeneratedRegex(@"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b")]
    private static partial Regex Dates();
}
