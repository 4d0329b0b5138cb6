using R2PBot.Answers.Facts;

namespace R2PBot.Conversations.Frames;

internal sealed partial class French
{
    // Facts that changed.
    public override string AsOf(string date) => $"État : {date}.";

    public override string DatedValue(FactOrder order, string date) => order switch
    {
        FactOrder.Earlier => $"Auparavant ({date}).",
        FactOrder.Later => $"Plus tard ({date}).",
        _ => $"Également ({date}).",
    };

    public override string NotComparable(string note) => $"Ces valeurs ne sont pas comparables (note des éditeurs, en anglais) : {note}";

    public override string ChangesHeading(int number) => $"{number} faits qui changent";

    public override string ChangesNote => "Ce que les documents disent de chacun, par date, dans leurs propres mots. Là où les valeurs comptent des choses différentes, c’est dit.";

    public override string ChangesLabel => "Sujet (en anglais)";

    public override string ChangesButton => "D’autres faits";

    public override string NoChanges => "Il n’y a pas de tableau des faits qui changent.";
}
