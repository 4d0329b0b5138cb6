using R2PBot.Answers.Facts;

namespace R2PBot.Conversations.Frames;

internal sealed partial class English
{
    // Facts that changed.
    public override string AsOf(string date) => $"As of {date}.";

    public override string DatedValue(FactOrder order, string date) => order switch
    {
        FactOrder.Earlier => $"Earlier: as of {date}.",
        FactOrder.Later => $"Later: as of {date}.",
        _ => $"Also as of {date}.",
    };

    public override string NotComparable(string note) => $"The values are not comparable: {note}";

    public override string ChangesHeading(int number) => $"{number} facts that change";

    public override string ChangesNote => "What the documents say of each, by date, in their own words. Where values count different things, that is said.";

    public override string ChangesLabel => "Subject";

    public override string ChangesButton => "Other facts";

    public override string NoChanges => "No table of changed facts is held.";
}
