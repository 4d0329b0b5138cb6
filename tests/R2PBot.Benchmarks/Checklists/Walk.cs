using System.Globalization;
using R2PBot.Conversations;

namespace R2PBot.Benchmarks.Checklists;

/// <summary>One random walk of two persons through one checklist, compared with the model after every step.</summary>
internal sealed class Walk(WalkBot bot, int number, Random random, Func<string, bool> report)
{
    private const int Items = 14;
    private static readonly (string Letter, string Value)[] Answers = [("p", "Present"), ("e", "Emerging"), ("n", "NotObserved"), ("u", "Unknown"), ("x", "NotApplicable")];
    private static readonly string[] Trends = ["Improving", "Stable", "Worsening"];
    private static readonly string[] Questions = ["A/79/875 para 12", "paragraph 41 of the 2025 report", "footnote 106", "71(b)"];

    private readonly WalkModel _model = new(Items);
    private readonly List<(int Who, int Index, int Seen, SendAction Button)> _cards = [];
    private readonly List<(int Who, SendAction Button)> _conflicts = [];
    private readonly string[] _itemIds = new string[Items];
    private readonly bool[] _movedAway = [false, true];
    private string _assessment = "";
    private int _here;
    private int _notes;
    private string _did = "start";

    public int Steps { get; private set; }

    public int Mismatches { get; private set; }

    public async Task RunAsync(int steps)
    {
        await BeginAsync();
        while (Steps < steps)
        {
            await StepAsync();
            Steps++;
            await CompareAsync();
        }
    }

    private Turn Person(int who) => new()
    {
        Conversation = new("walk", "", who == 2 ? $"k-{number}" : $"c{_here}-{number}"),
        Person = new("walk", "", who == 2 ? $"kofi-{number}" : $"ama-{number}"),
        PersonName = who == 2 ? "Kofi" : "Ama",
    };

    private async Task BeginAsync()
    {
        var started = await bot.SendAsync(Person(1) with { Text = "start risk-factors for Examplia" });
        Remember(1, started);
        _assessment = _cards[0].Button.Fields["assessment"];
        var invited = await bot.SendAsync(Person(1) with { Text = "share contributor" });
        var code = string.Concat(invited[0].Blocks.OfType<TextBlock>().Select(b => b.Text)).Split("join ")[1].Split('\n')[0].Trim();
        Remember(2, await bot.SendAsync(Person(2) with { Text = $"join {code}" }));
        await CompareAsync();
    }

    private Task StepAsync()
    {
        var who = random.Next(3) == 0 ? 2 : 1;
        return random.Next(20) switch
        {
            0 or 1 or 2 => TypeAnswerAsync(who),
            3 or 4 => PressAnswerAsync(who),
            5 => FormAsync(who),
            6 => AskAsync(who, Questions[random.Next(Questions.Length)]),
            7 => AskAsync(who, "help"),
            8 => MoveAsync(who, "back"),
            9 => MoveAsync(who, "skip"),
            10 => GoToAsync(who),
            11 => StaleAsync(),
            12 => DoubleClickAsync(who),
            13 => RestartAsync(),
            14 => PauseAsync(who),
            15 => ElsewhereAsync(),
            16 => SettleAsync(who),
            17 => NoteAsync(who),
            18 => SettleByCardAsync(),
            _ => LookAroundAsync(who),
        };
    }

    /// <summary>Whether what is typed reaches the checklist: it runs, and it is open where the person types.</summary>
    private bool Listens(int who) => !_model.IsPaused && (who == 2 || !_movedAway[_here]);

    private async Task TypeAnswerAsync(int who)
    {
        var (letter, value) = Answers[random.Next(Answers.Length)];
        var trend = random.Next(3) == 0 ? Trends[random.Next(Trends.Length)] : null;
        _did = $"{who} types {letter} {trend}";
        var replies = await bot.SendAsync(Person(who) with { Text = trend is null ? letter : $"{letter}, {trend.ToLowerInvariant()}" });
        if (Listens(who))
        {
            _model.Answer(who, _model.Place[who], _model.Seen[who], value, trend, null);
            Remember(who, replies);
        }
    }

    private async Task PressAnswerAsync(int who)
    {
        if (_cards.LastOrDefault(c => c.Who == who).Button is not null)
        {
            await PressAsync(_cards.Last(c => c.Who == who), Answers[random.Next(Answers.Length)].Value);
        }
    }

    private Task StaleAsync() => PressAsync(_cards[random.Next(_cards.Count)], Answers[random.Next(Answers.Length)].Value);

