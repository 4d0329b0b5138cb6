using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;
using R2PBot.Answers.Retrieval;
using R2PBot.Library.Documents;
using R2PBot.Library.Glossaries;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Answers;

/// <summary>What a question is taken to mean: language, spelling, names, and the kind of thing it asks for.</summary>
public sealed class UnderstandingTests
{
    private static readonly Glossary Glossary = Repository.Holdings.Glossary;

    [Theory]
    [InlineData("How many focal points are there?", nameof(Language.English))]
    [InlineData("Quels États ont été touchés par ces attaques ?", nameof(Language.French))]
    [InlineData("¿Cuántos Estados han nombrado puntos focales?", nameof(Language.Spanish))]
    [InlineData("veto", nameof(Language.English))]
    public void KnowsTheLanguage(string question, string language) => Assert.Equal(language, Languages.Of(QuestionTokens.Read(question)).ToString());

    [Theory]
    [InlineData("countreis", "countries")]
    [InlineData("genocde", "genocide")]
    [InlineData("cntrs", "countries")]
    [InlineData("zxqv", null)]
    public void MendsASlip_AndLeavesAloneWhatItDoesNotKnow(string typed, string? meant) => Assert.Equal(meant, new Lexicon(Repository.Holdings).Meant(typed));

    [Theory]
    [InlineData("how many focal points were there in 2013 and now?", true)]
    [InlineData("focal points in 2013 vs 2025", true)]
    [InlineData("what happened in 2013 and afterwards?", false)]
    public void TellsThenAndNow(string question, bool change) => Assert.Equal(change, AnswerTypes.AsksForChange(question));

    /// <summary>The sentence model's words tell which are ordinary English; here one is taken for such.</summary>
    [Theory]
    [InlineData("what does the counsil do", "what does the council do")]
    [InlineData("fix my genocie", "fix my genocie")]
    public void MendsNoOrdinaryWord(string question, string understood)
    {
        var reader = new WantedReader(Repository.Holdings, PassageSearch.Of(Repository.Holdings, RankingWeights.Default).Index, null, word => word == "genocie");
        Assert.Equal(understood, reader.Read(question, QuestionTokens.Read(question), []).English);
    }

    /// <summary>A body with two reports is one side; two bodies are two, and "both" makes each report one.</summary>
    [Theory]
    [InlineData("What does the Secretary-General say about hate speech?", "")]
    [InlineData("hate speech: the Secretary-General and ICR2P", "sg-2025 sg-2013, icr2p-80 icr2p-79")]
    [InlineData("do both reports of the Secretary-General mention hate speech?", "sg-2025, sg-2013")]
    [InlineData("the Secretary-General's report of 2013 on hate speech", "")]
    [InlineData("hate speech in the calls for sessions 79 and 80", "icr2p-79, icr2p-80")]
    [InlineData("hate speech in ICR2P call 79 and ICR2P call 80", "icr2p-79, icr2p-80")]
    public void TellsAComparison_FromANameWithSeveralWorks(string question, string sides)
    {
        var reader = new WantedReader(Repository.Holdings, PassageSearch.Of(Repository.Holdings, RankingWeights.Default).Index, null);
        var tokens = QuestionTokens.Read(question);
        var wanted = reader.Read(question, tokens, new DocumentNames(Repository.Holdings).Find(tokens));
        Assert.Equal(sides.Split(", ").Order(), wanted.Compared.Select(s => string.Join(' ', s.Select(d => d.Id).OrderDescending(StringComparer.Ordinal))).DefaultIfEmpty("").Order());
    }

