using R2PBot.Library.Documents;

namespace R2PBot.Checklists.Reports.Blocks;

/// <summary>What a report is written of, whatever the format. Words of documents come in as <see cref="Quote"/> only, words of people as <see cref="Note"/> and <see cref="Subject"/> only.</summary>
internal abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    /// <param name="Level">2 for a part, 3 for an item or a part of a part.</param>
    public sealed record Heading(int Level, string Words) : ReportBlock;

    public sealed record Line(string Words) : ReportBlock;

    /// <summary>What must not be overlooked: incomplete, withdrawn, without evidence.</summary>
    public sealed record Notice(string Words) : ReportBlock;

    /// <summary>What is assessed, in a person's words.</summary>
    public sealed record Subject(string Name, string Words) : ReportBlock;

    /// <summary>A person's words, under their name and date.</summary>
    public sealed record Note(string Words, string Attribution) : ReportBlock;

    public sealed record Facts(IReadOnlyList<(string Name, string Value)> Rows) : ReportBlock;

    public sealed record Points(IReadOnlyList<string> Lines) : ReportBlock;

    public sealed record Table(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;

    /// <summary>The items by answer. Formats without pictures leave it out: the tables beside it say the same.</summary>
    public sealed record Picture(Report Report) : ReportBlock;

    /// <summary>Words of a document with their reference; made of citations alone.</summary>
    public sealed record Quote : ReportBlock
    {
        private Quote(string words, string label, string? remark) => (Words, Label, Remark) = (words, label, remark);

        public string Words { get; }

        public string Label { get; }

        /// <summary>What a reader must know of the source: a slip, "source changed since".</summary>
        public string? Remark { get; }

        public static Quote Of(Citation citation) => new(citation.Quote, citation.Label, citation.Passage.Quality == TextQuality.Garbled ? citation.Passage.QualityNote : null);

        /// <param name="remark">How its source stands now.</param>
        public static Quote Of(KeptCitation citation, string? remark) => new(citation.Words, citation.Label, remark);
    }
}