    private async Task DoubleClickAsync(int who)
    {
        var card = _cards.Last(c => c.Who == who);
        var value = Answers[random.Next(Answers.Length)].Value;
        await PressAsync(card, value);
        if (random.Next(2) == 0)
        {
            await PressAsync(card, value);
            return;
        }

        _did += " and the channel sends it again";
        var repeated = await bot.SendAsync(Press(card, value), again: true);
        Expect(repeated.Count == 0, "the repeated message was answered");
    }

    private async Task PressAsync((int Who, int Index, int Seen, SendAction Button) card, string value)
    {
        _did = $"{card.Who} presses {value} on item {card.Index + 1} seen {card.Seen}";
        var replies = await bot.SendAsync(Press(card, value));
        _model.Answer(card.Who, card.Index, card.Seen, value, null, null);
        if (!_model.IsPaused)
        {
            Remember(card.Who, replies);
        }
    }

    private Turn Press((int Who, int Index, int Seen, SendAction Button) card, string value) =>
        Person(card.Who) with { Action = new(card.Button.Verb, new Dictionary<string, string>(card.Button.Fields) { ["value"] = value }) };

    private async Task FormAsync(int who)
    {
        var card = _cards.Last(c => c.Who == who);
        var (value, trend, note) = (Answers[random.Next(Answers.Length)].Value, Trends[random.Next(Trends.Length)], $"form note {_notes++}");
        _did = $"{who} sends the form of item {card.Index + 1} seen {card.Seen}: {value} {trend} {note}";
        var replies = await bot.SendAsync(Person(who) with
        {
            Action = new("checklist.fill", new Dictionary<string, string>(card.Button.Fields) { ["value"] = value, ["trend"] = trend, ["note"] = note }),
        });
        _model.Answer(who, card.Index, card.Seen, value, trend, note);
        if (!_model.IsPaused)
        {
            // What comes back is a form; the buttons of the next card are shown after the next step.
            ExpectHeading(who, replies);
        }
    }

    private async Task AskAsync(int who, string question)
    {
        _did = $"{who} asks {question}";
        var replies = await bot.SendAsync(Person(who) with { Text = question });
        Expect(replies.Count == (Listens(who) ? 2 : 1), $"{replies.Count} replies");
        if (Listens(who))
        {
            _model.Look(who);
            Remember(who, replies);
        }
    }

    private async Task MoveAsync(int who, string word)
    {
        _did = $"{who} says {word}";
        var replies = await bot.SendAsync(Person(who) with { Text = word });
        if (!Listens(who))
        {
            return;
        }

        var place = _model.Place[who];
        if (word == "skip")
        {
            _model.Stand(who, Math.Min(place + 1, Items));
        }
        else if (place > 0)
        {
            _model.Stand(who, place - 1);
        }

        Remember(who, replies);
    }

    private async Task GoToAsync(int who)
    {
        var to = random.Next(1, Items + 2);
        _did = $"{who} goes to {to}";
        var replies = await bot.SendAsync(Person(who) with { Text = random.Next(2) == 0 ? $"go to {to}" : $"change {to}" });
        if (Listens(who))
        {
            if (to <= Items)
            {
                _model.Stand(who, to - 1);
            }

            Remember(who, replies);
        }
    }

    private async Task RestartAsync()
    {
        _did = "the host starts again";
        await bot.StartAsync();
    }

    private async Task PauseAsync(int who)
    {
        var word = _model.IsPaused || random.Next(2) == 0 ? "resume" : "pause";
        _did = $"{who} says {word}";
        var listens = Listens(who);
        var replies = await bot.SendAsync(Person(who) with { Text = word });
        if (word == "pause")
        {
            _model.IsPaused |= listens;
            return;
        }

        Resumed(who);
        Remember(who, replies);
    }

    /// <summary>Ama goes on in her other conversation, and may type in the first one afterwards.</summary>
    private async Task ElsewhereAsync()
    {
        _here = 1 - _here;
        _did = $"Ama is in conversation {_here}";
        if (random.Next(3) > 0)
        {
            _did += " and resumes";
            var replies = await bot.SendAsync(Person(1) with { Text = "resume" });
            Resumed(1);
            Remember(1, replies);
        }
    }

    private void Resumed(int who)
    {
        _model.IsPaused = false;
        _model.Look(who);
        if (who == 1)
        {
            (_movedAway[_here], _movedAway[1 - _here]) = (false, true);
        }
    }

    private async Task SettleAsync(int who)
    {
        if (_model.Pending[who].Count == 0 || !Listens(who))
        {
            return;
        }

        var how = new[] { "keep", "replace", "both" }[random.Next(3)];
        _did = $"{who} settles: {how}";
        var replies = await bot.SendAsync(Person(who) with { Text = how });
        _model.Settle(who, how);
        Remember(who, replies);
    }

