using System.Text.RegularExpressions;
using R2PBot.Library.Documents;
using R2PBot.Library.Import;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Documents;

/// <summary>The five works, exactly: every number once, every word from its own source lines, no sentence under another author.</summary>
public sealed partial class KnowledgeTests
{
    public static TheoryData<string> Ids => ["sg-2025", "sg-2013", "wfuna-2025", "icr2p-79", "icr2p-80"];

    [Fact]
    public void HoldsTheFiveWorks_WithNothingRefused()
    {
        Assert.Empty(Repository.Holdings.Refusals);
        Assert.Equal(["sg-2025", "sg-2013", "icr2p-80", "icr2p-79", "wfuna-2025"], Repository.Holdings.Documents.Select(d => d.Id));
    }

    [Fact]
    public void HoldsEveryNumberOnce_InTheReportOf2025()
    {
        var report = Repository.Document("sg-2025");
        Assert.Equal(["summary", .. Numbers(1, 80), .. Numbers(1, 140).Select(n => "fn" + n)], report.Passages.Select(p => p.LocalId));
        Assert.Equal(["Summary", "I", "II", "II.A", "II.B", "II.C", "II.D", "II.E", "III", "III.A", "III.B", "III.C", "III.D", "IV", "V"], report.Sections.Select(s => s.Number));
    }

    [Fact]
    public void HoldsEveryNumberOnce_InTheReportOf2013()
    {
        var report = Repository.Document("sg-2013");
        var letters = "abcdefg".Select(c => $"71({c})");
        Assert.Equal([.. Numbers(1, 71), .. letters, .. Numbers(72, 77), .. Numbers(1, 5).Select(n => "fn" + n)], report.Passages.Select(p => p.LocalId));
        Assert.Equal(["I", "II", "III", "IV", "V", "VI"], report.Sections.Select(s => s.Number));
        Assert.Equal(["sg-2013#40", "sg-2013#71(c)"], Repository.Passage("sg-2013#fn4").AttachedTo);
    }

    [Fact]
    public void HoldsTheCallsWithTheirBullets()
    {
        Assert.Equal(Numbers(1, 8).Select(n => "s1.b" + n), Bullets("icr2p-79"));
        Assert.Equal([.. Numbers(1, 9).Select(n => "s2.b" + n), .. Numbers(1, 6).Select(n => "s4.b" + n)], Bullets("icr2p-80"));
    }

    [Fact]
    public void HoldsTheNotesOfTheGuide_EachBesideItsParagraph()
    {
        var guide = Repository.Document("wfuna-2025");
        Assert.Equal(Numbers(1, 32).Select(n => "n" + n), guide.Passages.Select(p => p.LocalId));
        Assert.Equal(
            ["0", "1", "1", "2", "2", "2", "4", "6", "III", "12", "13", "20", "24", "24", "28", "24", "41", "42", "45", "46", "51", "54", "56", "61", "66", "69", "a", "b", "e", "72", "72", "72"],
            guide.Passages.Select(p => p.NoteLabel));
        var report = Repository.Document("sg-2013");
        var targets = guide.Passages.Select(p => Assert.Single(p.AttachedTo)).ToList();
        Assert.Equal("sg-2013", targets[0]);
        Assert.Equal("sg-2013#III", targets[8]);
        Assert.All(targets.Where((_, i) => i is not (0 or 8)), id => Assert.NotNull(report.Find(id["sg-2013#".Length..])));
    }

