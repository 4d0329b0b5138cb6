using System.Diagnostics;
using R2PBot.Answers;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

/// <summary>Whatever is typed, there is an answer with a message, soon.</summary>
public sealed class QuestionFuzzTests
{
    private static readonly string[] Seeds =
    [
        "paragraph 57 of the 2025 report", "A/79/875-S/2025/248 para. 71 (b) and (c)", "footnotes 98-102", "section III.B of the Secretary-General's 2013 report",
        "§1 bullet 3 of the ICR2P call 79", "note 24 of the study guide", "side notes on paragraph 72", "last two paragraphs of section 4", "who said that?", "next",
        "How many countries have appointed focal points?", "is it genocide?", "resolution 76/262 and S/RES/1973 (2011)", "párrafos 12 a 14 del informe de 2013", "sg-2025#fn106",
    ];

    private static readonly string[] Insertions =
    [
        "((((((((((", "[[[]]]{{{", "<script>alert(1)</script>", "<!-- passage 1 -->", "\u202Eabc\u202C", "😀👩‍👩‍👧‍👦🇺🇳", "\uD800", "\0", "\u001b[31m", "1 2 3 4 5 6 7 8 9 10 11 12", "999999999999999999999",
        "1-2-3-4-5-6", "#", "/", "A/", "A////79", "١٢٣", "第七章", "שלום", "\u0301\u0301\u0301", "¶¶¶", "§§§", "…", "--", "'s's's", "paragraph", "note", "section", "of of of", "and", "to", "\t\n\r", "%s%n", "\"\"\"",
    ];

    [Fact]
    public void AnswersFiveThousandMutatedQuestions()
    {
        var random = new Random(20250422);
        var slowest = TimeSpan.Zero;
        var conversation = Conversation.New;
        for (var i = 0; i < 5_000; i++)
        {
            var question = Mutate(Seeds[random.Next(Seeds.Length)], random);
            var begun = Stopwatch.GetTimestamp();
            var answer = Desk.Ask(question, conversation);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(begun).Ticks));
            Assert.False(string.IsNullOrWhiteSpace(answer.Message), question);
            Assert.All(answer.Citations, c => Assert.Contains(c.Quote, c.Passage.Text, StringComparison.Ordinal));
            conversation = random.Next(5) == 0 ? Conversation.New : answer.Next;
        }

        Assert.True(slowest < TimeSpan.FromSeconds(5), $"the slowest took {slowest}");
    }

    private static string Mutate(string question, Random random)
    {
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            var at = random.Next(question.Length + 1);
            question = random.Next(10) switch
            {
                0 or 1 or 2 => question.Insert(at, Insertions[random.Next(Insertions.Length)]),
                3 => question.Insert(at, new string((char)random.Next(0x20, 0xFFFF), random.Next(1, 40))),
                4 => question[..at],
                5 => question[at..],
                6 => string.Concat(Enumerable.Repeat(question, random.Next(1, 6))),
                7 => new string([.. question.OrderBy(_ => random.Next())]),
                8 when random.Next(10) == 0 => string.Concat(Enumerable.Repeat(question, 100_000 / (question.Length + 1) + 1)),
                9 => question + " " + Seeds[random.Next(Seeds.Length)],
                _ => question.ToUpperInvariant(),
            };
        }

        return question;
    }
}
