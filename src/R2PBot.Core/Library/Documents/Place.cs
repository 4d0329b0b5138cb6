using System.Text.RegularExpressions;

namespace R2PBot.Library.Documents;

/// <summary>Where a passage stands in its document, as its local id spells it.</summary>
/// <param name="LocalId"><c>41</c>, <c>71(b)</c>, <c>summary</c>, <c>fn106</c>, <c>s1.p2</c>, <c>s1.b3</c> or <c>n15</c>.</param>
public sealed partial record Place(string LocalId, PassageKind Kind)
{
    /// <summary>Printed paragraph number, with the letter of a sub-paragraph: <c>57</c>, <c>71(b)</c>.</summary>
    public string? Paragraph { get; private init; }

    /// <summary>Place in a section without printed numbers: <c>p2</c>, or <c>b3</c> for a bullet.</summary>
    public string? Item { get; private init; }

    public int? Footnote { get; private init; }

    /// <summary>Running number of a study note. Several notes may bear the same printed label.</summary>
    public int? NoteNumber { get; private init; }

    /// <summary>Reads a local id; nothing when it is none.</summary>
    public static Place? Parse(string localId)
    {
        if (localId == "summary")
        {
            return new(localId, PassageKind.Paragraph);
        }

        var match = LocalIds().Match(localId);
        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["paragraph"].Success)
        {
            var isItem = match.Groups["letter"].Success;
            return new(localId, isItem ? PassageKind.ListItem : PassageKind.Paragraph) { Paragraph = localId };
        }

        if (match.Groups["footnote"].Success)
        {
            return new(localId, PassageKind.Footnote) { Footnote = int.Parse(match.Groups["footnote"].ValueSpan) };
        }

        if (match.Groups["note"].Success)
        {
            return new(localId, PassageKind.StudyNote) { NoteNumber = int.Parse(match.Groups["note"].ValueSpan) };
        }

        var item = match.Groups["item"].Value;
        return new(localId, item[0] == 'b' ? PassageKind.ListItem : PassageKind.Paragraph) { Item = item };
    }

    [GeneratedRegex(@"^(?:(?<paragraph>[1-9]\d{0,3}(?<letter>\([a-z]\))?)|fn(?<footnote>[1-9]\d{0,3})|n(?<note>[1-9]\d{0,3})|s\d{1,2}\.(?<item>[pb][1-9]\d{0,3}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalIds();
}
