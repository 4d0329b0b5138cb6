using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>Which quotation a button or a typed command means: the one on the button's card, else the last one shown.</summary>
internal static class Meant
{
    /// <returns>The quotation, or the reply that says why there is none.</returns>
    public static (Citation? Quotation, Reply Otherwise) By(Fields fields, Talk talk)
    {
        if (fields[QuotationReference.Field] is { } reference)
        {
            return (QuotationReference.Read(reference, talk.Holdings), StaleReply.Gone(talk));
        }

        return (talk.Lead, StaleReply.NothingShown(talk));
    }
}
