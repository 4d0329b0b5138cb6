using R2PBot.Answers.Naming;

namespace R2PBot.Answers.Lookups;

/// <summary>A question that names places.</summary>
/// <param name="HasOtherWords">Something is asked about the place, not only to see it: "what does section III say about mediation".</param>
internal sealed record LookupRequest(IReadOnlyList<PlaceInDocuments> Places, bool HasOtherWords);

/// <param name="Mention">The document that the question names for this place; nothing for "para. 66?".</param>
internal sealed record PlaceInDocuments(LookupPlace Place, IReadOnlyList<Mention> Mentions, int? Year);
