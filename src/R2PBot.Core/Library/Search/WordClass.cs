namespace R2PBot.Library.Search;

/// <summary>The Word_Break values of UAX #29, with the classes Lucene adds to make tokens of ideographs, Thai and emoji.</summary>
internal enum WordClass : byte
{
    Other,
    Letter,
    HebrewLetter,
    Digit,
    Katakana,
    Connector,

    /// <summary>Stands inside a word between letters, never between digits: the middle dot, the colon.</summary>
    MidLetter,

    /// <summary>Stands inside a number between digits, never between letters: the comma.</summary>
    MidNumber,

    /// <summary>Stands inside words and numbers alike: the full stop, the curly apostrophe.</summary>
    MidLetterOrNumber,
    SingleQuote,
    DoubleQuote,

    /// <summary>Combining marks, format characters and the joiner: they belong to whatever stands before them (rule WB4).</summary>
    Extend,

    /// <summary>Extends like a mark, and begins a token where it stands alone: Thai vowel signs.</summary>
    SoutheastAsianMark,
    SoutheastAsian,
    Ideograph,
    Hiragana,
    RegionalIndicator,
    Emoji,
    EmojiModifier,

    /// <summary>A hash or an asterisk: nothing by itself, an emoji with an enclosing keycap.</summary>
    KeycapBase,
}
