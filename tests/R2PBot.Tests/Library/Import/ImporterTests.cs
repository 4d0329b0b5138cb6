using R2PBot.Library.Documents;
using R2PBot.Library.Import;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Import;

/// <summary>The general rules, each on a source of a few lines.</summary>
public sealed class ImporterTests
{
    [Fact]
    public void RejoinsASentence_WhereThePageFootCutIt()
    {
        var result = Sources.Import("""
            I. Introduction

            1. The first part of a sentence that

            ¹ Resolution 60/1.

            25-06353 3/17

            goes on after the page.¹ And ends.
            2. Another.
            3. A third.
            """);

        Assert.Equal("The first part of a sentence that goes on after the page. And ends.", result.TextOf("1"));
        Assert.Equal(["small-source#1"], result.Document.Find("fn1")?.AttachedTo.Select(a => a.Replace("small#", "small-source#", StringComparison.Ordinal)));
        Assert.Empty(result.Doubts());
    }

    [Fact]
    public void RestoresTheNumberOfAParagraph_WhereTheSequenceLacksIt()
    {
        var result = Sources.Import("I. Introduction\n\n1. One.\n- Two without number.\n3. Three.");
        Assert.Equal("Two without number.", result.TextOf("2"));
        Assert.Contains("number restored from the sequence", result.Document.Find("2")?.Repairs ?? []);
    }

    [Fact]
    public void SaysThatItIsNotSure_WhenAPieceWithoutNumberBeginsLikeAParagraph()
    {
        var result = Sources.Import("I. Introduction\n\n1. One.\n\nA second piece.\n\n2. Two.");
        Assert.Equal("One. A second piece.", result.TextOf("1"));
        Assert.Equal(["5: joined to passage 1, though it begins like a paragraph of its own"], result.Doubts());
    }

    [Fact]
    public void RestoresTheNumberOfASection_BetweenItsNeighbours()
    {
        var result = Sources.Import("# I. First\n\n1. One.\n\n## Second\n\n2. Two.\n\n# III. Third\n\n3. Three.");
        Assert.Equal(["I", "II", "III"], result.Document.Sections.Select(s => s.Number));
        Assert.Equal("II", result.Document.Find("2")?.SectionNumber);
    }

    [Fact]
    public void LeavesAFigureAFigure_WhenItIsNotTheMissingMark()
    {
        var result = Sources.Import("""
            I. Introduction

            1. In 7 of 10 cases, 1 the Council met. 2 It had 3 members.
            2. Nothing here.

            <sup>1</sup> See A/1.

            <sup>2</sup> See A/2.
            """);

        Assert.Equal("In 7 of 10 cases, the Council met. It had 3 members.", result.TextOf("1"));
        Assert.Equal([1, 2], result.Document.Find("1")?.Marks.Select(m => m.Number));
    }

    [Fact]
    public void AttachesAFootnoteWithoutMark_ToTheOnlyPassageBetweenItsNeighbours()
    {
        var result = Sources.Import("""
            I. Introduction

            1. One.<sup>1</sup>
            2. Two.
            3. Three.<sup>3</sup>

            <sup>1</sup> See A/1.
            <sup>2</sup> See A/2.
            <sup>3</sup> See A/3.
            """);

        Assert.Equal(new FootnoteMark(2, null), Assert.Single(result.Document.Find("2")?.Marks ?? []));
        Assert.Equal(["4: the mark of footnote 2 is lost; only passage 2 stands between its neighbours"], result.Doubts());
    }

    [Fact]
    public void RestoresTheNumberOfAFootnote_WhereTheSequenceLacksIt()
    {
        var result = Sources.Import("I. Introduction\n\n1. One.<sup>1</sup> Two.<sup>2</sup> Three.<sup>3</sup>\n\n<sup>1</sup> See A/1.\n\nThe second.\n\n<sup>3</sup> See A/3.");
        Assert.Equal("The second.", result.TextOf("fn2"));
    }

    [Theory]
    [InlineData("<sup>&</sup>lt;sup>1</sup> See A/1.")]
    [InlineData(" $<sup>^{1}~</sup>See~A/1.$ ")]
    [InlineData("¹ See A/1.")]
    [InlineData("1 See A/1.")]
    public void ReadsAFootnote_InEveryShapeThatConvertersGiveIt(string line)
    {
        var result = Sources.Import($"I. Introduction\n\n1. One.<sup>1</sup>\n\n{line}");
        Assert.Equal("See A/1.", result.TextOf("fn1"));
    }

