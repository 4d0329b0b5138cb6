using R2PBot.Library.Documents;

namespace R2PBot.Library.Import;

/// <summary>
/// Puts the blocks of a source into their places: headings, numbered paragraphs and their lettered items, footnotes, side notes.
/// The sequence of numbers decides, for converters lose numbers, repeat pages and cut sentences, but they rarely do all of it in one place.
/// </summary>
internal sealed class DraftBuilder(Recipe recipe, LineJoining joining, ImportReport report)
{
    private readonly Draft _draft = new();
    private readonly Repetitions _repetitions = new();
    private IReadOnlyList<Block> _blocks = [];
    private Headings _headings = new([], new HashSet<int>(), new Dictionary<string, string>());
    private DraftPassage? _open;
    private DraftPassage? _footnote;
    private DraftPassage? _aside;
    private int _lastParagraph;
    private int _lastFootnote;
    private int _items;
    private int _paragraphsInSection;

    public Draft Build(IReadOnlyList<Block> blocks)
    {
        _blocks = blocks;
        _headings = new Headings(blocks, recipe.Subheadings.ToHashSet(), recipe.Headings);
        for (var i = 0; i < blocks.Count; i++)
        {
            Place(blocks[i], i);
        }

        return _draft;
    }

    private bool Numbered => recipe.Document.NumberedParagraphs;

    private void Place(Block block, int at)
    {
        if (block.Start == BlockStart.AsideHeader)
        {
            OpenAside(block);
        }
        else if (_aside is not null && !EndsAside(block, at))
        {
            _aside.Append(block with { Text = block.Start == BlockStart.Bullet ? $"- {block.Text}" : Printed(block) }, joining: null);
        }
        else
        {
            _aside = null;
            PlaceInBody(block, at);
        }
    }

    private void PlaceInBody(Block block, int at)
    {
        if (block.Start == BlockStart.Heading && block.Text == recipe.Document.Title)
        {
            report.Dropped(block.First, block.Last, "title; stands in the front matter");
        }
        else if (_headings.Read(block, at, Numbered) is { } heading)
        {
            OpenSection(heading, block);
        }
        else if (IsFootnote(block))
        {
            TakeFootnote(block);
        }
        else if (ContinuesFootnote(block))
        {
            _footnote?.Append(block, joining);
            report.Repaired(block.First, $"joined to footnote {_lastFootnote}, which was cut");
        }
        else if (_repetitions.Of(block) is { } original)
        {
            Repeat(original, block);
        }
        else if (!Numbered)
        {
            TakeUnnumbered(block);
        }
        else if (block.Start == BlockStart.Numbered && block.Number > 0)
        {
            TakeNumbered(block);
        }
        else if (block.Start == BlockStart.Lettered && _open?.Place.Paragraph is not null)
        {
            TakeLettered(block);
        }
        else
        {
            TakeText(block, at);
        }
    }

    private void OpenSection(DraftHeading heading, Block block)
    {
        if (_repetitions.Of(block) is not null)
        {
            report.Dropped(block.First, block.Last, $"heading “{heading.Heading}” printed again");
            return;
        }

        _repetitions.Add(block, null);
        _headings.Enter(heading);
        _draft.InOrder.Add(heading);
        _items = 0;
        _paragraphsInSection = 0;
        if (heading.Repaired is { } repaired)
        {
            report.Repaired(block.First, $"section {heading.Number}: {repaired}");
        }
    }

    private void TakeNumbered(Block block)
    {
        if (block.Number == _lastParagraph + 1)
        {
            OpenPassage($"{block.Number}", block);
            _lastParagraph = block.Number;
        }
        else if (block.Number <= _lastParagraph && _repetitions.Nearly(block) is { } original)
        {
            original.Passage?.Repair($"printed again with other words at lines {block.Lines}");
            report.Doubted(block.First, $"paragraph {block.Number} is printed again with other words than at line {original.Block.First}: {Repetitions.Difference(original.Block.Text, block.Text)}");
        }
        else
        {
            report.Doubted(block.First, $"number {block.Number} does not follow paragraph {_lastParagraph}; taken as text of that paragraph");
            _open?.Append(block with { Text = Printed(block) }, joining);
        }
    }

    private void TakeLettered(Block block)
    {
        var paragraph = _open?.Place.Paragraph?.Split('(')[0];
        OpenPassage($"{paragraph}({block.Lead})", block);
    }

    /// <summary>A block without number: a paragraph whose number was lost, the next piece of the open one, or still the title page.</summary>
    private void TakeText(Block block, int at)
    {
        if (_headings.Current?.Number == "Summary")
        {
            TakeSummary(block);
        }
        else if (_headings.Current is null)
        {
            _repetitions.Add(block, null);
            report.Dropped(block.First, block.Last, "title page");
        }
        else if (NextNumber(at) == _lastParagraph + 2 && _open?.IsComplete != false)
        {
            _lastParagraph++;
            OpenPassage($"{_lastParagraph}", block).Repair("number restored from the sequence");
            report.Repaired(block.First, $"number of paragraph {_lastParagraph} restored from the sequence");
        }
        else if (_open is null)
        {
            report.Doubted(block.First, "text before the first paragraph; left out");
        }
        else
        {
            Continue(_open, block);
        }
    }

