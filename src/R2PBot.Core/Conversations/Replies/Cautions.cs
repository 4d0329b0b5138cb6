using R2PBot.Conversations.Frames;
using R2PBot.Library.Documents;

namespace R2PBot.Conversations.Replies;

/// <summary>What a reader must know about a passage before quoting it.</summary>
internal static class Cautions
{
    public static string? Of(Passage passage, Frame frame)
    {
        var header = passage.Document.Header;
        var parts = new[]
        {
            passage.Kind == PassageKind.StudyNote ? frame.TeachingText
                : header.Symbol is null ? frame.NoUnPosition(header.Author)
                : null,
            passage.Quality == TextQuality.Garbled ? frame.SlipInSource(passage.QualityNote ?? "") : null,
            passage.Caution is { } caution ? frame.EditorsCaution(caution) : null,
        };
        var said = string.Join(' ', parts.OfType<string>());
        return said.Length == 0 ? null : said;
    }
}
