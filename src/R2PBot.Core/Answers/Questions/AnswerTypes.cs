using System.Text.RegularExpressions;

namespace R2PBot.Answers.Questions;

/// <summary>What kind of thing a question asks for.</summary>
internal enum AnswerType
{
    Any,
    Number,
    Date,
    Names,
    Reason,
    Definition,
}

/// <summary>Tells the kind by the words of the question, and whether a sentence holds such a thing.</summary>
internal static partial class AnswerTypes
{
    public static AnswerType Of(string english) => english.ToLowerInvariant() switch
    {
        var q when Numbers().IsMatch(q) => AnswerType.Number,
        var q when Dates().IsMatch(q) => AnswerType.Date,
        var q when Reasons().IsMatch(q) => AnswerType.Reason,
        var q when People().IsMatch(q) => AnswerType.Names,
        var q when Definitions().IsMatch(q) => AnswerType.Definition,
        _ => AnswerType.Any,
    };

    public static bool AsksForList(string english) => Lists().IsMatch(english.ToLowerInvariant());

    public static bool Satisfies(string sentence, AnswerType type) => type switch
    {
        AnswerType.Number => FiguresInText().IsMatch(NumbersOfNames().Replace(sentence, "")),
        AnswerType.Date => DatesInText().IsMatch(sentence),
        AnswerType.Names => NamesInText().Count(sentence) >= 2,
        AnswerType.Reason => ReasonsInText().IsMatch(sentence),
        AnswerType.Definition => DefinitionsInText().IsMatch(sentence),
        _ => true,
    };

    [GeneratedRegex(@"\bhow (?:many|much|often|big|large)\b|\bnumber of\b|\bper ?cent|\bshare of\b|\bproportion\b|\bfigures?\b|\bcount\b|\btotal\b|\bnumbers?\b")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\bwhen\b|\b(?:what|which) (?:year|date|month|day)\b|\bsince when\b|\bhow long\b|\bdates?\b|\byear\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\bwhy\b|\breasons?\b|\bhow come\b|\bwhat (?:causes?|explains?|makes)\b|\bbecause of what\b")]
    private static partial Regex Reasons();

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

    [GeneratedRegex(@"\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex DatesInText();

    [GeneratedRegex(@"(?<=[a-z,;(] )\p{Lu}\p{L}+")]
    private static partial Regex NamesInText();

    [GeneratedRegex(@"\b(?:because|since|owing|due to|as a result|result(?:s|ed)? (?:in|from)|given|thereby|therefore|thus|in order to|leads? to|stems? from|reasons?|so that|hence|to ensure|may not|undermin|hinder|essential|critical|cannot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReasonsInText();

    [GeneratedRegex(@"\b(?:is|are|refers? to|means?|defined|includes?|encompass|consists?|entails?|known as|seeks? to|aims?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DefinitionsInText();
}
