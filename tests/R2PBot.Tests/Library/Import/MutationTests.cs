using R2PBot.Library.Documents;
using R2PBot.Library.Import;
using R2PBot.Tests.Support;

namespace R2PBot.Tests.Library.Import;

/// <summary>Two thousand damaged documents: never an exception, always a document or one line that says why not.</summary>
public sealed class MutationTests
{
    private static readonly string[] Splinters =
        ["---\n", "<!-- passage 12 | lines 3 -->\n", "<!--", "-->", "[^", "[^9999999999]", "\0", "\u202e", "| lead", "(b) ", "\n\n\n", "1. ", "<sup>7</sup>", "# I. ", "99999999999999999999. ", "é̂", "\uD800"];

    [Fact]
    public void SurvivesAThousandMutatedDocuments()
    {
        var sound = Directory.GetFiles(Repository.At("knowledge", "documents"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var random = new Random(2025);
        for (var i = 0; i < 1000; i++)
        {
            var text = Mutate(sound[i % sound.Length], random);
            if (DocumentReader.Read("mutated.md", text) is DocumentReading.Refused refused)
            {
                Assert.Matches(@"^mutated\.md:\d+: \S", refused.ToString());
                Assert.DoesNotContain('\n', refused.ToString());
            }
        }
    }

    [Fact]
    public void SurvivesAThousandMutatedSources()
    {
        var recipes = new[] { "sg-2025", "sg-2013", "wfuna-2025", "icr2p-79", "icr2p-80" }.Select(Repository.Recipe).ToArray();
        var random = new Random(2013);
        for (var i = 0; i < 1000; i++)
        {
            var recipe = recipes[i % recipes.Length];
            var source = Repository.Source(recipe.Document.Source.File);
            var lines = Mutate(string.Join('\n', Cut(source.Lines, random)), random).Split('\n');
            var result = Importer.Import(source with { Lines = lines }, i % 3 == 0 ? FirstRecipe.For(source with { Lines = lines }) : recipe);
            if (result is ImportResult.Refused refused)
            {
                Assert.Matches(@"^\S+\.txt: \S", refused.ToString());
                Assert.DoesNotContain('\n', refused.ToString());
            }
        }
    }

    private static IEnumerable<string> Cut(IReadOnlyList<string> lines, Random random)
    {
        var start = random.Next(lines.Count);
        return lines.Skip(start).Take(random.Next(1, 120)).Prepend("I. Introduction");
    }

    private static string Mutate(string text, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 400), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length) + " ",
                1 => text.Insert(at, Splinters[random.Next(Splinters.Length)]),
                2 => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
                3 => text[..at] + (char)random.Next(1, 0x3000) + text[Math.Min(at + 1, text.Length)..],
                _ => text[..Math.Max(1, at)],
            };
        }

        return text;
    }
}
