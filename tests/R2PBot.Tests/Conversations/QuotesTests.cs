using System.IO.Compression;
using System.Text;
using R2PBot.Conversations;
using R2PBot.Conversations.Quotes;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations;

public sealed class QuotesTests
{
    [Fact]
    public async Task SavesListsRemovesAndRestores()
    {
        await using var client = await ConversationClient.StartAsync();
        await SaveAsync(client, "paragraph 41 of the 2025 report", "paragraph 12 of the 2025 report", "paragraph 28 of the 2013 report");
        await client.SayAsync("my quotes");
        Assert.Equal("sg-2025#41 sg-2025#12 sg-2013#28", client.Ids);
        await client.SayAsync("remove quote 2");
        Assert.Contains("Quote 2 removed", client.Text, StringComparison.Ordinal);
        var undo = client.Button("Undo");
        await client.SayAsync("my quotes");
        Assert.Equal("sg-2025#41 sg-2013#28", client.Ids);
        await client.PressAsync(undo);
        await client.SayAsync("my quotes");
        Assert.Equal("sg-2025#41 sg-2025#12 sg-2013#28", client.Ids);
        await client.SayAsync("remove quote 3");
        await client.SayAsync("undo");
        Assert.Contains("Restored as quote 3", client.Text, StringComparison.Ordinal);
        await client.SayAsync("undo");
        Assert.Contains("nothing to undo", client.Text, StringComparison.Ordinal);
        await client.SayAsync("remove quote 9");
        Assert.Contains("no quote with that number", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SavesTheSameWordsOnce()
    {
        await using var client = await ConversationClient.StartAsync();
        await SaveAsync(client, "paragraph 41 of the 2025 report");
        await client.SayAsync("save");
        Assert.Contains("Already saved as quote 1", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsFiveAtOnce()
    {
        await using var client = await ConversationClient.StartAsync();
        await SaveAsync(client, [.. Enumerable.Range(1, 7).Select(n => $"paragraph {n} of the 2025 report")]);
        await client.SayAsync("my quotes");
        Assert.Equal("sg-2025#1 sg-2025#2 sg-2025#3 sg-2025#4 sg-2025#5", client.Ids);
        await client.PressAsync("More");
        Assert.Equal("sg-2025#6 sg-2025#7", client.Ids);
        Assert.Contains("6–7 of 7", client.Last.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsTheQuotesOfPersonsApart()
    {
        await using var client = await ConversationClient.StartAsync();
        await SaveAsync(client, "paragraph 41 of the 2025 report");
        var first = client.Template;
        await client.SayAsync("remove quote 1");
        var undo = client.Button("Undo");
        client.Template = first with { Person = new("terminal", "", "u-other"), Conversation = new("terminal", "", "c-other") };
        await client.PressAsync(undo);
        Assert.Contains("nothing to undo", client.Text, StringComparison.Ordinal);
        await client.SayAsync("my quotes");
        Assert.Contains("no saved quotes", client.Text, StringComparison.Ordinal);
        client.Template = first;
        await client.SayAsync("my quotes");
        Assert.Contains("no saved quotes", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportsASpeakingNote()
    {
        await using var client = await ConversationClient.StartAsync();
        await SaveAsync(client, "paragraph 79 of the 2025 report", "note 28 of the study guide", "paragraph 28 of the 2013 report");
        var word = (await client.SayAsync("export quotes")).File;
        Assert.NotNull(word);
        Assert.Equal("quotations-2026-11-22.docx", word.Name);
        var text = DocumentText(word);
        Assert.Contains("joint commitment by Member States", text, StringComparison.Ordinal);
        Assert.Contains("para. 79 (22 April 2025)", text, StringComparison.Ordinal);
        Assert.Contains("not a position of the United Nations", text, StringComparison.Ordinal);

        var markdown = (await client.PressAsync("As Markdown")).File;
        Assert.NotNull(markdown);
        Approved.Is("Conversations", "speaking-note", Encoding.UTF8.GetString(markdown.Content.Span));
    }

    /// <summary>A word that opens in Word: valid by the schema, and every relationship there.</summary>
    [Fact]
    public async Task WritesValidWord()
    {
        await using var client = await ConversationClient.StartAsync();
        await SaveAsync(client, "paragraph 79 of the 2025 report", "note 51 of the study guide");
        var word = (await client.SayAsync("export quotes as word")).File;
        using var stream = new MemoryStream(word!.Content.ToArray());
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void EscapesWhatMarkdownWouldRead()
    {
        var note = new SpeakingNote("Title", "Made.", [new("A *bold* [claim](x) <b>\n# line two", "Ref_1", "# no heading")], "End.");
        var text = SpeakingNoteMarkdown.Write(note);
        Assert.Contains(@"> “A \*bold\* \[claim\](x) \<b\>\" + "\n" + @"> \# line two”", text, StringComparison.Ordinal);
        Assert.Contains(@"*\# no heading*", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsNoWords_WhenTheDocumentHasChanged()
    {
        using var knowledge = new TemporaryKnowledge(("small.md", SmallDocument.Text("small", SmallDocument.Paragraphs("Alpha words stand here.", "Beta words stand here."), symbol: "A/1/2")));
        var desk = new R2PBot.Answers.ReferenceDesk(knowledge.Folder, new());
        await using var client = await ConversationClient.StartAsync(desk);
        await client.SayAsync("paragraph 1 of small");
        var (save, context) = (client.Button("Save"), client.Button("Context"));
        await client.PressAsync(save);
        knowledge.Write("small.md", SmallDocument.Text("small", SmallDocument.Paragraphs("Gamma words stand here instead.", "Beta words stand here."), symbol: "A/1/2"));
        Assert.True(desk.Refresh());
        await client.SayAsync("my quotes");
        Assert.Empty(client.Quotations);
        Assert.Contains("no longer stand", client.Text, StringComparison.Ordinal);
        await client.PressAsync(context);
        Assert.Contains("has changed since", client.Text, StringComparison.Ordinal);
        var file = (await client.SayAsync("export quotes as markdown")).File;
        Assert.DoesNotContain("Alpha", Encoding.UTF8.GetString(file!.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my quotes")]
    [InlineData("export quotes")]
    [InlineData("my data")]
    [InlineData("settings")]
    public async Task ShowsWhatIsAPersonsOwn_InPersonalChatsOnly(string command)
    {
        await using var client = await ConversationClient.StartAsync();
        client.Template = client.Template with { Scope = ConversationScope.Channel };
        await client.SayAsync(command);
        Assert.Contains("personal chat", client.Text, StringComparison.Ordinal);
        Assert.Null(client.Last.File);
    }

    private static async Task SaveAsync(ConversationClient client, params string[] questions)
    {
        foreach (var question in questions)
        {
            await client.SayAsync(question);
            await client.PressAsync("Save");
            client.Time.Pass(TimeSpan.FromSeconds(1));
        }
    }

    private static string DocumentText(ReplyFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Content.ToArray()));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
