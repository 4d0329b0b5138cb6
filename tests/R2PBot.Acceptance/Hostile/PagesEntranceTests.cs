using System.Net.Http.Headers;
using System.Text;

namespace R2PBot.Acceptance.Hostile;

/// <summary>Pages of the program itself: documents and their search, links to reports, operations, the files of the web chat, and what is no HTTP at all.</summary>
[Collection("hostile input")]
public sealed class PagesEntranceTests(HostileHost host)
{
    private static readonly string[] Queries =
    [
        "", "%00", "%ff%fe%c0%af", "%ed%a0%80", "%E2%80%AE%D9%82%D8%A7%D9%86%D9%88%D9%86", "%F0%9F%87%BA%F0%9F%87%B3", "%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "';drop%20table%20person;--", "{0}", "%0d%0aSet-Cookie:%20a=b",
        new string('a', 6_000), string.Concat(Enumerable.Repeat("a%20", 1_900)), "A/79/875%20para%2099999999999999999999", "paras%20" + string.Join(",", Enumerable.Range(1, 900)), "a&q=b&q[]=c",
    ];

    [Fact]
    public async Task ShowsPages_OrRefuses()
    {
        var before = await host.RowsAsync();
        var wrong = new List<string>();
        foreach (var query in Queries)
        {
            await GetAsync(wrong, $"/documents/search?q={query}", 200);
            await GetAsync(wrong, $"/documents/{query}", 200, 404, 400);
            await GetAsync(wrong, $"/reports/{query}", 404, 400);
            await GetAsync(wrong, $"/{query}", 200, 404, 400);
        }

        foreach (var path in new[] { "/documents/search?q=", "/documents/", "/reports/", "/" })
        {
            await GetAsync(wrong, path + new string('a', 100_000), 414);
        }

        foreach (var name in Foreign.Hosts)
        {
            foreach (var path in new[] { "/", "/webchat.js", "/documents/sg-2025", "/documents/search?q=a", "/operations", "/reports/x", "/health", "/nothing" })
            {
                Note(wrong, $"{path} at {name}", await host.SendAsync(HttpMethod.Get, path, headers: h => h.Host = name), 421);
            }
        }

        foreach (var name in Foreign.Origins)
        {
            foreach (var path in new[] { "/reports/x", "/operations/retry" })
            {
                Note(wrong, $"{path} from {name}", await host.SendAsync(HttpMethod.Post, path, [], headers: h => h.TryAddWithoutValidation("Origin", name)), 403);
            }
        }

        foreach (var token in new[] { "x", new string('f', 64), new string('F', 64), new string('0', 64) + "x", "%00", "..%2f..%2fr2pbot.db" })
        {
            Note(wrong, $"report {token}", await host.SendAsync(HttpMethod.Post, $"/reports/{token}", Encoding.UTF8.GetBytes("a=b"), "application/x-www-form-urlencoded"), 404, 400);
            Note(wrong, $"10 MB to report {token}", await host.SendAsync(HttpMethod.Post, $"/reports/{token}", new byte[10_000_000], "multipart/form-data", headers: h => h.ExpectContinue = true), 404, 400, 413);
        }

        foreach (var (name, value) in new[] { ("If-None-Match", "\"x\", W/\u00ff"), ("Range", "bytes=-1,99999999999999999999-0"), ("Accept-Encoding", "gzip;q=nonsense,\u0001"), ("Accept-Language", new string('x', 8_000)), ("X-Forwarded-Host", "evil.example"), ("Cookie", new string(';', 8_000)), ("Referer", "javascript:alert(1)") })
        {
            Note(wrong, $"{name}: {value}", await host.SendAsync(HttpMethod.Get, "/webchat.js", headers: h => h.TryAddWithoutValidation(name, value)), 200, 304, 400);
        }

        HostileHost.AssertNone(wrong);
        Assert.Equal(before, await host.RowsAsync());
        await host.AssertUnharmedAsync();
    }