    /// <summary>The places where a page foot, a footnote or a side note cut a sentence of a report.</summary>
    [Theory]
    [InlineData("sg-2013#3", "considered the role of regional and subregional arrangements in implementing")]
    [InlineData("sg-2013#9", "As at 16 May 2013, the Secretariat had received written submissions from 27 Member States")]
    [InlineData("sg-2013#14", "weapons prohibited under international law. Crimes against humanity are distinguished")]
    [InlineData("sg-2013#24", "national human rights institutions and the security sector. The absence")]
    [InlineData("sg-2013#28", "other atrocity crimes. Emerging patterns of violations")]
    [InlineData("sg-2013#32", "peace processes. Security Council resolutions 1612 (2005)")]
    [InlineData("sg-2013#37", "make their voices heard. Electoral processes can help")]
    [InlineData("sg-2013#40", "Although they have not always strictly replicated international definitions")]
    [InlineData("sg-2013#59", "have committed to establishing similar committees. While still")]
    [InlineData("sg-2013#64", "Paraguay, Poland, Rwanda and other countries have institutionalized")]
    [InlineData("sg-2013#71", "The steps could be undertaken in partnership with the United Nations")]
    [InlineData("sg-2025#10", "regional organizations, civil society organizations, researchers")]
    [InlineData("sg-2025#16", "are becoming an increasingly significant feature")]
    [InlineData("sg-2025#26", "increased violations of international humanitarian law")]
    [InlineData("sg-2025#35", "accountability in line with the objectives")]
    [InlineData("sg-2025#39", "preventing conflicts. Supporting national human rights institutions")]
    [InlineData("sg-2025#44", "decided to formalize a territory spanning 2.7 million acres")]
    [InlineData("sg-2025#55", "the General Assembly, the Security Council and the Human Rights Council")]
    [InlineData("sg-2025#59", "commissions of inquiry and investigative missions")]
    [InlineData("sg-2025#63", "early warning capabilities. The United Nations has worked")]
    [InlineData("sg-2025#69", "in the General Assembly have been the main vehicles")]
    [InlineData("sg-2025#75", "a useful guide for meeting the responsibilities")]
    [InlineData("icr2p-79#s1.p3", "how root causes and other exacerbating factors")]
    [InlineData("icr2p-79#s2.p4", "with a gender-competent, survivor-centric and intersectional lens. This includes ensuring the inclusion of a non-discrimination provision")]
    [InlineData("icr2p-80#s2.b4", "the HRC, UNSC and General Assembly includes systematic assessments")]
    [InlineData("icr2p-80#s4.p7", "ICR2P and its member organizations stand ready")]
    public void KeepsTheSentenceWhole_WhereTheSourceCutsIt(string id, string words) => Assert.Contains(words, Repository.Passage(id).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("sg-2025#1", 1)]
    [InlineData("sg-2025#6", 7)]
    [InlineData("sg-2025#33", 44, 45, 46)]
    [InlineData("sg-2025#63", 112, 113)]
    [InlineData("sg-2025#64", 114, 115, 116, 117, 118, 119, 120, 121)]
    [InlineData("sg-2025#67", 124)]
    public void ReadsThePlainNumberAsMark_WhereItIsTheMissingOne(string id, params int[] marks) =>
        Assert.Equal(marks, Repository.Passage(id).Marks.Where(m => m.Offset is not null).Select(m => m.Number));

    [Theory]
    [InlineData("sg-2025#21", 24, 25)]
    [InlineData("sg-2025#46", 81, 82, 83)]
    [InlineData("sg-2025#58", 98, 99, 100, 101, 102)]
    public void AttachesTheFootnote_WhereItsMarkIsLost(string id, params int[] marks) =>
        Assert.Equal(marks, Repository.Passage(id).Marks.Where(m => m.Offset is null).Select(m => m.Number));

    [Theory]
    [InlineData("sg-2025#18", "7 in 10 recorded deaths")]
    [InlineData("sg-2025#21", "123 million by October 2024")]
    [InlineData("sg-2025#24", "1,637 attacks")]
    [InlineData("sg-2025#39", "118 countries, are")]
    [InlineData("sg-2025#42", "some 1,200 legislators in 141 multiparty parliaments")]
    [InlineData("sg-2025#29", "Port-au-Prince")]
    [InlineData("icr2p-80#s1.p2", "the UN80 Initiative")]
    public void KeepsFiguresAndMendsGlyphs(string id, string words) => Assert.Contains(words, Repository.Passage(id).Text, StringComparison.Ordinal);