    [Theory]
    [InlineData("fighting in South Sudan", "South Sudan")]
    [InlineData("fighting in Sudan", "Sudan")]
    [InlineData("Nigeria", "Nigeria")]
    [InlineData("the nhri of a country", "national human rights institution")]
    public void FindsTheLongestName(string text, string term) =>
        Assert.Contains(new Names(Glossary).In(text), n => n.Term.Term.Contains(term, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void TakesOrdinaryWordsForOrdinaryWords() => Assert.DoesNotContain(new Names(Glossary).In("who can act"), n => n.Named is "who" or "act");

    [Theory]
    [InlineData("Combien de points focaux ?", "focal point")]
    [InlineData("¿Qué dice sobre la alerta temprana?", "early warning")]
    [InlineData("les droits de l'homme", "human rights")]
    public void PutsAQuestionIntoEnglishWords(string question, string english)
    {
        var tokens = QuestionTokens.Read(question);
        var language = question.Contains('¿', StringComparison.Ordinal) ? Language.Spanish : Language.French;
        Assert.Contains(english, new Translation(Glossary).ToEnglish(tokens, language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many States are there?", nameof(AnswerType.Number), "A total of 61 countries have done so.", true)]
    [InlineData("How many attacks?", nameof(AnswerType.Number), "In its resolution 2286 (2016), the Council spoke in 2016.", false)]
    [InlineData("When was it adopted?", nameof(AnswerType.Date), "It was adopted in September 2024.", true)]
    [InlineData("Why is it paralysed?", nameof(AnswerType.Reason), "It is paralysed due to the veto.", true)]
    [InlineData("Tell me when the harvest was.", nameof(AnswerType.Date), "It was in 2012.", true)]
    [InlineData("What helps when a harvest fails?", nameof(AnswerType.Any), "Stores help.", true)]
    [InlineData("The date please, when was it adopted?", nameof(AnswerType.Date), "It was adopted by all.", false)]
    [InlineData("Who did?", nameof(AnswerType.Names), "It was done by Kenya, Rwanda and Uganda.", true)]
    [InlineData("Who did?", nameof(AnswerType.Names), "It was done by several of them.", false)]
    [InlineData("Which countries did?", nameof(AnswerType.ProperNames), "It was done by Kenya.", true)]
    [InlineData("Which 27 States did?", nameof(AnswerType.ProperNames), "It was done by 27 Member States of the United Nations.", false)]
    public void KnowsWhatKindOfThingIsAsked(string question, string type, string sentence, bool satisfies)
    {
        Assert.Equal(type, AnswerTypes.Of(question).ToString());
        Assert.Equal(satisfies, AnswerTypes.Satisfies(sentence, Enum.Parse<AnswerType>(type)));
    }

    [Theory]
    [InlineData("How many States wrote?", "Many States have written.", true)]
    [InlineData("How many States wrote?", "In its resolution 2286 (2016), States wrote.", true)]
    [InlineData("How many States wrote?", "Dozens of States have written.", false)]
    [InlineData("How often do they meet?", "They meet every two years.", false)]
    [InlineData("How many cases are there?", "A v. B; C v. D; E v. F.", false)]
    [InlineData("How many societies are there?", "Society and its treaty party.", true)]
    [InlineData("How often do they meet?", "They meet once a year.", false)]
    [InlineData("How many States put their name to it?", "In all, 27 States did.", false)]
    [InlineData("Is it about what countries do at home?", "It is about duties.", false)]
    [InlineData("How are freedoms cut in the name of security?", "They are cut by law.", false)]
    [InlineData("Which countries have one?", "It exists in the United Kingdom.", false)]
    [InlineData("Which 27 States wrote?", "In all, 27 Member States wrote in June.", true)]
    [InlineData("How does it count what is done?", "It does so with care.", false)]
    [InlineData("In what year was it signed?", "It was signed by all.", true)]
    [InlineData("In what year was it signed?", "It was signed in 2006.", false)]
    [InlineData("When it rains, who helps?", "The neighbours help.", false)]
    [InlineData("Which 27 States wrote?", "In writing, 27 Member States answered the Secretariat.", true)]
    [InlineData("Which 27 States wrote?", "In writing, Chad and others answered the Secretariat.", false)]
    public void SeesWhatAQuotationLacks(string question, string quote, bool isMissed) => Assert.Equal(isMissed, AnswerTypes.IsMissedBy(question, quote));

    [Theory]
    [InlineData("hw mny focl points r there", "sg-2025#41")]
    [InlineData("¿Cuántos países han nombrado puntos focales?", "sg-2025#41")]
    [InlineData("responsibility while protecting", "sg-2025#57")]
    public void FindsThePassage_HoweverItIsTyped(string question, string id) => Assert.Contains(id, Desk.Ask(question).Ids().Split(' ').Take(3));

    [Fact]
    public void PointsOnlyToPassagesThatExist_InTheGlossary() =>
        Assert.All(Glossary.Terms.SelectMany(t => t.Defined), id => Assert.NotNull(Repository.Holdings.FindPassage(id)));

    [Theory]
    [InlineData("terms:\n  - aliases: [x]\n", 2, "names no term")]
    [InlineData("terms:\n  - term: x\n    colour: red\n", 3, "“colour” is not known")]
    [InlineData("shorthand: {a: b, a: c}\n", 1, "“a” stands twice")]
    [InlineData("translations:\n  de:\n    x: y\n", 2, "from fr and es")]
    public void RefusesAWrongGlossary(string yaml, int line, string reason)
    {
        var problem = Assert.Throws<DocumentFormatException>(() => GlossaryReader.Read(yaml));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("How has the number of missions changed since 2013?", "How has the number of missions ?")]
    [InlineData("does climate change drive conflict", "does climate change drive conflict")]
    public void LeavesOut_WhatOnlyAsksForThenAndNow(string question, string rest) => Assert.Equal(rest, string.Join(' ', AnswerTypes.WithoutTime(question).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
