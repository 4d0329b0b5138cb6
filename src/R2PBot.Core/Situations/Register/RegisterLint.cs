using R2PBot.Library;

namespace R2PBot.Situations.Register;

/// <summary>Finds what a reader of the files cannot see: a document that names a situation in a passage which its file does not list.</summary>
internal static class RegisterLint
{
    public static IReadOnlyList<string> Unlisted(SituationRegister register, Holdings holdings) =>
    [
        .. from document in holdings.Documents
           from passage in document.Passages
           where passage.CanBeQuoted
           from situation in register.Names.In(passage.Text).Select(n => n.Situation).Distinct()
           where situation.Mentions.All(m => m.PassageId != passage.Id)
           select $"{situation.Id}.yaml: {passage.Id} names it and is not listed",
    ];
}