    [Fact]
    public void DeclinesToQuote_WhatTheSourceDamaged()
    {
        var damaged = Repository.Passage("sg-2013#76");
        Assert.False(damaged.CanBeQuoted);
        Assert.Throws<InvalidOperationException>(damaged.CiteWhole);
        Assert.Contains("paraphrase", damaged.QualityNote, StringComparison.Ordinal);
        Assert.Equal(TextQuality.Garbled, Repository.Passage("sg-2013#28").Quality);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ComesFromItsOwnSourceLines_WordForWord(string id)
    {
        var document = Repository.Document(id);
        var source = Repository.Source(document.Header.Source.File);
        var corrections = Repository.Recipe(id).Replace;
        foreach (var passage in document.Passages)
        {
            var lines = Lines(passage.SourceLines).Select(n => corrections.Where(c => c.Line == n)
                .Aggregate(LineCleaning.Clean(source.Lines[n - 1]), (line, c) => line.Replace(c.From, c.To, StringComparison.Ordinal)));
            var words = Words(string.Join(' ', lines));
            Assert.True(IsSubsequence(Words(passage.Text), words), $"{passage.Id} has words that its lines {passage.SourceLines} do not have in this order");
        }
    }

    [Theory]
    [InlineData("sg-2025.txt", "sg-2025")]
    [InlineData("wimun-2025-study-guide.txt", "sg-2013", "wfuna-2025")]
    [InlineData("icr2p-79.txt", "icr2p-79")]
    [InlineData("icr2p-80.txt", "icr2p-80")]
    public void AccountsForEveryLineOfTheSource(string file, params string[] ids)
    {
        var accounted = new HashSet<int>();
        foreach (var id in ids)
        {
            var result = Assert.IsType<ImportResult.Imported>(Importer.Import(Repository.Source(file), Repository.Recipe(id)));
            accounted.UnionWith(result.Document.Passages.SelectMany(p => Lines(p.SourceLines)));
            accounted.UnionWith(result.Report.Findings.Where(f => f.Kind == FindingKind.Dropped).SelectMany(f => Lines(f.Lines)));
            accounted.UnionWith(result.Report.Findings.Where(f => f.What.Contains("printed again with other words", StringComparison.Ordinal)).Select(f => f.First));
            accounted.UnionWith(HeadingLines().Matches(result.Markdown).SelectMany(m => Lines(m.Groups["lines"].Value)));
        }

        var source = Repository.Source(file).Lines;
        var left = Enumerable.Range(1, source.Count).Where(n => source[n - 1].Trim().Length > 0 && !accounted.Contains(n));
        Assert.Empty(left);
    }

    [Fact]
    public void PutsNoWordOfTheGuideUnderTheSecretaryGeneral()
    {
        var notes = Repository.Document("wfuna-2025").Passages.SelectMany(p => Lines(p.SourceLines)).ToHashSet();
        var report = Repository.Document("sg-2013").Passages.SelectMany(p => Lines(p.SourceLines)).ToHashSet();
        Assert.Empty(notes.Intersect(report));
        var runs = Repository.Document("sg-2013").Passages.SelectMany(p => Runs(p.Text)).ToHashSet();
        Assert.DoesNotContain(Repository.Document("wfuna-2025").Passages.SelectMany(p => Runs(p.Text)), runs.Contains);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void IsWhatTheImporterMakesOfTheSource_ByteForByte(string id)
    {
        var recipe = Repository.Recipe(id);
        var result = Assert.IsType<ImportResult.Imported>(Importer.Import(Repository.Source(recipe.Document.Source.File), recipe));
        Assert.Equal(File.ReadAllText(Repository.At("knowledge", "documents", $"{id}.md")), result.Markdown);
        Assert.Equal(File.ReadAllText(Repository.At("knowledge", "reports", $"{id}.md")), result.WrittenReport);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ShowsNoMarkupInTheWords(string id) =>
        Assert.All(Repository.Document(id).Passages, p => Assert.DoesNotMatch(@"\[\^|<sup|\*\*|\]\(|  |\\_|^- ", p.Text));

    [Fact]
    public void NamesWhereTheOfficialVersionIsAndTheReuseTerms_InEveryDocument() =>
        Assert.All(Repository.Holdings.Documents, d =>
        {
            Assert.False(d.Header.Official.Verified);
            Assert.True(d.Header.Official.Url is not null || d.Header.Official.Note is not null);
            Assert.Contains(d.Header.Title, File.ReadAllText(Repository.At("NOTICE")), StringComparison.Ordinal);
        });

    private static IEnumerable<string> Numbers(int first, int last) => Enumerable.Range(first, last - first + 1).Select(n => $"{n}");

    private static IEnumerable<string> Bullets(string id) =>
        Repository.Document(id).Passages.Where(p => p.Kind == PassageKind.ListItem).Select(p => p.LocalId);

    private static IEnumerable<int> Lines(string ranges) => ranges.Split(", ").SelectMany(r =>
    {
        var ends = r.Split('-').Select(int.Parse).ToArray();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    });

    private static string[] Words(string text) =>
        [.. WordPattern().Matches(RaisedNumbers().Replace(text, " ")).Select(m => m.Value)];

    private static bool IsSubsequence(string[] words, string[] source)
    {
        var at = 0;
        foreach (var word in source)
        {
            if (at < words.Length && words[at] == word)
            {
                at++;
            }
        }

        return at == words.Length;
    }

    /// <summary>Fifteen words in a row: long enough that only copied text shares them.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        var words = Words(text.ToLowerInvariant());
        return Enumerable.Range(0, Math.Max(0, words.Length - 14)).Select(i => string.Join(' ', words[i..(i + 15)]));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"<sup>\d+</sup>")]
    private static partial Regex RaisedNumbers();

    [GeneratedRegex(@"<!-- (?:section|subheading)[^|]*\| lines (?<lines>\d+(?:-\d+)?)")]
    private static partial Regex HeadingLines();
}
