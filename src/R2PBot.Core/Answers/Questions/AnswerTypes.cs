using System.Text.RegularExpressions;

namespace R2PBot.Answers.Questions;

/// <summary>What kind of thing a question asks for.</summary>
internal enum AnswerType
{
    Any,
    Number,
    Date,
    Names,

    /// <summary>"Which countries", "the names of": nothing but names answers.</summary>
    ProperNames,
    Reason,
    Definition,
}

/// <summary>Tells the kind by the words of the question, and whether a sentence holds such a thing.</summary>
internal static partial class AnswerTypes
{
    public static AnswerType Of(string english) => english.ToLowerInvariant() switch
    {
        var q when Speaker().IsMatch(q) => AnswerType.Any,
        var q when Named().IsMatch(q) && !Counts().IsMatch(q) => AnswerType.ProperNames,
        var q when Numbers().IsMatch(q) => AnswerType.Number,
        var q when Dates().IsMatch(q) => AnswerType.Date,
        var q when Reasons().IsMatch(q) => AnswerType.Reason,
        var q when People().IsMatch(q) => AnswerType.Names,
        var q when Definitions().IsMatch(q) => AnswerType.Definition,
        _ => AnswerType.Any,
    };

    /// <summary>Whether it asks whose words something is: "who says", "who lists".</summary>
    public static bool AsksWhoSays(string english) => Speaker().IsMatch(english.ToLowerInvariant());

    public static bool AsksForList(string english) => Lists().IsMatch(english.ToLowerInvariant());

    /// <summary>Whether nothing but the whole enumeration answers: "all", "the kinds of", "which obstacles".</summary>
    public static bool AsksForAll(string english) => Enumerations().IsMatch(english.ToLowerInvariant());

    /// <summary>Whether then and now are both asked for: "since 2013", "how has it changed?".</summary>
    public static bool AsksForChange(string english) => Changes().IsMatch(english.ToLowerInvariant());

    /// <summary>Whether each of what it names is asked about: "both", "compare", "side by side".</summary>
    public static bool AsksForEach(string english) => Each().IsMatch(english.ToLowerInvariant());

    public static bool AsksForLatest(string english) => Latest().IsMatch(english.ToLowerInvariant());

    /// <summary>The question without the words that ask for then and now, or for the latest: no text that answers needs to hold them.</summary>
    public static string WithoutTime(string english) => Latest().Replace(Changes().Replace(english, " "), " ");

    /// <summary>
    /// Whether the question asks for a number, a year or names, and the words that would answer hold none: "which 27 States?" is not answered by
    /// their number.
    /// </summary>
    public static bool IsMissedBy(string english, string quote)
    {
        var asked = english.ToLowerInvariant();
        return (Counts().IsMatch(asked) && !Quantities().IsMatch(NumbersOfNames().Replace(quote, "")) && !IsList(quote))
            || (Years().IsMatch(asked) && !DatesInText().IsMatch(quote))
            || (Of(english) == AnswerType.ProperNames && !Satisfies(quote, AnswerType.ProperNames));
    }

    /// <summary>It names one by one what is counted.</summary>
    private static bool IsList(string quote) => quote.Count(c => c == ';') >= 2 || quote.Count(c => c == ',') >= 4;

    public static bool Satisfies(string sentence, AnswerType type) => type switch
    {
        AnswerType.Number => FiguresInText().IsMatch(NumbersOfNames().Replace(sentence, "")),
        AnswerType.Date => DatesInText().IsMatch(sentence),
        AnswerType.ProperNames => NamesInText().EnumerateMatches(OfficialWords().Replace(sentence, "")).MoveNext(),
        AnswerType.Names => NamesInText().Count(sentence) >= 2,
        AnswerType.Reason => ReasonsInText().IsMatch(sentence),
        AnswerType.Definition => DefinitionsInText().IsMatch(sentence),
        _ => true,
    };

