using R2PBot.Conversations.Learning;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Deliveries;

namespace R2PBot.Conversations;

/// <summary>What the bot is made with.</summary>
public sealed record BotOptions
{
    /// <summary>File of the database; default <c>data/r2pbot.db</c>. Another file is another memory. Or a connection string of PostgreSQL, which several hosts share.</summary>
    public string Database { get; set; } = Path.Combine("data", "r2pbot.db");

    /// <summary>Address under which readers reach the document pages, for example <c>https://r2p.example.org/documents</c>; default none. Without it replies carry no link to them.</summary>
    public string? PagesAddress { get; set; }

    /// <summary>Address of the host itself, under which links to reports open; default none. Without it no link is given.</summary>
    public string? ReportsAddress { get; set; }

    /// <summary>Characters of a quotation shown with its surroundings; default 900, from 200 to 5,000. A longer passage is shown around the sentence that answers.</summary>
    public int MaxShown { get; set; } = 900;

    public PeopleOptions People { get; init; } = new();

    public ChecklistOptions Checklists { get; init; } = new();

    public QuestionOptions Questions { get; init; } = new();

    public SituationOptions Situations { get; init; } = new();

    public DeliveryOptions Deliveries { get; init; } = new();

    /// <summary>Told of every turn that failed; the person has got a neutral reply by then. Default: nobody.</summary>
    public Action<Exception>? Failed { get; set; }

    /// <summary>One line for every value that cannot be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Database))
        {
            yield return "Bot:Database is empty; it must name a file.";
        }

        if (PagesAddress is not null && !(Uri.TryCreate(PagesAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return $"Bot:PagesAddress is “{PagesAddress}”; it must be an http or https address.";
        }

        if (MaxShown is < 200 or > 5_000)
        {
            yield return $"Bot:MaxShown is {MaxShown}; it must be from 200 to 5000.";
        }

        foreach (var problem in People.Problems().Concat(Checklists.Problems()).Concat(Questions.Problems()).Concat(Situations.Problems()).Concat(Deliveries.Problems()))
        {
            yield return problem;
        }
    }
}
