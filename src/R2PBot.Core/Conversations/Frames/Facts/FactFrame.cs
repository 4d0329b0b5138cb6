using R2PBot.Answers.Facts;

namespace R2PBot.Conversations.Frames;

internal abstract partial class Frame
{
    // Facts that changed. Dates stand as the editors wrote them.
    public abstract string AsOf(string date);

    public abstract string DatedValue(FactOrder order, string date);

    public abstract string NotComparable(string note);

    public abstract string ChangesHeading(int number);

    public abstract string ChangesNote { get; }

    public abstract string ChangesLabel { get; }

    public abstract string ChangesButton { get; }

    public abstract string NoChanges { get; }
}
