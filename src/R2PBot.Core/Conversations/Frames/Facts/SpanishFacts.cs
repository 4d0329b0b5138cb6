using R2PBot.Answers.Facts;

namespace R2PBot.Conversations.Frames;

internal sealed partial class Spanish
{
    // Facts that changed.
    public override string AsOf(string date) => $"Estado: {date}.";

    public override string DatedValue(FactOrder order, string date) => order switch
    {
        FactOrder.Earlier => $"Antes ({date}).",
        FactOrder.Later => $"Después ({date}).",
        _ => $"También ({date}).",
    };

    public override string NotComparable(string note) => $"Estos valores no son comparables (nota de los editores, en inglés): {note}";

    public override string ChangesHeading(int number) => $"{number} hechos que cambian";

    public override string ChangesNote => "Lo que dicen los documentos de cada uno, por fecha, en sus propias palabras. Donde los valores cuentan cosas distintas, se dice.";

    public override string ChangesLabel => "Tema (en inglés)";

    public override string ChangesButton => "Otros hechos";

    public override string NoChanges => "No hay una tabla de hechos que cambian.";
}
