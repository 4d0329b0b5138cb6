namespace R2PBot.Library.Search;

/// <summary>A term as the index knows it and the stretch of the text it was made from (a possessive ending included).</summary>
internal readonly record struct AnalysedTerm(string Term, int Start, int Length);
