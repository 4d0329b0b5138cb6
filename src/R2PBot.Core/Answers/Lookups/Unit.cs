namespace R2PBot.Answers.Lookups;

/// <summary>The kind of place that a word asks for.</summary>
internal enum Unit
{
    Paragraph,
    Footnote,

    /// <summary>A note: of the study guide, or, in a document that has none, a footnote.</summary>
    Note,
    Section,
    Bullet,

    /// <summary>The sign §: a paragraph where paragraphs are numbered, else a section.</summary>
    Mark,
}