    [Fact]
    public void KeepsOnePrinting_AndReportsTheOther_WhenAPageIsRepeated()
    {
        var result = Sources.Import("I. Introduction\n\n1. One here.\n\n2. Two things were these.\n\nI. Introduction\n\n1. One here.\n\n3. Three.");
        Assert.Equal(3, result.Document.Passages.Count);
        Assert.Contains("printed again at lines 9", result.Document.Find("1")?.Repairs ?? []);
    }

    [Fact]
    public void ShowsTheDifference_WhenTheRepetitionHasOtherWords()
    {
        const string paragraph = "Those situations are tragic because they could have been prevented by many States in time.";
        var result = Sources.Import($"I. Introduction\n\n1. {paragraph}\n\n1. {paragraph.Replace("Those", "These", StringComparison.Ordinal)}\n\n2. Two.");
        Assert.Equal(paragraph, result.TextOf("1"));
        Assert.Contains("“Those” / “These”", Assert.Single(result.Doubts()), StringComparison.Ordinal);
    }

    [Fact]
    public void KeepsAsidesOutOfTheText_AndTheTextOutOfAsides()
    {
        var recipe = Sources.Recipe() with { AsideHeader = @"^(?<label>\d+|[a-g])\)? (?<header>Did you know.*)$", AsideEnds = [9] };
        const string source = """
            I. Introduction

            1. A sentence that

            1 Did you know?

            Someone else's words:
            1. first;
            - second.

            Goes on with a capital. 2. Not a number.

            2. Two.
            """;

        var body = Sources.Import(source, recipe);
        var asides = Sources.Import(source, recipe with { Take = Part.Asides, Attach = new() { [5] = new() { To = "small#1", Certainty = "high" } } });

        Assert.Equal("A sentence that Goes on with a capital. 2. Not a number.", body.TextOf("1"));
        Assert.Equal("Someone else's words:\n1. first;\nsecond.", asides.TextOf("n1"));
        Assert.Equal("1", asides.Document.Find("n1")?.NoteLabel);
    }

    [Fact]
    public void CountsParagraphsAndBullets_WhereTheTextHasNoNumbers()
    {
        var recipe = Sources.Recipe(numbered: false) with { BulletGlyph = "e" };
        var result = Sources.Import("The introduc-\ntion.\n\n1. IN CAPITALS AND\nTWO LINES\n\nFirst, and\n\ncut.\n\nStates can:\n\ne Do this;\n\n- Do that.\n\nLast.", recipe);

        Assert.Equal(["s0.p1", "s1.p1", "s1.p2", "s1.b1", "s1.b2", "s1.p3"], result.Document.Passages.Select(p => p.LocalId));
        Assert.Equal("The introduc-tion.", result.TextOf("s0.p1"));
        Assert.Equal("First, and cut.", result.TextOf("s1.p1"));
        Assert.True(result.Document.Find("s1.p2")?.IsListLead);
        Assert.Equal("In capitals and two lines", Assert.Single(result.Document.Sections).Heading);
    }

