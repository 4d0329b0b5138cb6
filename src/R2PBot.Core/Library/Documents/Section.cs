namespace R2PBot.Library.Documents;

/// <summary>A heading of the document. Headings are never quoted; they say where a passage stands.</summary>
/// <param name="Number">As cited: <c>0</c> for an introduction without number, <c>1</c>…, <c>II</c>, <c>III.B</c>, <c>Summary</c>.</param>
/// <param name="Heading">The words of the heading without its number.</param>
/// <param name="Line">Line of the heading in the normalised document.</param>
public sealed record Section(string Number, string Heading, int Line)
{
    /// <summary>The section itself, or a part of it: <c>III</c> holds <c>III.B</c>.</summary>
    public bool Holds(string number) =>
        number == Number || number.StartsWith(Number + ".", StringComparison.Ordinal);
}
