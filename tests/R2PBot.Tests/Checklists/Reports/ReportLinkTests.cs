using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using R2PBot.Channels;
using R2PBot.Channels.Pages;
using R2PBot.Checklists.Assessments;
using R2PBot.Checklists.Definitions;
using R2PBot.Checklists.Reports;
using R2PBot.People;
using R2PBot.Storage;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Checklists.Reports;

/// <summary>Single-use links, on a real database and a real host.</summary>
public sealed class ReportLinkTests : IAsyncLifetime, IDisposable
{
    private static readonly PersonKey Stranger = new("terminal", "", "stranger");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new();
    private Database _database = null!;
    private AssessmentBook _book = null!;
    private ReportLinks _links = null!;
    private ReportDesk _desk = null!;
    private Assessment _assessment = null!;

    public async Task InitializeAsync()
    {
        _database = await Database.OpenAsync(_folder.At("links.db"), [.. DefinitionArchive.Migrations, .. AssessmentBook.Migrations, .. ReportLinks.Migrations], _time, default);
        _book = new(_database, new(_database, _time), new Lazy<ChecklistFolder>(() => new(Repository.At("knowledge"), SampleAssessments.Holdings)), _time, null);
        _links = new(_database, _time);
        _desk = new(_book, _links, () => SampleAssessments.Holdings, _time, "http://localhost:3978");
        _assessment = (await _book.StartAsync(SampleAssessments.Definition("quick-scan"), "SYNTHETIC Examplia", Owner, null, null, default))!;
        await ApplyAsync(new AssessmentCommand.SetMark(HandlingMark.Amber));
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private Actor Owner => new(SampleAssessments.Owner, "Amina N.", false, _time.GetUtcNow());

    [Fact]
    public async Task OpensOnce_AndIsLogged()
    {
        var token = await TokenAsync();
        Assert.True((await _desk.LookAsync(token, default)).WouldOpen);
        Assert.True((await _desk.LookAsync(token, default)).WouldOpen);
        _time.Pass(TimeSpan.FromMinutes(3));
        var report = await _desk.OpenAsync(token, default);
        Assert.NotNull(report);
        Assert.Contains("TLP:AMBER", Encoding.UTF8.GetString(report.Content), StringComparison.Ordinal);

        Assert.Null(await _desk.OpenAsync(token, default));
        Assert.False((await _desk.LookAsync(token, default)).WouldOpen);
        var (format, made, opened) = Assert.Single(await _database.ReadAsync(s => ReportLinks.OfAsync(s, SampleAssessments.Owner, default), default));
        Assert.Equal(("Html", TimeSpan.FromMinutes(3)), (format, Instant.Read(opened!) - Instant.Read(made)));
        var read = Assert.Single(await _book.ReadsAsync(_assessment.Id, default));
        Assert.Equal((1, Reading.Report, _time.GetUtcNow()), (read.Member, read.What, read.At));
    }

    [Fact]
    public async Task OpensForOneOfManyAtOnce()
    {
        var token = await TokenAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _desk.OpenAsync(token, default))));
        Assert.Single(opened, o => o is not null);
    }

    [Fact]
    public async Task IsTooOldAfterFifteenMinutes()
    {
        var (first, second) = (await TokenAsync(), await TokenAsync());
        _time.Pass(TimeSpan.FromMinutes(15));
        Assert.NotNull(await _desk.OpenAsync(first, default));
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.False((await _desk.LookAsync(second, default)).WouldOpen);
        Assert.Null(await _desk.OpenAsync(second, default));
    }

    [Fact]
    public async Task IsKeptAsAHashOnly_Of256RandomBits()
    {
        var tokens = new HashSet<string>();
        for (var i = 0; i < 50; i++)
        {
            tokens.Add(await TokenAsync());
        }

        Assert.Equal(50, tokens.Count);
        Assert.All(tokens, t => Assert.Equal(256 / 4, t.Length));
        await _database.DisposeAsync();
        var stored = Encoding.Latin1.GetString(File.ReadAllBytes(_folder.At("links.db")));
        Assert.Contains(_assessment.Id, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(tokens, t => stored.Contains(t, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HandlingMark.Red, true)]
    [InlineData(HandlingMark.AmberStrict, true)]
    [InlineData(HandlingMark.Amber, false)]
    [InlineData(HandlingMark.Green, false)]
    [InlineData(HandlingMark.Clear, false)]
    public async Task IsNotGiven_WhereTheMarkKeepsTheReportInTheConversation(object mark, bool staysPrivate)
    {
        await ApplyAsync(new AssessmentCommand.SetMark((HandlingMark)mark));
        Assert.Equal(staysPrivate, await LinkAsync() is ReportLinkResult.StaysPrivate);
    }

    [Fact]
    public async Task OpensNothing_WhenTheMarkWasRaisedSince()
    {
        var token = await TokenAsync();
        await ApplyAsync(new AssessmentCommand.SetMark(HandlingMark.Red));
        Assert.Null(await _desk.OpenAsync(token, default));
    }

    /// <summary>Who opens a link need not be who made it.</summary>
    [Theory]
    [InlineData(HandlingMark.Amber, false, true)]
    [InlineData(HandlingMark.Amber, true, false)]
    [InlineData(HandlingMark.AmberStrict, false, false)]
    public async Task ComparesOnlyWithWhatEveryReaderMaySee(object markOfEarlier, bool withAnother, bool isCompared)
    {
        await ApplyAsync(new AssessmentCommand.SetMark((HandlingMark)markOfEarlier));
        await DoAsync(new AssessmentCommand.Finish(), Owner);
        _assessment = (await _book.StartAsync(SampleAssessments.Definition("quick-scan"), "SYNTHETIC Examplia", Owner, null, _assessment.Id, default))!;
        await ApplyAsync(new AssessmentCommand.SetMark(HandlingMark.Amber));
        if (withAnother)
        {
            await DoAsync(new AssessmentCommand.Join(MemberRole.Reviewer), Owner with { Person = Stranger });
        }

        var own = await _desk.MakeAsync(await CurrentAsync(), SampleAssessments.Owner, default);
        Assert.IsType<Comparison.Changes>(own!.Comparison);
        var page = Encoding.UTF8.GetString((await _desk.OpenAsync(await TokenAsync(), default))!.Content);
        Assert.Equal(isCompared, page.Contains("Compared with the assessment last changed on", StringComparison.Ordinal));
        Assert.Equal(!isCompared, page.Contains("No earlier assessment is compared here.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpensNothing_WhenTheAssessmentWasDeletedOrThePersonForgotten()
    {
        var token = await TokenAsync();
        await _book.DeleteAsync(_assessment.Id, default);
        Assert.Null(await _desk.OpenAsync(token, default));

        await _book.RestoreAsync(_assessment.Id, SampleAssessments.Owner, default);
        var another = await TokenAsync();
        var own = new OwnReportLinks(_database);
        Assert.Equal(2, (await own.ExportAsync(SampleAssessments.Owner, default)).AsArray().Count);
        Assert.Equal(2, await _database.WriteAsync(s => own.ForgetAsync(SampleAssessments.Owner, s, default), default));
        Assert.False((await _desk.LookAsync(another, default)).WouldOpen);
        Assert.Null(await _desk.OpenAsync(another, default));
        Assert.Equal(2, (await _database.ReadAsync(s => s.QueryAsync($"select token_hash from report_link where user_id is null", r => r.GetString(0), default), default)).Count);
        Assert.Empty((await own.ExportAsync(SampleAssessments.Owner, default)).AsArray());
    }

    [Fact]
    public async Task IsNotGivenToStrangers_NorWithoutAnAddress()
    {
        Assert.IsType<ReportLinkResult.NotMember>(await _desk.LinkAsync(await CurrentAsync(), Stranger, ReportFormat.Html, "en", default));
        var unreachable = new ReportDesk(_book, _links, () => SampleAssessments.Holdings, _time, null);
        Assert.IsType<ReportLinkResult.NoAddress>(await unreachable.LinkAsync(await CurrentAsync(), SampleAssessments.Owner, ReportFormat.Html, "en", default));
    }

    [Fact]
    public async Task ShowsAButtonFirst_AndTheReportOncePressed()
    {
        await using var host = await HostAsync();
        using var client = new HttpClient { BaseAddress = ChatHost.AddressOf(host) };
        var path = $"/reports/{await TokenAsync()}";

        for (var look = 0; look < 3; look++)
        {
            using var asked = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
            var page = await asked.Content.ReadAsStringAsync();
            Assert.Contains("<form method=\"post\"><button>Open the report</button></form>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Examplia", page, StringComparison.Ordinal);
            Assert.Equal(["same-origin"], asked.Headers.GetValues("Referrer-Policy"));
        }

        using var opened = await client.PostAsync(path, null);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Contains("SYNTHETIC Examplia", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(opened.Headers.CacheControl?.NoStore);
        Assert.Equal(["no-referrer"], opened.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["nosniff"], opened.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Assert.Single(opened.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        using var again = await client.PostAsync(path, null);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Contains("This link opens nothing", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var asked2 = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, asked2.StatusCode);
    }

    /// <summary>Before and after: whoever reads the report in French is not met in English.</summary>
    [Fact]
    public async Task AsksAndClosesInTheLanguageOfTheReport()
    {
        await using var host = await HostAsync();
        using var client = new HttpClient { BaseAddress = ChatHost.AddressOf(host) };
        var made = Assert.IsType<ReportLinkResult.Made>(await _desk.LinkAsync(await CurrentAsync(), SampleAssessments.Owner, ReportFormat.Html, "fr", default));
        var path = $"/reports/{made.Address[^64..]}";
        var asks = await client.GetStringAsync(path);
        Assert.Contains("<button>Ouvrir le rapport</button>", asks, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\">", asks, StringComparison.Ordinal);
        using var opened = await client.PostAsync(path, null);
        Assert.Contains("Comment lire ce rapport", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var again = await client.PostAsync(path, null);
        Assert.Contains("Ce lien n’ouvre rien", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var asked = await client.GetAsync(path);
        Assert.Contains("Ce lien n’ouvre rien", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/short")]
    [InlineData("/reports/ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ")]
    [InlineData("/reports/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task OpensNothing_ForAnAddressThatIsNone(string path)
    {
        await using var host = await HostAsync();
        using var client = new HttpClient { BaseAddress = ChatHost.AddressOf(host) };
        using var asked = await client.GetAsync(path);
        using var pressed = await client.PostAsync(path, null);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (asked.StatusCode, pressed.StatusCode));
    }

    [Fact]
    public async Task SendsAWordDocumentAsAFile_AndTakesNoPressFromAnotherSite()
    {
        await using var host = await HostAsync();
        using var client = new HttpClient { BaseAddress = ChatHost.AddressOf(host) };
        var path = $"/reports/{await TokenAsync(ReportFormat.Word)}";
        using var foreign = new HttpRequestMessage(HttpMethod.Post, path);
        foreign.Headers.Add("Origin", "https://example.org");
        using var refused = await client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var opened = await client.PostAsync(path, null);
        Assert.Equal("attachment; filename=assessment-2026-11-22.docx", opened.Content.Headers.ContentDisposition?.ToString().Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("PK", Encoding.ASCII.GetString((await opened.Content.ReadAsByteArrayAsync())[..2]));
    }

    private async Task<WebApplication> HostAsync()
    {
        var app = ChatHost.Build(new SampleBot(_ => throw new InvalidOperationException()), new() { Port = 0 }, TimeProvider.System, new ChatHostParts(routes => routes.MapReports(_desk)));
        await app.StartAsync();
        return app;
    }

    private async Task<Assessment> CurrentAsync() => (await _book.FindAsync(_assessment.Id, SampleAssessments.Holdings, default))!;

    private async Task<ReportLinkResult> LinkAsync(ReportFormat format = ReportFormat.Html) =>
        await _desk.LinkAsync(await CurrentAsync(), SampleAssessments.Owner, format, "en", default);

    private async Task<string> TokenAsync(ReportFormat format = ReportFormat.Html)
    {
        var made = Assert.IsType<ReportLinkResult.Made>(await LinkAsync(format));
        Assert.StartsWith("http://localhost:3978/reports/", made.Address, StringComparison.Ordinal);
        return made.Address[^64..];
    }

    private Task<Decision?> DoAsync(AssessmentCommand command, Actor actor) => _book.ApplyAsync(_assessment.Id, command, actor, SampleAssessments.Holdings, default);

    private async Task ApplyAsync(AssessmentCommand.SetMark command)
    {
        var decision = await _book.ApplyAsync(_assessment.Id, command, Owner, SampleAssessments.Holdings, default);
        Assert.Equal(command.Mark, decision?.Next.Mark);
    }
}