    [Fact]
    public async Task KeepsOperationsClosed_AndOutlivesWhoeverHasTheKey()
    {
        var before = await host.RowsAsync();
        var wrong = new List<string>();
        foreach (var authorization in new[] { "", "Basic", "Basic ", "Basic !!!!", "Basic " + Convert.ToBase64String("a:wrong"u8.ToArray()), "Basic " + Convert.ToBase64String([0xFF, 0xFE, 0x3A]), "Basic " + new string('A', 20_000), $"Bearer {HostileHost.OperationsKey}", HostileHost.OperationsKey })
        {
            foreach (var path in new[] { "/operations", "/operations/ledger/1", "/operations/ledger/1.csv" })
            {
                Note(wrong, $"{path} with {authorization}", await host.SendAsync(HttpMethod.Get, path, headers: Authorized(authorization)), 401);
            }

            Note(wrong, $"retry with {authorization}", await host.SendAsync(HttpMethod.Post, "/operations/retry", Encoding.UTF8.GetBytes("delivery=1"), "application/x-www-form-urlencoded", headers: Authorized(authorization)), 401);
        }

        var opened = Authorized("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"ops:{HostileHost.OperationsKey}")));
        foreach (var number in new[] { "-1", "0", "99999999999999999999", "1e3", "%00", "<script>", "2147483648" })
        {
            Note(wrong, $"ledger {number}", await host.SendAsync(HttpMethod.Get, $"/operations/ledger/{number}", headers: opened), 200, 404, 400);
            Note(wrong, $"ledger {number}.csv", await host.SendAsync(HttpMethod.Get, $"/operations/ledger/{number}.csv", headers: opened), 200, 404, 400);
        }

        (string Type, byte[] Body)[] forms =
        [
            ("application/x-www-form-urlencoded", []), ("application/x-www-form-urlencoded", "delivery=99999999999999999999"u8.ToArray()), ("application/x-www-form-urlencoded", "delivery=%ff%00&delivery=%zz&&&==="u8.ToArray()),
            ("application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a&", 512)))), ("application/x-www-form-urlencoded; charset=utf-7", "delivery=+AD-"u8.ToArray()), ("application/x-www-form-urlencoded; charset=nonsense", "delivery=1"u8.ToArray()),
            ("multipart/form-data", "x"u8.ToArray()), ("multipart/form-data; boundary=", "x"u8.ToArray()), ("multipart/form-data; boundary=x", "--y\r\n"u8.ToArray()), ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"\r\n\r\n"u8.ToArray()),
            ("multipart/form-data; boundary=" + new string('b', 500), "--b"u8.ToArray()), ("multipart/form-data; boundary=x", [.. "--x\r\n"u8, .. new byte[900]]), ("application/json", "{}"u8.ToArray()), ("nonsense", "x"u8.ToArray()),
        ];
        foreach (var (type, body) in forms)
        {
            Note(wrong, $"retry as {type}", await host.SendAsync(HttpMethod.Post, "/operations/retry", body, type, headers: opened), 400, 404, 415);
        }

        Note(wrong, "retry with 10 MB", await host.SendAsync(HttpMethod.Post, "/operations/retry", new byte[10_000_000], "application/x-www-form-urlencoded", headers: h =>
        {
            opened(h);
            h.ExpectContinue = true;
        }), 400, 413);
        HostileHost.AssertNone(wrong);
        Assert.Equal(before, await host.RowsAsync());
        await host.AssertUnharmedAsync();
    }

    [Fact]
    public async Task OutlivesWhatIsNoHttp()
    {
        string[] requests =
        [
            "\0\0\0\0\r\n\r\n", "\u0016\u0003\u0001\u0002\0\u0001", "GET\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", "GET /documents/../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /documents/\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", "DELETE /documents/sg-2025 HTTP/1.1\r\nHost: localhost\r\n\r\n", $"{new string('M', 9_000)} / HTTP/1.1\r\nHost: localhost\r\n\r\n",
            $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 60_000)}\r\n\r\n", $"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 300).Select(n => $"X{n}: y\r\n"))}\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nX\0Y: z\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n: z\r\n\r\n",
            "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n", "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999999999999999\r\n\r\n",
            "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
            "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}", "POST /v3/directline/tokens/generate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: gzip\r\n\r\n{}",
            "POST /operations/retry HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        ];
        var before = await host.RowsAsync();
        var wrong = new List<string>();
        foreach (var request in requests)
        {
            var line = await host.RawAsync(Encoding.Latin1.GetBytes(request));
            // A version or an encoding that HTTP does not have is answered with the 505 and 501 that HTTP has for them.
            if (line.StartsWith("HTTP/", StringComparison.Ordinal) && !line.StartsWith("HTTP/1.1 4", StringComparison.Ordinal) && line is not ("HTTP/1.1 505 HTTP Version Not Supported" or "HTTP/1.1 501 Not Implemented"))
            {
                wrong.Add($"{request[..Math.Min(80, request.Length)]} → {line}");
            }
        }

        HostileHost.AssertNone(wrong);
        Assert.Equal(before, await host.RowsAsync());
        await host.AssertUnharmedAsync();
    }

    private static Action<HttpRequestHeaders> Authorized(string value) => h => h.TryAddWithoutValidation("Authorization", value);

    private async Task GetAsync(List<string> wrong, string path, params int[] expected)
    {
        var answer = await host.SendAsync(HttpMethod.Get, path);
        Note(wrong, path, answer, expected);
        if (answer.Body.Contains("<script>alert", StringComparison.Ordinal) || answer.Body.Contains("<img src=x", StringComparison.Ordinal) || answer.Body.Contains("root:", StringComparison.Ordinal))
        {
            wrong.Add($"{path}: markup or a file came back");
        }
    }

    private static void Note(List<string> wrong, string name, (int Status, string Body) answer, params int[] expected)
    {
        if (!expected.Contains(answer.Status))
        {
            wrong.Add($"{name[..Math.Min(120, name.Length)]}: {answer.Status} {answer.Body[..Math.Min(200, answer.Body.Length)]}");
        }
    }
}
