using R2PBot.Answers;
using R2PBot.Answers.Questions;
using R2PBot.Conversations.Frames;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Conversations.Learning;

/// <summary>Everything about questions that were not answered well: which are kept and for whom, the queue, the counts, and what is live.</summary>
internal sealed class LearningDesk(ReferenceDesk desk, Database database, QuestionOptions options, TimeProvider time) : IDisposable
{
    /// <summary>A phrasing may have so many characters; a longer text is a letter, not a question.</summary>
    public const int MaxLength = 300;

    private readonly SemaphoreSlim _refreshing = new(1);

    public static IReadOnlyList<Migration> Migrations { get; } = [.. ReaderQuestions.Migrations, .. QuestionCounts.Migrations];

    public ReaderQuestions Questions { get; } = new(database, time);

    public QuestionCounts Counts { get; } = new(database);

    public int KeepDays => options.KeepDays;

    /// <summary>Whether these words may be kept at all, if their asker agrees.</summary>
    public bool MayKeep(string question) => question.Length <= MaxLength && QuestionKey.Of(question).Contains(' ', StringComparison.Ordinal) && !desk.Care.MustNotBeKept(question);

    public Task AddAsync(PersonKey person, string question, QuestionReason reason, bool again, Session session, CancellationToken cancellation) =>
        Questions.AddAsync(person, OnOneLine(question), MessageLanguage.Of(question) ?? "en", reason, again, session, cancellation);

    public Task AddAsync(PersonKey person, string question, QuestionReason reason, CancellationToken cancellation) =>
        database.WriteAsync(s => AddAsync(person, question, reason, again: false, s, cancellation), cancellation);

    /// <summary>Brings what is live up to the database, which another host or the command line may have changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        // Reading and taking over go together: an older list must not come after a newer one.
        await _refreshing.WaitAsync(cancellation);
        try
        {
            desk.Accept(await Questions.AcceptedAsync(cancellation));
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>For a job: deletes words that have waited too long.</summary>
    public Task<int> DeleteOldAsync(CancellationToken cancellation) => Questions.DeleteOldAsync(time.GetUtcNow() - TimeSpan.FromDays(options.KeepDays), cancellation);

    private static string OnOneLine(string question) => string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => _refreshing.Dispose();
}
