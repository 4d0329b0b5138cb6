using R2PBot.Answers.Declining;
using R2PBot.Answers.Facts;
using R2PBot.Answers.FollowUps;
using R2PBot.Answers.Lookups;
using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Answers.Retrieval;
using R2PBot.Library;
using R2PBot.Library.Documents;

namespace R2PBot.Answers;

/// <summary>Turns a question into quotations with citations, or a reasoned refusal. Bound to the holdings of one moment; never changes, and may be asked from any number of threads.</summary>
public sealed class Answerer
{
    private readonly Holdings _holdings;
    private readonly DeclineRules _rules;
    private readonly AnswerOptions _options;
    private readonly DocumentNames _names;
    private readonly Lazy<PassageSearch> _search;
    private readonly Lazy<SearchAnswers> _answers;
    private readonly Lazy<Dictionary<string, string>> _accepted;
    private readonly Lazy<ChangedFacts> _facts;

    internal Answerer(Holdings holdings, DeclineRules rules, RankingWeights weights, AnswerOptions options, PassageSearch? before = null, Meanings? meanings = null)
    {
        _holdings = holdings;
        _rules = rules;
        _options = options;
        _names = new(holdings);
        _accepted = new(() => holdings.Accepted.DistinctBy(a => QuestionKey.Of(a.Text)).ToDictionary(a => QuestionKey.Of(a.Text), a => a.PassageId, StringComparer.Ordinal));
        _facts = new(() => new(holdings));
        _search = new(() => PassageSearch.Of(holdings, weights, before));
        _answers = new(() => new(holdings, _search.Value, new WantedReader(holdings, _search.Value.Index, meanings is null ? null : meanings.To, meanings is null ? null : meanings.IsWord), weights, options));
    }

    /// <summary>What a successor can take over; nothing when no search was needed yet.</summary>
    internal PassageSearch? Search => _search.IsValueCreated ? _search.Value : null;

    /// <summary>Builds the indexes now. Without it the first search does; a lookup never needs them.</summary>
    internal void Prepare() => _ = _answers.Value;

    /// <summary>Every passage that a search finds, in the order of the ranking, whatever would be decided of it: to measure the ranking alone.</summary>
    internal IReadOnlyList<Passage> Ranked(string question)
    {
        var tokens = QuestionTokens.Read(question);
        return [.. _answers.Value.Seek(question, tokens, _names.Find(tokens), null).Ranked.Select(r => r.Passage)];
    }

    /// <param name="conversation">What the turn before left; <see cref="Conversation.New"/> for the first.</param>
    public Answer Answer(string question, Conversation conversation)
    {
        if (Readability.Problem(question, _options) is { } problem)
        {
            return new() { Reason = AnswerReason.Unreadable, Message = problem, Next = conversation };
        }

        if (_holdings.Documents.Count == 0)
        {
            return new() { Reason = AnswerReason.LibraryEmpty, Message = "The library holds no documents, so nothing can be quoted.", Next = conversation };
        }

        var tokens = QuestionTokens.Read(question);
        if (FollowUpReader.Read(tokens) is { } followUp)
        {
            return FollowUpAnswers.Answer(followUp, conversation, _holdings, _options.MaxQuotations);
        }

        if (Enumeration.Read(tokens) is { } number && FollowUpAnswers.Counted(number, conversation, _holdings) is { } counted)
        {
            return counted;
        }

        var mentions = _names.Find(tokens);
        if (Elsewhere.Read(question, tokens, mentions, conversation, _holdings) is { } again)
        {
            (question, tokens) = (again, QuestionTokens.Read(again));
            mentions = _names.Find(tokens);
        }

        var lookup = LookUp(tokens, mentions, conversation);
        return lookup is LookupOutcome.Done done ? done.Answer
            : _rules.For(tokens) is { } rule ? rule.Decline(_holdings, conversation)
            : Searched(question, tokens, mentions, (lookup as LookupOutcome.SearchWithin)?.Passages, conversation);
    }

    /// <summary>Where the question leans on the one before, both are asked together as well, and the surer of the two is taken.</summary>
    private Answer Searched(string question, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<Passage>? within, Conversation conversation)
    {
        var alone = _answers.Value.Seek(question, tokens, mentions, within);
        if (within is null && Accepted(question, alone) is { } accepted)
        {
            return Dated(accepted, conversation, Elsewhere.Subject(question, tokens, mentions), question, mayLead: false);
        }

        if (within is null && Continuation.Needs(question, tokens, conversation) is { } needs)
        {
            var both = $"{conversation.Question} {question}";
            var read = QuestionTokens.Read(both);
            var together = _answers.Value.Seek(both, read, _names.Find(read), null, conversation.LastPassage is { } id ? _holdings.FindPassage(id) : null);
            if (together.Verdict.Probability > alone.Verdict.Probability + needs)
            {
                return Dated(together, conversation, conversation.Question, both, mayLead: false);
            }
        }

        return Dated(alone, conversation, Elsewhere.Subject(question, tokens, mentions), question, mayLead: within is null && mentions.Count == 0 && !tokens.Any(t => t is { IsNumber: true, Value: > 1900 and < 2100 }));
    }

    /// <summary>
    /// Says as of when a figure is, and what other dates have. Who names no date or document and asks how many gets the newest that can be
    /// compared, whoever wrote it: the ranking, which knows no table, prefers the newer of one author only.
    /// </summary>
    private Answer Dated(Sought sought, Conversation conversation, string? subject, string question, bool mayLead)
    {
        var answer = _answers.Value.Answer(sought, conversation, subject);
        if (answer is not { Reason: AnswerReason.Found, Citations: [var lead, ..] } || _facts.Value.In(lead, question) is not var (fact, at))
        {
            return answer;
        }

        var newest = fact.Values.Count - 1;
        if (mayLead && fact.IsComparable && at < newest && sought.Wanted.Type == AnswerType.Number && !sought.Wanted.AsksForChange
            && sought.Ranked.FirstOrDefault(r => r.Passage.Id == fact.Values[newest].PassageId) is { } newer)
        {
            var later = _answers.Value.Answer(sought with { Ranked = [newer with { Share = sought.Ranked[0].Share }, .. sought.Ranked.Where(r => r != newer)] }, conversation, subject);
            if (later.Citations is [var first, ..] && _facts.Value.In(first, question) is var (same, on) && same == fact)
            {
                (answer, at) = (later, on);
            }
        }

        return answer with { Dated = _facts.Value.Of(fact, at) };
    }

    /// <summary>Two editors said which passage answers this very question; no estimate of likeness may overrule them.</summary>
    private Sought? Accepted(string question, Sought sought) =>
        _holdings.Accepted.Count > 0
        && _accepted.Value.TryGetValue(QuestionKey.Of(question), out var id)
        && sought.Ranked.FirstOrDefault(r => r.Passage.Id == id) is { } said
            ? sought with
            {
                Ranked = [said with { Share = Math.Max(said.Share, sought.Ranked[0].Share) }, .. sought.Ranked.Where(r => r != said)],
                Verdict = sought.Verdict with { Answers = true, IsSure = true, Probability = 1 },
            }
            : null;

    private LookupOutcome LookUp(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Conversation conversation)
    {
        var before = conversation.LastPassage is { } id ? _holdings.FindPassage(id) : null;
        return LookupReader.Read(tokens, mentions, before) is { } request
            ? LookupAnswers.Answer(request, conversation, _holdings)
            : new LookupOutcome.NoLookup();
    }
}
