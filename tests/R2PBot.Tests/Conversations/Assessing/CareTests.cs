using R2PBot.Checklists.Assessments;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Conversations.Assessing;

public sealed class CareTests
{
    public static TheoryData<string> Tells =>
    [
        "They killed my brother last week.",
        "my sister was raped by soldiers",
        "I was beaten by the police yesterday",
        "We have been attacked in our village",
        "Soldiers are shooting at us right now",
        "I saw soldiers burning houses and killing people",
        "I witnessed a massacre in my town",
        "I am a survivor and I want to tell what happened",
        "I want to report a killing",
        "Where can I report a crime?",
        "how do I report an attack on my community",
        "My family has disappeared",
        "They are coming for us, please help",
        "I have photos of the massacre",
        "something terrible was done to me",
        "My neighbours were taken in the night",
        "the militia tortured me",
        "we are being attacked",
        "Ils ont tué mon frère.",
        "ma famille a été massacrée",
        "J’ai vu des soldats tirer sur la foule",
        "Je veux signaler un crime",
        "j'ai été violée",
        "Mataron a mi hermano",
        "Quiero denunciar un crimen",
        "vi cuerpos en la calle",
        "Mi familia fue secuestrada y mi padre asesinado",
    ];

    public static TheoryData<string> Asks =>
    [
        "what is a protected group?",
        "How many people were killed in 2023 according to the report?",
        "What does the report say about sexual violence?",
        "Who can report violations to the Human Rights Council?",
        "What does the Secretary-General say about torture?",
        "How should States report on atrocity crimes?",
        "Which States have criminalized genocide?",
        "What are war crimes?",
        "My government wants to know what the 2025 report says about attacks on hospitals.",
        "we are drafting a statement on the prevention of massacres",
        "I need a quote on killings of civilians for my speech",
        "Our delegation would like the paragraph on displaced persons.",
        "I want to report to the ministry on the focal points",
        "I was asked about genocide in the Third Committee",
        "We have evidence that focal points work, where is that in the report?",
        "Is it genocide in Sudan?",
        "note Civilians were killed according to the UN; two sources.",
        "note The militia attacked villages in October, says the panel.",
        "evidence https://example.org/killings-in-examplia 2026-10-04 media B2",
        "start risk-factors for Examplia",
        "how do I report a bug?",
        "I saw in the 2025 report that civilians were killed. Where?",
        "What happened in Srebrenica?",
        "is torture mentioned?",
        "Que dit le rapport sur les victimes de viol ?",
        "Combien de personnes ont été tuées selon le rapport ?",
        "¿Qué dice el informe sobre las víctimas?",
        "¿Cuántos Estados han tipificado el genocidio?",
        "They attacked the proposal in the debate",
        "my colleague asked what the report says about killings",
    ];

    [Theory]
    [MemberData(nameof(Tells))]
    public void MeetsWhoTells(string text) => Assert.True(Desk.Repositorys.Care.AreMet(text));

    [Theory]
    [MemberData(nameof(Asks))]
    public void LetsWhoAsks(string text) => Assert.False(Desk.Repositorys.Care.AreMet(text));

    [Fact]
    public void LetsEveryQuestionOfTheFittingSets()
    {
        var questions = Directory.GetFiles(Repository.At("knowledge", "fitting"), "*.jsonl").SelectMany(File.ReadAllLines)
            .Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement)
            .SelectMany(e => e.TryGetProperty("question", out var q) ? [q.GetString()] : Array.Empty<string?>())
            .OfType<string>().ToList();
        Assert.True(questions.Count > 300);
        Assert.DoesNotContain(questions, Desk.Repositorys.Care.AreMet);
    }

    [Theory]
    [InlineData("note they killed my brother Yusuf last week")]
    [InlineData("they killed my brother Yusuf last week")]
    public async Task StopsTheChecklist_AndKeepsNothingOfIt(string told)
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        await client.SayAsync("p");
        await client.SayAsync(told);
        Assert.Contains("I am not a reporting channel", client.Text, StringComparison.Ordinal);
        Assert.Contains("has not named a contact", client.Text, StringComparison.Ordinal);
        Assert.Contains("The checklist is paused", client.Text, StringComparison.Ordinal);
        Assert.Null(client.Then);
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v.Contains("Yusuf", StringComparison.OrdinalIgnoreCase));
        var stored = Assert.Single(await client.StoredAsync());
        Assert.Equal((AssessmentStatus.Paused, 1, 1), (stored.Status, stored.Answers.Count, stored.Members[0].Place.Index));
        await client.SayAsync("resume");
        Assert.Equal("2 of 14 · 0 unknown", client.Heading());
    }

    [Fact]
    public async Task StopsAForm_AndKeepsNothingOfIt()
    {
        await using var client = await ConversationClient.StartAsync();
        await client.SayAsync("start risk-factors for Examplia");
        await client.PressAsync("Details …");
        await client.PressAsync("Save and go on", ("value", "Present"), ("note", "Reported twice.\nI was there: soldiers raped my sister Amina."));
        Assert.Contains("I am not a reporting channel", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await client.EveryValueAsync(), v => v.Contains("Amina", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(Assert.Single(await client.StoredAsync()).Answers);
    }

    [Fact]
    public async Task GivesTheOperatorsContact_InPlainChatToo()
    {
        await using var client = await ConversationClient.StartAsync();
        client.Checklists.CareContact = "the duty officer, room 4, care@example.org";
        await client.RestartAsync();
        await client.SayAsync("I want to report a killing");
        Assert.Contains("People you can turn to: the duty officer, room 4, care@example.org", client.Text, StringComparison.Ordinal);
        Assert.Empty(client.Quotations);
        Assert.DoesNotContain("paused", client.Text, StringComparison.Ordinal);
    }
}
