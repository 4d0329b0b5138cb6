using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Channels.Terminal;

/// <summary>The whole loop on the real host over HTTP and on the real command line, with the real documents.</summary>
public sealed class LearningProcessTests : IDisposable
{
    private const string Odd = "how often do these contact folks hang out together";
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task ServesTheNextAsker_WithoutARestart_AndAfterOne()
    {
        string quoted;
        using (var host = await Host.StartAsync(_data.Path))
        {
            var first = await host.SayAsync("asker", Odd);
            Assert.DoesNotContain("sg-2025#41", first.ToJsonString(), StringComparison.Ordinal);
            var consent = Actions(first).First(a => a["title"]!.GetValue<string>() == "Yes, they may");
            Assert.Contains("Thank you", (await host.PressAsync("asker", consent["data"]!)).ToJsonString(), StringComparison.Ordinal);

            // The editor works on the command line, the second reader in the chat; the host runs all the while.
            Assert.Contains($"1\tOpen\t1 asked\tUnanswered", await CommandAsync(0), StringComparison.Ordinal);
            Assert.Contains("Another person must accept it", await CommandAsync(0, "attach", "1", "sg-2025#41"), StringComparison.Ordinal);
            await CommandAsync(1, "accept", "1");
            Assert.Contains("Accepted. Question 1 finds para. 41, sg-2025", (await host.SayAsync("second", "accept 1")).ToJsonString(), StringComparison.Ordinal);
            quoted = (await host.SayAsync("next", Odd)).ToJsonString();
            Assert.Contains("sg-2025#41@", quoted, StringComparison.Ordinal);
            Assert.DoesNotContain("asker", quoted, StringComparison.Ordinal);
        }

        using (var again = await Host.StartAsync(_data.Path))
        {
            Assert.Contains("sg-2025#41@", (await again.SayAsync("later", Odd)).ToJsonString(), StringComparison.Ordinal);

            // What the command line takes out of use, the running host follows.
            await CommandAsync(0, "export", "--out", _data.At("out"));
            Assert.Contains(Odd, await File.ReadAllTextAsync(_data.At("out", "sg-2025.yaml")), StringComparison.Ordinal);
            await CommandAsync(0, "detach", "1");
            Assert.True(await UntilAsync(async () => !(await again.SayAsync("last", Odd)).ToJsonString().Contains("sg-2025#41@", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task LetsNobodyDecideOnTheCommandLine_WhoIsNoEditor()
    {
        using var bot = new BotProcess(["questions", "dismiss", "1", "--data", _data.Path, "--knowledge", Repository.At("knowledge")]);
        Assert.Equal(1, (await bot.EndAsync()).ExitCode);
        Assert.Contains("must name terminal//", bot.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _data.Dispose();

    private async Task<string> CommandAsync(int exitCode, params string[] arguments)
    {
        using var bot = new BotProcess(["questions", .. arguments, "--data", _data.Path, "--knowledge", Repository.At("knowledge")], ("R2PBOT_People__Editors", $"terminal//{Environment.UserName}"));
        var (ended, output) = await bot.EndAsync();
        Assert.True(ended == exitCode, $"{ended}: {output} {bot.Errors}");
        return output;
    }

    private static async Task<bool> UntilAsync(Func<Task<bool>> isTrue)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await isTrue())
            {
                return true;
            }

            await Task.Delay(200);
        }

        return false;
    }

    private static IEnumerable<JsonNode> Actions(JsonNode reply) => reply["activities"]!.AsArray()
        .SelectMany(a => a!["attachments"]?.AsArray() ?? [])
        .SelectMany(a => a!["content"]!["actions"]?.AsArray() ?? [])
        .Select(a => a!);

    /// <summary><c>r2pbot serve --demo</c> on a free port.</summary>
    private sealed class Host : IDisposable
    {
        private readonly Process _process;
        private readonly Uri _address;
        private readonly HttpClient _http = new();
        private int _turns;

        private Host(Process process, Uri address) => (_process, _address) = (process, address);

        public static async Task<Host> StartAsync(string data)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "r2pbot.dll"), "serve", "--port", "0", "--demo", "--data", data, "--knowledge", Repository.At("knowledge")]) { RedirectStandardOutput = true };
            start.Environment["R2PBOT_Answers__SentenceModel"] = "0";
            start.Environment["R2PBOT_Library__RefreshSeconds"] = "1";
            var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
            using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var greeting = await process.StandardOutput.ReadLineAsync(late.Token) ?? "";
            return new(process, new Uri(greeting.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal))));
        }

        public Task<JsonNode> SayAsync(string who, string text) => PostAsync(who, text, null);

        public Task<JsonNode> PressAsync(string who, JsonNode data) => PostAsync(who, "", data.DeepClone());

        private async Task<JsonNode> PostAsync(string who, string text, JsonNode? value)
        {
            var response = await _http.PostAsJsonAsync(new Uri(_address, "/api/messages"), new JsonObject
            {
                ["type"] = "message",
                ["id"] = $"{who}-{Guid.NewGuid():N}-{_turns++}",
                ["text"] = text,
                ["value"] = value,
                ["channelId"] = "emulator",
                ["serviceUrl"] = _address.AbsoluteUri,
                ["deliveryMode"] = "expectReplies",
                ["from"] = new JsonObject { ["id"] = who },
                ["recipient"] = new JsonObject { ["id"] = "bot" },
                ["conversation"] = new JsonObject { ["id"] = $"with-{who}", ["conversationType"] = "personal" },
            });
            var body = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode ? JsonNode.Parse(body)! : throw new InvalidOperationException($"{response.StatusCode} {body}");
        }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
            _http.Dispose();
        }
    }
}