    private void TakeSummary(Block block)
    {
        if (_open is null)
        {
            OpenPassage("summary", block);
        }
        else
        {
            Continue(_open, block);
        }
    }

    /// <summary>Sections without printed numbers: paragraphs and bullets are counted.</summary>
    private void TakeUnnumbered(Block block)
    {
        var section = _headings.Current?.Number ?? "0";
        if (block.Start == BlockStart.Bullet)
        {
            if (_items == 0 && _open is { } lead && lead.Text.EndsWith(':') && SentenceSplitter.Split(lead.Text).Count == 1)
            {
                lead.IsListLead = true;
            }

            OpenPassage($"s{section}.b{++_items}", block);
        }
        else if (_open is { IsComplete: false } && block.StartsInLowerCase)
        {
            Continue(_open, block);
        }
        else
        {
            OpenPassage($"s{section}.p{++_paragraphsInSection}", block with { Text = Printed(block) });
        }
    }

    private void Continue(DraftPassage open, Block block)
    {
        if (open.IsComplete && !block.StartsInLowerCase)
        {
            report.Doubted(block.First, $"joined to passage {open.LocalId}, though it begins like a paragraph of its own");
        }
        else
        {
            report.Repaired(block.First, $"joined to passage {open.LocalId}, which was cut at line {open.LastLine}");
        }

        _repetitions.Add(block, open);
        open.Append(block with { Text = Printed(block) }, joining);
    }

    private DraftPassage OpenPassage(string localId, Block block)
    {
        _open = new DraftPassage(localId, block.Text, block);
        _repetitions.Add(block, _open);
        _draft.Body.Add(_open);
        _draft.InOrder.Add(_open);
        return _open;
    }

    private void OpenAside(Block block)
    {
        _aside = new DraftPassage($"n{_draft.Asides.Count + 1}", "", block) { Label = block.Lead, Header = block.Text };
        _draft.Asides.Add(_aside);
    }

    /// <summary>The running text goes on: a heading or footnote, the next number, the rest of a cut sentence, or text that stood in it before.</summary>
    private bool EndsAside(Block block, int at) =>
        recipe.AsideEnds.Contains(_aside?.LastLine ?? 0)
        || _headings.Read(block, at, Numbered) is not null
        || block.Start == BlockStart.Raised
        || (block.Start == BlockStart.Numbered && block.Number == _lastParagraph + 1)
        || (block is { Start: BlockStart.Plain, StartsInLowerCase: true } && _open is { IsComplete: false })
        || _repetitions.Of(block) is not null;

    private bool IsFootnote(Block block) =>
        block.Start == BlockStart.Raised
        || (block.Start == BlockStart.BareNumber && block.Number == _lastFootnote + 1)
        || (block.Start == BlockStart.Plain && _footnote is not null && !block.StartsInLowerCase && NextFootnote(block) == _lastFootnote + 2);

    private bool ContinuesFootnote(Block block) =>
        block.Start == BlockStart.Plain && _footnote is { Text: [.., '-' or ';' or ','] };

    private void TakeFootnote(Block block)
    {
        var number = block.Start == BlockStart.Plain ? _lastFootnote + 1 : block.Number;
        if (number <= _lastFootnote)
        {
            Repeat(_repetitions.Of(block), block);
            return;
        }

        if (number > _lastFootnote + 1)
        {
            report.Doubted(block.First, $"footnote {number} follows footnote {_lastFootnote}");
        }

        _footnote = new DraftPassage($"fn{number}", block.Text == "Ibid" ? "Ibid." : block.Text, block);
        if (block.Start == BlockStart.Plain)
        {
            _footnote.Repair("number restored from the sequence");
            report.Repaired(block.First, $"number of footnote {number} restored from the sequence");
        }

        _draft.Footnotes.Add(_footnote);
        _repetitions.Add(block, _footnote);
        _lastFootnote = number;
    }

    private void Repeat(Repetition? original, Block block)
    {
        if (original is null)
        {
            report.Doubted(block.First, $"“{Printed(block)}” bears a number that is already taken; left out");
            return;
        }

        original.Passage?.Repair($"printed again at lines {block.Lines}");
        report.Dropped(block.First, block.Last, original.Passage is { } passage ? $"passage {passage.LocalId} printed again" : "title page or heading printed again");
    }

    private int NextNumber(int at) => _blocks.Skip(at + 1)
        .FirstOrDefault(b => b.Start == BlockStart.Numbered && b.Number > _lastParagraph && b.Number <= _lastParagraph + 2)?.Number ?? 0;

    private int NextFootnote(Block block) => _blocks.SkipWhile(b => b.First <= block.First)
        .FirstOrDefault(b => b.Start == BlockStart.Raised && b.Number > _lastFootnote)?.Number ?? 0;

    private static string Printed(Block block) => block.Start switch
    {
        BlockStart.Numbered => $"{block.Lead}. {block.Text}",
        BlockStart.Lettered => $"({block.Lead}) {block.Text}",
        BlockStart.BareNumber => $"{block.Lead} {block.Text}",
        _ => block.Text,
    };
}
