using R2PBot.Conversations.Frames;
using R2PBot.Conversations.Learning;
using R2PBot.Conversations.Routing;
using R2PBot.People;

namespace R2PBot.Conversations.Replies;

/// <summary>Shows what a person chose, and takes changes: from the form all at once, typed one by one.</summary>
internal sealed class SettingsReply(PersonRecords records, ReaderQuestions questions) : IResponder
{
    private const string AsTheChannelSays = "channel";

    public IReadOnlyList<string> Verbs => [Routing.Verbs.Settings, Routing.Verbs.SaveSettings];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (verb == Routing.Verbs.Settings)
        {
            return talk.IsPersonal ? Form(talk, talk.Frame.SettingsHeading, []) : StaleReply.InPersonOnly(talk);
        }

        var (settings, problems) = Change(talk, fields);
        if (settings != talk.Settings)
        {
            await records.SaveAsync(talk.Person, settings, cancellation);
            if (settings.KeepsQuestions == false)
            {
                await questions.WithdrawAsync(talk.Person, cancellation);
            }
        }

        var changed = talk with { Settings = settings, Frame = settings.Language is { } language ? Frame.Of(language) : talk.Frame };
        return Form(changed, problems.Count == 0 ? changed.Frame.SettingsSaved : changed.Frame.SettingsHeading, problems) with { ReplacesCard = talk.Turn.Action is not null };
    }

    /// <summary>What cannot be understood is said and left as it was; the rest is taken.</summary>
    private static (PersonSettings Settings, List<string> Problems) Change(Talk talk, Fields fields)
    {
        var (settings, problems) = (talk.Settings, new List<string>());
        if (fields["language"] is { } language)
        {
            if (language == AsTheChannelSays)
            {
                settings = settings with { Language = null };
            }
            else if (Frame.Code(language) is { } code)
            {
                settings = settings with { Language = code };
            }
            else
            {
                problems.Add(talk.Frame.NoSuchLanguage(language));
            }
        }

        if (fields["timezone"] is { } zone)
        {
            if (TimeZoneNames.Find(zone) is { } name)
            {
                settings = settings with { TimeZone = name };
            }
            else
            {
                problems.Add(talk.Frame.NoSuchTimeZone(zone, string.Join(", ", TimeZoneNames.Like(zone))));
            }
        }

        settings = fields["keepwords"] is { } keep ? settings with { KeepsWords = keep == "yes" } : settings;
        return (fields["keepquestions"] is { } agrees ? settings with { KeepsQuestions = agrees == "yes" } : settings, problems);
    }

    private static Reply Form(Talk talk, string heading, List<string> problems)
    {
        var (frame, settings) = (talk.Frame, talk.Settings);
        return talk.Reply(
            problems.Count == 0 ? heading : string.Join(' ', problems),
            [
                new HeadingBlock(heading),
                .. problems.Select(p => new TextBlock(p)),
                new FactsBlock(
                [
                    new(frame.LanguageName, settings.Language is { } code ? Frame.Of(code).OwnName : frame.AsTheChannelSays),
                    new(frame.TimeZone, settings.TimeZone ?? frame.AsTheChannelSays),
                    new(frame.KeepsWords, settings.KeepsWords ? frame.Yes : frame.No),
                    new(frame.KeepsQuestions, settings.KeepsQuestions == true ? frame.Yes : frame.No),
                ]),
                new ChoicesBlock("language", frame.LanguageName, [new(AsTheChannelSays, frame.AsTheChannelSays), .. Frame.All.Select(f => new Choice(f.Language, f.OwnName))], settings.Language ?? AsTheChannelSays),
                new InputBlock("timezone", frame.TimeZoneLabel, MaxLength: 60, Value: settings.TimeZone),
                new ChoicesBlock("keepwords", frame.KeepsWordsLabel, [new("no", frame.No), new("yes", frame.Yes)], settings.KeepsWords ? "yes" : "no"),
                new ChoicesBlock("keepquestions", frame.KeepsQuestionsLabel, [new("no", frame.No), new("yes", frame.Yes)], settings.KeepsQuestions == true ? "yes" : "no"),
                new TextBlock(frame.HowToSet, IsSubtle: true),
                new ActionsBlock([new SendAction(frame.SaveSettingsButton, Routing.Verbs.SaveSettings)]),
            ]);
    }
}
