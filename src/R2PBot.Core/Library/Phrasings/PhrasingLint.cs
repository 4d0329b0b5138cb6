using R2PBot.Library.Documents;
using R2PBot.Library.Facts;

namespace R2PBot.Library.Phrasings;

/// <summary>Checks the phrasings of a document against it: ids that do not exist, questions that stand twice, passages with too few.</summary>
internal static class PhrasingLint
{
    /// <summary>A paragraph of this length or more has several facts and needs ten questions.</summary>
    public const int SubstantiveLength = 500;

    /// <param name="facts">One question may ask for all values of a fact: the newest of them is then shown first.</param>
    public static IReadOnlyList<LintRemark> Check(IReadOnlyList<(PhrasingFile File, Document Document)> files, IReadOnlyList<ChangedFact> facts) =>
        [.. files.SelectMany(f => UnknownIds(f.File, f.Document)), .. files.SelectMany(f => UnknownWords(f.File, f.Document)), .. Twice(files, facts), .. files.SelectMany(f => Thin(f.File, f.Document))];

    private static IEnumerable<LintRemark> UnknownIds(PhrasingFile file, Document document) =>
        from id in file.Passages.Keys
        where document.Find(id) is null
        select new LintRemark(LintKind.Wrong, $"{file.Document}.yaml:{file.Lines[id]}", $"{document.Id} has no passage {id}");

    private static IEnumerable<LintRemark> UnknownWords(PhrasingFile file, Document document) =>
        from asked in file.Passages
        let passage = document.Find(asked.Key)
        where passage is not null
        from fact in asked.Value.Facts
        where fact.SentenceOf(passage) is null
        select new LintRemark(LintKind.Wrong, $"{file.Document}.yaml:{file.Lines[asked.Key]}", $"“{fact.Words}” does not stand in {document.Id}#{asked.Key}");

    private static IEnumerable<LintRemark> Twice(IReadOnlyList<(PhrasingFile File, Document Document)> files, IReadOnlyList<ChangedFact> facts) =>
        from place in files.SelectMany(f => f.File.Passages.SelectMany(p => p.Value.Questions.Select(q => (f.File, Id: p.Key, Question: q))))
        group place by place.Question.ToLowerInvariant() into same
        let ids = same.Select(p => $"{p.File.Document}#{p.Id}").ToList()
        where ids.Count > 1 && (ids.Distinct().Count() < ids.Count || !facts.Any(f => ids.All(id => f.Values.Any(v => v.PassageId == id))))
        let first = same.First()
        select new LintRemark(LintKind.Wrong, $"{first.File.Document}.yaml:{first.File.Lines[first.Id]}", $"“{first.Question}” stands more than once: {string.Join(", ", ids)}");

    private static IEnumerable<LintRemark> Thin(PhrasingFile file, Document document) =>
        from passage in document.Passages
        where passage.Kind != PassageKind.Footnote
        let phrasings = file.Passages.GetValueOrDefault(passage.LocalId) ?? PassagePhrasings.None
        let needed = passage is { CanBeQuoted: true, IsListLead: false, Kind: not PassageKind.StudyNote }
            ? passage.Text.Length >= SubstantiveLength ? 8 : 5
            : 1
        where phrasings.English.Count() < needed || (needed > 1 && (phrasings.French.Count() < 3 || phrasings.Spanish.Count() < 3))
        select new LintRemark(LintKind.Thin, passage.Id, $"{phrasings.English.Count()} English (of {needed}), {phrasings.French.Count()} French, {phrasings.Spanish.Count()} Spanish");
}

internal enum LintKind
{
    /// <summary>Must be mended.</summary>
    Wrong,

    /// <summary>Works, and would find more with more phrasings.</summary>
    Thin,
}

internal sealed record LintRemark(LintKind Kind, string Where, string What);
