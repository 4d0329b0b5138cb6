using R2PBot.Library.Documents;

namespace R2PBot.Library.Facts;

/// <summary>Reads <c>knowledge/facts.yaml</c>.</summary>
internal static class FactReader
{
    /// <exception cref="DocumentFormatException">Something in the file is wrong; the exception knows the line.</exception>
    public static IReadOnlyList<ChangedFact> Read(string yaml) => YamlFields.Read<IReadOnlyList<ChangedFact>>(yaml, firstLine: 1, file => file.List("facts", Fact) ?? []);

    private static ChangedFact Fact(YamlFields fields) => new(
        fields.Text("id"),
        fields.Text("subject"),
        fields.Texts("asks") ?? [],
        fields.List("values", v => new FactValue(v.Text("passage"), v.Text("quote"), v.Text("asOf"))) ?? [],
        fields.YesOrNo("comparable"),
        fields.TextOrNone("note") ?? "");
}