    [Fact]
    public void Refuses_WhenTheRecipeWasWrittenForAnotherVersionOfTheFile()
    {
        var source = Sources.Text("1. One.") with { Sha256 = new string('1', 64) };
        var refused = Assert.IsType<ImportResult.Refused>(Importer.Import(source, Sources.Recipe()));
        Assert.Contains("another version", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_WhenNothingIsLeftToMakePassagesOf()
    {
        var refused = Assert.IsType<ImportResult.Refused>(Importer.Import(Sources.Text("Only a title page"), Sources.Recipe()));
        Assert.Contains("no text was found", refused.Reason, StringComparison.Ordinal);
    }

    /// <summary>How pdftotext leaves a page: a head and a foot on either side, a rule above the notes, wide spaces, marks fused to their words.</summary>
    [Fact]
    public void KeepsThePageOutOfTheText_WhereAConverterLeftItThere()
    {
        var recipe = Sources.Recipe();
        var result = Sources.Import("""
            A/EX/1/2

            I. Introduction

            1.    A sentence,1 with    a figure of 2 million.2 It is cut

            __________________
               1    See A/1.
               2    See A/2, a note
            of two lines.

            2/9                                              27-00101
                                                             A/EX/1/2

            by the page. 3.1 per cent of it.3
            2.    Another of the year 2025.4

               3    See A/3.
               4    See A/4.

            27-00101                                              3/9
            """, recipe with { Document = recipe.Document with { Symbol = "A/EX/1/2" } });

        Assert.Equal("A sentence, with a figure of 2 million. It is cut by the page. 3.1 per cent of it.", result.TextOf("1"));
        Assert.Equal("Another of the year 2025.", result.TextOf("2"));
        Assert.Equal([1, 2, 3], result.Document.Find("1")?.Marks.Select(m => m.Number));
        Assert.Equal([4], result.Document.Find("2")?.Marks.Select(m => m.Number));
        Assert.Equal("See A/2, a note of two lines.", result.TextOf("fn2"));
        Assert.Empty(result.Doubts());
    }

    [Fact]
    public void TakesOutTheHyphen_WhereTheSourceHasTheWordWhole_AndAsksWhereItHasNot()
    {
        var result = Sources.Import("I. Introduction\n\n1. Displaced people, displa-\nced again; long-term and long-\nterm; repri-\nsals; a half-\nyear, a half, a year.");
        Assert.Equal("Displaced people, displaced again; long-term and long-term; repri-sals; a half-year, a half, a year.", result.TextOf("1"));
        Assert.Equal(["6: “repri-sals” stands over the end of a line; whether the hyphen belongs to it no other place of the source tells"], result.Doubts());
    }

    [Fact]
    public void ReadsTheTitlePage_WithoutARecipe()
    {
        var header = FirstRecipe.For(Sources.Text("United Nations      A/79/875-S/2025/248\n\n   Distr.: General\n   22 April 2025\n\n   Words on paper and\n   in working rooms\n\n   Report of the Secretary-General\n\n   Summary\n\nIt says.")).Document;
        Assert.Equal(("A/79/875-S/2025/248", "22 April 2025", new DateOnly(2025, 4, 22)), (header.Symbol, header.Date, header.Published));
        Assert.Equal(("Words on paper and in working rooms", "Secretary-General", "the Secretary-General's report of 2025"), (header.Title, header.Author, header.ShortTitle));
        Assert.Equal(FirstRecipe.Unknown, header.Standing);
    }

    [Fact]
    public void WritesARecipe_ThatCanBeReadAgain()
    {
        using var folder = new TemporaryFolder();
        var recipe = FirstRecipe.For(Sources.Text("A title\n\nText."));
        var read = RecipeFolder.Read(folder.Write("small.yaml", RecipeFolder.Written(recipe)));
        Assert.Equal(recipe.Document with { Aliases = read.Document.Aliases, AuthorAliases = read.Document.AuthorAliases, Speakers = read.Document.Speakers }, read.Document);
    }

    [Fact]
    public void LeavesTheFrontMatterToAnEditor_AndTheDocumentOff_WithoutARecipe()
    {
        var source = Sources.Text("Title of the text\n\nFirst paragraph.\n\nSecond paragraph.");
        var result = Assert.IsType<ImportResult.Imported>(Importer.Import(source, FirstRecipe.For(source)));
        Assert.False(result.Document.Header.Enabled);
        Assert.Equal(FirstRecipe.Unknown, result.Document.Header.AuthorBody);
        Assert.Equal("small", result.Document.Id);
    }

    [Fact]
    public void CountsSections_WhereHeadingsHaveNoNumber()
    {
        var source = Sources.Text("# Title of the text\n\nOpening.\n\n## Scope\n\nFirst.\n\n## Means\n\nSecond.");
        var result = Assert.IsType<ImportResult.Imported>(Importer.Import(source, FirstRecipe.For(source)));
        Assert.Equal(["s0.p1", "s1.p1", "s2.p1"], result.Document.Passages.Select(p => p.LocalId));
        Assert.Equal(["Scope", "Means"], result.Document.Sections.Select(s => s.Heading));
    }
}
