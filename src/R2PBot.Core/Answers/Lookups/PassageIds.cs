using R2PBot.Answers.Naming;
using R2PBot.Answers.Questions;

namespace R2PBot.Answers.Lookups;

/// <summary>Ids of passages as citations and links write them: <c>sg-2025#41</c>, <c>icr2p-80#s2.b4</c>.</summary>
internal static class PassageIds
{
    public static List<string> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var ids = new List<string>();
        foreach (var mention in mentions.Where(m => m.Documents.Count == 1 && m.End < tokens.Count && tokens[m.End] is { Glued: true } sign && sign.Is('#')))
        {
            var local = string.Concat(tokens.Skip(mention.End + 1).TakeWhile(t => t.Glued && (t.Kind != TokenKind.Sign || t.Text is "." or "(" or ")")).Select(t => t.Text));
            ids.Add($"{mention.Documents[0].Id}#{local.TrimEnd('.')}");
        }

        return ids;
    }
}
