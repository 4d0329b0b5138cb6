using R2PBot.Library;
using R2PBot.Library.Absences;
using R2PBot.Library.Documents;
using R2PBot.Library.Phrasings;

namespace R2PBot.Answers.Retrieval;

/// <summary>
/// Every English text that has a vector, a row for each: by passage its phrasings and then its sentences, after all passages what the documents do not
/// hold. And every phrasing in any language with what it asks for.
/// </summary>
internal sealed class MeaningTexts
{
    private const int NoGroup = -1;

    private readonly List<string> _texts = [];
    private readonly List<int> _groups = [];
    private readonly List<Phrase> _phrases = [];
    private readonly Dictionary<Passage, PassageRows> _rows = [];
    private readonly List<Absence> _absent = [];
    private int _classes;

    public MeaningTexts(Holdings holdings)
    {
        foreach (var passage in holdings.Documents.SelectMany(d => d.Passages).Where(p => p.CanBeQuoted))
        {
            Add(passage, holdings.PhrasingsOf(passage));
        }

        foreach (var (absence, number) in holdings.Absent.Select((a, i) => (a, i)))
        {
            Add(absence, _rows.Count + number);
        }
    }

    /// <summary>By row.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Which rows ask for the same passage, or the same thing that no passage holds; negative for sentences.</summary>
    public IReadOnlyList<int> Groups => _groups;

    public IReadOnlyList<Phrase> Phrases => _phrases;

    public Dictionary<Passage, PassageRows> Rows => _rows;

    /// <summary>One for each of the last rows.</summary>
    public IReadOnlyList<Absence> Absent => _absent;

    /// <summary>One class for what asks for the passage, and one for each sentence whose facts were asked for.</summary>
    private void Add(Passage passage, PassagePhrasings phrasings)
    {
        var first = _texts.Count;
        var facts = phrasings.Facts.Select(f => (Fact: f, Sentence: f.SentenceOf(passage))).ToList();
        List<(string Text, int? Sentence)> english = [.. phrasings.En.Concat(phrasings.Keywords).Select(t => (t, (int?)null)), .. facts.SelectMany(f => f.Fact.En.Select(t => (t, f.Sentence)))];
        List<(string Text, int? Sentence)> others = [.. phrasings.Fr.Concat(phrasings.Es).Select(t => (t, (int?)null)), .. facts.SelectMany(f => f.Fact.Fr.Concat(f.Fact.Es).Select(t => (t, f.Sentence)))];
        var things = english.Concat(others).Select(p => p.Sentence).Distinct().ToList();
        _phrases.AddRange(english.Select((p, i) => new Phrase(p.Text, _classes + things.IndexOf(p.Sentence), first + i)));
        _phrases.AddRange(others.Select(p => new Phrase(p.Text, _classes + things.IndexOf(p.Sentence), null)));
        Add(english.Select(p => p.Text), _rows.Count);
        var sentences = _texts.Count;
        Add(passage.Sentences.Select(s => passage.Text[s.Range]), NoGroup);
        _rows[passage] = new(first, sentences, _texts.Count, _classes, things);
        _classes += things.Count;
    }

    private void Add(Absence absence, int group)
    {
        _phrases.AddRange(absence.En.Select((t, i) => new Phrase(t, _classes, _texts.Count + i)));
        _phrases.AddRange(absence.Fr.Concat(absence.Es).Select(t => new Phrase(t, _classes, null)));
        _absent.AddRange(Enumerable.Repeat(absence, absence.En.Count));
        Add(absence.En, group);
        _classes++;
    }

    private void Add(IEnumerable<string> texts, int group)
    {
        _texts.AddRange(texts);
        _groups.AddRange(Enumerable.Repeat(group, _texts.Count - _groups.Count));
    }
}

/// <summary>Where the texts of a passage stand: phrasings from First, sentences from Sentences to End.</summary>
/// <param name="FirstClass">Where what can be asked of it stands among all that can be.</param>
/// <param name="Things">For each of that the sentence that is asked for; nothing for the passage.</param>
internal sealed record PassageRows(int First, int Sentences, int End, int FirstClass, List<int?> Things);

/// <summary>A phrasing.</summary>
/// <param name="Class">What it asks for.</param>
/// <param name="Row">Of its vector; nothing in languages that the models do not know.</param>
internal sealed record Phrase(string Text, int Class, int? Row);