    /// <summary>Whoever asks who says a thing asks for the words; their author stands beside every quotation.</summary>
    [GeneratedRegex(@"^(?:and |so )?who(?:se)? (?:says?|said|argues?|argued|warns?|warned|calls?|called|claims?|thinks?|believes?|words?|idea|line|phrase|quote|position|wrote|demands?|urges?|offers?|insists?|admits?|describes?|regrets?|lists?|mentions?|counts?|puts?|uses?|blames?|praises?|criticizes?|proposes?|recommends?)\b")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\b(?:list|lists|enumerate|bullets?|checklist|names of|name the|name all|all (?:the |of )?\w+s|(?:kinds?|types?|sorts?|forms|categories|themes|examples|names) (?:of|and)|(?:what|which|main|key|give me|tell me) (?:\w+ ){0,2}(?:obstacles|challenges|steps|measures|factors|elements|demands|recommendations|commitments|tools|institutions|areas|priorities|mechanisms|criteria|objectives|aims|triggers|events|conditions|signs|groups|bodies|organi[sz]ations|cases|reports|actions|asks|points|reasons|situations))\b")]
    private static partial Regex Enumerations();

    [GeneratedRegex(@"\bsince (?:then|20\d\d)\b|\bin 20\d\d (?:and|or|vs|versus) (?:now|today|(?:in )?20\d\d)\b|\b(?:then and now|moved|(?<!climate |regime )chang(?:e|ed|es)|evol(?:ved|ution)|grown|growth|risen|fallen|compar(?:e|ed|ison)|newer|over time|over the years|what became of|come true|before and after|used to)\b|\bdid (?:it|that|they) (?:come|happen|materiali[sz]e|appear)\b|\bhas (?:it|that|this) (?:come|happened|changed)\b|\bdifferen(?:t|ce) (?:from|between)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Changes();

    [GeneratedRegex(@"\b(?:both|each|either|compar(?:e[ds]?|ing|ison)|contrast|versus|vs|side by side|in turn|respectively|two|in parallel)\b")]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?:latest|newest|most recent|more recent|recent|recently|currently?|today|nowadays|right now|so far|by now|to date|at present|up to date|these days|still|last count)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Latest();

    [GeneratedRegex(@"\bhow (?:many|much|often|big|large)\b|\bnumber of\b|\bper ?cent|\bshare of\b|\bproportion\b|\bfigures?\b|\bcount\b|\btotal\b|\bnumbers?\b")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\bhow (?:many|often)\b|\b(?:what|which) (?:percentage|per ?cent|share|proportion)\b")]
    private static partial Regex Counts();

    [GeneratedRegex(@"\b(?:what|which|exact) (?:year|date|month|day)\b|^when (?:did|was|were|precisely|exactly)\b")]
    private static partial Regex Years();

    [GeneratedRegex(@"(?:^|[,;:.?!(-] ?|\b(?:and|or|so|but|since|by|until|say|know|me|us|ask|asks|out|remember|check|wonder|of|from|exactly|ok|hi|hello|please|pls) )when\b|\bwhen (?:did|was|were|is|will|does|do|has|have|can)\b|\b(?:what|which) (?:year|date|month|day)\b|\bsince when\b|\bhow long\b|\bdates?\b|\byear\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\bwhy\b|\breasons?\b|\bhow come\b|\bwhat (?:causes?|explains?|makes)\b|\bbecause of what\b")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"\bwhich (?:\d+ |other |two |three |four )?(?:member )?(?:states|countries|governments|nations|capitals|delegations)\b(?! that\b)|(?:^|[,;:] ?|\b(?:in|of|by|for|from|and|so) )what (?:\d+ |other |two |three |four )?(?:member )?(?:states|countries|governments|nations|capitals|delegations)\b(?! (?:that|should|must|can|could|may|might|need|owe|do|did|had|say|said|think|agreed|accepted|promised)\b)|\b(?:their|the) names\b|\bnames of\b|(?<!to )\bname (?:them|the (?:states|countries))\b|\bneed names\b|\blist (?:of )?(?:the )?(?:states|countries|members)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\bwho\b|\bwhom\b|\bwhose\b|\bwhich (?:countr|state|organi|bod|govern|institution|conflict|place|region|court)|\bwhat countr|\bwhere\b|\bname(?:s|d)?\b|\bexamples?\b")]
    private static partial Regex People();

    [GeneratedRegex(@"^(?:so )?what(?:'s| is| are| was| does)?\b.*\b(?:mean|stand for)\b|\bdefin|\bmeaning\b|^what(?:'s| is| are) (?:an? |the )?[\w' -]{2,60}\??$|\bexplain\b")]
    private static partial Regex Definitions();

    [GeneratedRegex(@"\blist\b|\ball (?:the )?\w+s\b|\bwhich (?:steps|measures|actions|commitments|factors|risk factors|recommendations|countries|states|bodies)\b|\bwhat (?:are|were) the\b|\bwhat (?:steps|measures|actions|commitments|recommendations|can|should|must)\b|\bname the\b|\bbullets?\b|\benumerate\b|\bchecklist\b|\basks?\b|\bto.do")]
    private static partial Regex Lists();

    /// <summary>Resolutions, symbols and years are numbers that count nothing.</summary>
    [GeneratedRegex(@"\b\d+ \((?:\d{4}|[IVX]+)\)|\b[A-Z]+/\S+|\b\d+/\d+\b|\b(?:1[89]|20)\d\d\b")]
    private static partial Regex NumbersOfNames();

    [GeneratedRegex(@"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|hundred|thousand|million)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FiguresInText();

    [GeneratedRegex(@"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|dozens?|hundreds?|thousands?|millions?|half|quarters?|thirds?|majority|none|single|both|once|twice|double[ds]?|triple[ds]?|annual(?:ly)?|yearly|monthly|weekly|daily|every|each|always|regular(?:ly)?|periodic(?:ally)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Quantities();

    [GeneratedRegex(@"\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex DatesInText();

    [GeneratedRegex(@"(?<=[a-z,;(] +)\p{Lu}\p{L}+")]
    private static partial Regex NamesInText();

    /// <summary>Words that UN texts write large and that name nobody.</summary>
    [GeneratedRegex(@"\b(?:Member|Members|State|States|Government|Governments|United|Nations|Security|Council|General|Assembly|Secretary|Secretariat|Special|Adviser|Advisers|Office|Prevention|Genocide|Responsibility|Protect|World|Summit|Outcome|Document|Human|Rights|International|Court|Criminal|Justice|Organi[sz]ation|Convention|Commission|Committee|Charter|Group|Friends|Framework|Analysis|Atrocity|Crimes|Statute|Protocol|Parliament|Global|Network|Centre|High|Commissioner|Pact|Future|Article|Chapter|Resolution|Heads|Sustainable|Development|Goals|Peace|January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex OfficialWords();

    [GeneratedRegex(@"\b(?:because|since|owing|due to|as a result|result(?:s|ed)? (?:in|from)|given|thereby|therefore|thus|in order to|leads? to|stems? from|reasons?|so that|hence|to ensure|may not|undermin|hinder|essential|critical|cannot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReasonsInText();

    [GeneratedRegex(@"\b(?:is|are|refers? to|means?|defined|includes?|encompass|consists?|entails?|known as|seeks? to|aims?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DefinitionsInText();
}
