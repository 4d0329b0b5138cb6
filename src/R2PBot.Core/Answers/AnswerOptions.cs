namespace R2PBot.Answers;

/// <summary>The limits of an answer. Checked once at start by <see cref="Problems"/>.</summary>
public sealed record AnswerOptions
{
    /// <summary>Quotations in an answer from a search; default 5, from 1 to 10. Lookups of lists, sections and ranges return all.</summary>
    public int MaxQuotations { get; set; } = 5;

    /// <summary>Characters of a quotation found by a search; default 600, from 100 to 5,000. A single sentence may be longer.</summary>
    public int MaxQuoteLength { get; set; } = 600;

    /// <summary>Characters of a question; default 2,000, from 100 to 20,000. A longer one is declined unread.</summary>
    public int MaxQuestionLength { get; set; } = 2_000;

    /// <summary>One line for every value that is out of its range.</summary>
    public IEnumerable<string> Problems()
    {
        if (MaxQuotations is < 1 or > 10)
        {
            yield return $"Answers:MaxQuotations is {MaxQuotations}; it must be from 1 to 10.";
        }

        if (MaxQuoteLength is < 100 or > 5_000)
        {
            yield return $"Answers:MaxQuoteLength is {MaxQuoteLength}; it must be from 100 to 5000.";
        }

        if (MaxQuestionLength is < 100 or > 20_000)
        {
            yield return $"Answers:MaxQuestionLength is {MaxQuestionLength}; it must be from 100 to 20000.";
        }
    }
}
