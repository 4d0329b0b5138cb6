using R2PBot.Checklists.Assessments;
using R2PBot.Library;
using R2PBot.People;
using R2PBot.Storage;

namespace R2PBot.Checklists.Reports;

/// <summary>Where reports are asked for. Nobody gets one who takes no part in the assessment, and none leaves the private conversation whose mark forbids it.</summary>
public sealed class ReportDesk
{
    private const string Root = "reports";

    private readonly AssessmentBook _book;
    private readonly ReportLinks _links;
    private readonly Func<Holdings> _holdings;
    private readonly TimeProvider _time;
    private readonly string? _address;

    internal ReportDesk(AssessmentBook book, ReportLinks links, Func<Holdings> holdings, TimeProvider time, string? address) =>
        (_book, _links, _holdings, _time, _address) = (book, links, holdings, time, address?.TrimEnd('/'));

    /// <summary>Whether this host can give links at all.</summary>
    internal bool GivesLinks => _address is not null;

    /// <summary>The report of an assessment that the caller has read for a person who takes part; compared with the one before where that person takes part in it too.</summary>
    /// <returns>Nothing when the documents do not hold what every report must quote.</returns>
    internal async Task<Report?> MakeAsync(Assessment assessment, PersonKey person, CancellationToken cancellation)
    {
        var holdings = _holdings();
        var earlier = assessment.PreviousId is { } id ? await _book.FindAsync(id, holdings, cancellation) : null;
        return ReportMaker.Make(assessment, earlier?.Find(person) is null ? null : earlier, holdings, _time.GetUtcNow());
    }

    /// <summary>
    /// The same for a link, which somebody else may open: compared only where everybody who may read this assessment takes part in the
    /// earlier one, and where the mark of that one lets it leave the conversation at all.
    /// </summary>
    private async Task<Report?> MakeForOthersAsync(Assessment assessment, CancellationToken cancellation)
    {
        var holdings = _holdings();
        var earlier = assessment.PreviousId is { } id ? await _book.FindAsync(id, holdings, cancellation) : null;
        var isForAll = earlier is not null && !earlier.Mark.StaysPrivate() && earlier.Group == assessment.Group
            && assessment.Active.All(m => m.Person is { } reader && earlier.Find(reader) is not null);
        return ReportMaker.Make(assessment, isForAll ? earlier : null, holdings, _time.GetUtcNow());
    }

    /// <summary>A link that opens the report once, within fifteen minutes.</summary>
    internal async Task<ReportLinkResult> LinkAsync(Assessment assessment, PersonKey person, ReportFormat format, string language, CancellationToken cancellation)
    {
        if (assessment.Find(person) is null)
        {
            return new ReportLinkResult.NotMember();
        }

        if (await MakeForOthersAsync(assessment, cancellation) is not { } report)
        {
            return new ReportLinkResult.NoReport();
        }

        return (report.Mark.StaysPrivate(), _address) switch
        {
            (true, _) => new ReportLinkResult.StaysPrivate(),
            (_, null) => new ReportLinkResult.NoAddress(),
            _ => new ReportLinkResult.Made($"{_address}/{Root}/{await _links.MakeAsync(assessment.Id, person, format, language, cancellation)}"),
        };
    }

    /// <summary>Whether a link would open now, and in which language to say so. Looking does not open it: chat programs fetch every address they see.</summary>
    public Task<(bool WouldOpen, string? Language)> LookAsync(string token, CancellationToken cancellation) => _links.LookAsync(token, cancellation);

    /// <summary>Opens a link, once. Mark and membership are those of now, not of when it was made.</summary>
    /// <returns>Nothing when it opens nothing.</returns>
    public async Task<ReportFile?> OpenAsync(string token, CancellationToken cancellation)
    {
        if (await _links.OpenAsync(token, cancellation) is not { } link
            || await _book.FindAsync(link.AssessmentId, _holdings(), cancellation) is not { } assessment
            || assessment.Find(link.Person) is not { } member
            || await MakeForOthersAsync(assessment, cancellation) is not { } report
            || report.Mark.StaysPrivate())
        {
            return null;
        }

        await _book.LogAsync(assessment, member, Reading.Report, cancellation);
        return ReportFormats.File(report, link.Format, link.Language);
    }
}

/// <summary>A link, or why there is none.</summary>
internal abstract record ReportLinkResult
{
    public sealed record Made(string Address) : ReportLinkResult;

    /// <summary>The mark keeps it in the private conversation.</summary>
    public sealed record StaysPrivate : ReportLinkResult;

    /// <summary>The host is reached by others and has no public address configured.</summary>
    public sealed record NoAddress : ReportLinkResult;

    public sealed record NotMember : ReportLinkResult;

    /// <summary>The documents do not hold what every report must quote.</summary>
    public sealed record NoReport : ReportLinkResult;
}
