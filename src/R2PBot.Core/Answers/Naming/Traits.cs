using System.Text.RegularExpressions;
using R2PBot.Answers.Questions;
using R2PBot.Library.Documents;

namespace R2PBot.Answers.Naming;

/// <summary>What a document's header says that people describe it by.</summary>
internal sealed partial class Traits
{
    private readonly string _titles;

    public Traits(Document document)
    {
        Document = document;
        _titles = Folding.Fold($"{document.Header.ShortTitle} {document.Header.Title}");
        Session = SessionNumber().Match(_titles) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan) : null;
        Authors =
        [
            .. AuthorNames(document.Header).Concat(document.Header.AuthorAliases).Distinct().Select(n => Name(n, mustSpeak: false)),
            .. document.Header.Speakers.Select(n => Name(n, mustSpeak: true)),
        ];
    }

    public Document Document { get; }

    /// <summary>The session of the General Assembly that the title names.</summary>
    public int? Session { get; }

    public IReadOnlyList<AuthorName> Authors { get; }

    public bool Fits(Feature feature) => feature switch
    {
        Feature.Author author => author.Name == Document.Header.Author,
        Feature.Year year => year.Number == Document.Header.Published.Year,
        Feature.Session session => session.Number == Session,
        Feature.Kind kind => kind.Name is null || _titles.Contains(kind.Name, StringComparison.Ordinal),
        _ => true,
    };

    private AuthorName Name(string name, bool mustSpeak) => new(Document.Header.Author, [.. QuestionTokens.Read(name).Select(t => t.Text)], mustSpeak);

    private static IEnumerable<string> AuthorNames(FrontMatter header)
    {
        // The Organization is no single author: "the UN says" would name every report of every organ.
        var parts = header.AuthorBody.Split(',', '(', ')', ';').Select(p => p.Trim()).Where(p => p.Length > 0 && p != "United Nations" && !p.StartsWith("a ", StringComparison.Ordinal));
        var initials = string.Concat(header.Author.Split(' ', '-').Where(w => w.Length > 0).Select(w => w[0]));
        return [header.Author, .. parts, .. initials.Length > 1 ? [initials] : Array.Empty<string>(), .. Translations(header.Author)];
    }

    private static IEnumerable<string> Translations(string author) => author == "Secretary-General"
        ? ["secretary general", "secrétaire général", "secretario general", "UNSG"]
        : [];

    [GeneratedRegex(@"(?<number>\d{1,3})(?:st|nd|rd|th) session", RegexOptions.ExplicitCapture)]
    private static partial Regex SessionNumber();
}

/// <param name="Name">The author as the header has it.</param>
/// <param name="Words">One way to write it, as tokens.</param>
/// <param name="MustSpeak">Names the author only beside a word of saying or wanting.</param>
internal sealed record AuthorName(string Name, string[] Words, bool MustSpeak)
{
    /// <summary>So many words before and after the name are looked at for one of saying.</summary>
    private const int Reach = 4;

    private static readonly HashSet<string> Saying = [.. """
        say says said saying want wants wanted ask asks asked asking demand demands demanded call calls called urge urges urged think thinks thought view views according position positions
        expect expects propose proposes proposed recommend recommends recommended argue argues argued claim claims stance line appeal appeals request requests criticise criticize complain complains
        plea wish wishes expectations disent demandent veut veulent selon dicen dice piden pide quiere quieren segun
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public bool Speaks(IReadOnlyList<Token> tokens, int at) => !MustSpeak
        || Sees(tokens, at)
        || Enumerable.Range(Math.Max(0, at - Reach), Math.Min(tokens.Count, at + Words.Length + Reach) - Math.Max(0, at - Reach)).Any(i => Saying.Contains(tokens[i].Text));

    /// <summary>"As they see it", "how does the coalition see it" ask for a view; "what can they see" does not.</summary>
    private bool Sees(IReadOnlyList<Token> tokens, int at)
    {
        var before = at > 0 && tokens[at - 1].Is("the") ? at - 2 : at - 1;
        return before >= 0 && tokens[before].Text is "as" or "do" or "does" or "did"
            && at + Words.Length < tokens.Count && tokens[at + Words.Length].Text is "see" or "sees" or "saw";
    }

    public bool IsAt(IReadOnlyList<Token> tokens, int at)
    {
        if (at + Words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (tokens[at + i].Text != Words[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One word that describes a document.</summary>
internal abstract record Feature
{
    public sealed record Author(string Name) : Feature;

    public sealed record Year(int Number) : Feature;

    public sealed record Session(int Number) : Feature;

    /// <param name="Name">Nothing for "the 2013 one": any kind.</param>
    public sealed record Kind(string? Name) : Feature;

    public sealed record Latest : Feature;

    /// <summary>Belongs to the description and decides nothing: "session".</summary>
    public sealed record Nothing : Feature;
}