    /// <summary>A card of two answers, of now or of long ago.</summary>
    private async Task SettleByCardAsync()
    {
        if (_conflicts.Count == 0)
        {
            return;
        }

        var (who, button) = _conflicts[random.Next(_conflicts.Count)];
        var (index, there, value, how) = (int.Parse(button.Fields["item"], CultureInfo.InvariantCulture), int.Parse(button.Fields["seen"], CultureInfo.InvariantCulture), button.Fields["value"], button.Fields["how"]);
        _did = $"{who} settles item {index + 1} ({value}, there {there}) by card: {how}";
        var replies = await bot.SendAsync(Person(who) with { Action = new(button.Verb, button.Fields) });
        _model.Settle(who, index, there, value, how);
        if (!_model.IsPaused)
        {
            Remember(who, replies);
        }
    }

    private async Task NoteAsync(int who)
    {
        var note = $"typed note {_notes++}";
        _did = $"{who} notes {note}";
        var replies = await bot.SendAsync(Person(who) with { Text = $"note {note}" });
        if (Listens(who))
        {
            _model.Note(who, note);
            Remember(who, replies);
        }
    }

    private async Task LookAroundAsync(int who)
    {
        var word = new[] { "status", "assessments", "checklists", "share" }[random.Next(4)];
        _did = $"{who} says {word}";
        await bot.SendAsync(Person(who) with { Text = word });
    }

    /// <summary>Keeps the card that was shown for later presses, as the model says that it must be.</summary>
    private void Remember(int who, IReadOnlyList<Reply> replies)
    {
        _conflicts.AddRange(replies.SelectMany(r => r.Blocks).OfType<ActionsBlock>().SelectMany(b => b.Actions).OfType<SendAction>().Where(a => a.Verb == "checklist.settle" && a.Fields.ContainsKey("item")).Select(a => (who, a)));
        if (_model.Pending[who].Count > 0 && replies.SelectMany(r => r.Blocks).OfType<HeadingBlock>().All(h => !h.Text.Contains(" of ", StringComparison.Ordinal)))
        {
            return;
        }

        ExpectHeading(who, replies);
        var button = replies.SelectMany(r => r.Blocks).OfType<ActionsBlock>().SelectMany(b => b.Actions).OfType<SendAction>().FirstOrDefault(a => a.Verb == "checklist.answer");
        Expect(button is null == _model.Place[who] >= Items, "an answer button is missing, or one too many");
        if (button is not null)
        {
            _cards.Add((who, _model.Place[who], _model.Seen[who], button));
        }
    }

    private void ExpectHeading(int who, IReadOnlyList<Reply> replies)
    {
        var headings = replies.SelectMany(r => r.Blocks).OfType<HeadingBlock>().Select(h => h.Text).ToList();
        var isConflict = _model.Pending[who].Count > 0 && !headings.Exists(h => h.Contains(" of ", StringComparison.Ordinal));
        Expect(isConflict || headings.Contains(_model.Heading(who)), $"shown {string.Join(", ", headings)} instead of {_model.Heading(who)}");
    }

    private async Task CompareAsync()
    {
        var ids = _itemIds[0] is null ? await LearnItemIdsAsync() : _itemIds;
        var answers = _model.Items.Select((a, i) => (Id: ids[i], Answer: a)).Where(a => a.Answer.Revision > 0).OrderBy(a => a.Id, StringComparer.Ordinal)
            .Select(a => $"{a.Id}|{a.Answer.Value}|{a.Answer.Trend}|{a.Answer.Note}|{a.Answer.By}|{a.Answer.NoteBy}|{a.Answer.Revision}");
        var members = new[] { 1, 2 }.Select(w => $"{w}|{_model.Place[w]}|{_model.Seen[w]}|{string.Join(' ', _model.Pending[w].Select(p => $"{p.Index}={p.Value}"))}");
        var expected = string.Join('\n', [.. answers, .. members, _model.IsPaused ? "Paused" : "Running"]);
        var stored = await bot.StoredAsync(_assessment);
        Expect(stored == expected, $"stored\n{stored}\ninstead of\n{expected}");
    }

    /// <summary>The ids of the items in their order, from the file that defines them.</summary>
    private Task<string[]> LearnItemIdsAsync()
    {
        var lines = File.ReadAllLines(Path.Combine(WalkCommand.Knowledge, "checklists", "risk-factors.yaml"));
        var items = lines.SkipWhile(l => !l.StartsWith("groups:", StringComparison.Ordinal)).Where(l => l.StartsWith("      - id: ", StringComparison.Ordinal)).Select(l => l["      - id: ".Length..].Trim()).ToArray();
        items.CopyTo(_itemIds, 0);
        return Task.FromResult(items);
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            Mismatches++;
            _ = report($"walk {number}, step {Steps}, {_did}: {otherwise}");
        }
    }
}
