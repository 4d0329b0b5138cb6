using R2PBot.Conversations.Routing;
using R2PBot.People;
using R2PBot.Situations;
using R2PBot.Situations.Register;
using R2PBot.Situations.Subscriptions;

namespace R2PBot.Conversations.Replies.Situations;

/// <summary>Subscribes a person, or a conversation that others read if an editor or operator chooses so, and ends and renews that.</summary>
internal sealed class SubscribeReply(SituationDesk desk, SubscriptionsReply list) : IResponder
{
    private const string Here = "here";
    private const string Alone = "for me";

    private static readonly string[] Asked = ["situation", "region", "scope", "level", "cadence"];

    public IReadOnlyList<string> Verbs => [SituationVerbs.Subscribe, SituationVerbs.Unsubscribe, SituationVerbs.Renew];

    public async Task<Outcome> RespondAsync(string verb, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (verb == SituationVerbs.Renew)
        {
            return await RenewAsync(fields.Number("number") ?? 0, talk, cancellation);
        }

        var (scope, otherwise) = ScopeOf(fields, talk);
        return scope is null ? otherwise ?? StaleReply.UnknownButton(talk)
            : verb == SituationVerbs.Unsubscribe ? await EndAsync(scope, fields, talk, cancellation)
            : await SubscribeAsync(scope, fields, talk, cancellation);
    }

    private async Task<Outcome> SubscribeAsync(Scope scope, Fields fields, Talk talk, CancellationToken cancellation)
    {
        if (!talk.IsPersonal && fields["for"] is null)
        {
            return Ask(fields, talk);
        }

        var isForAll = !talk.IsPersonal && fields["for"]?.ToLowerInvariant() == Here;
        if (isForAll && (talk.Roles(desk) & (Roles.Editor | Roles.Operator)) == 0)
        {
            return talk.Say(talk.Frame.GroupNeedsEditor);
        }

        var address = isForAll ? talk.Here() : Address.Of(talk.Person);
        var before = (await desk.Subscriptions.OfAsync(address, cancellation)).FirstOrDefault(s => s.Scope == scope);
        var minimum = fields["level"] is { } level ? SituationTalk.ReadLevel(level) : before?.Minimum;
        var cadence = fields["cadence"] is { } said ? ReadCadence(said) : before?.Cadence ?? Cadence.Immediate;
        await SaveSubscriberAsync(address, talk, cancellation);
        var subscription = await desk.Subscriptions.SaveAsync(address, scope, minimum, cadence, talk.Now.AddDays(desk.Options.SubscriptionDays), cancellation);
        return Confirmation(subscription, fields["for"], talk);
    }

    private async Task SaveSubscriberAsync(Address address, Talk talk, CancellationToken cancellation)
    {
        var known = await desk.Subscriptions.SubscriberAsync(address, cancellation);
        var subscriber = (known ?? new() { Address = address }) with
        {
            Language = talk.Frame.Language, TimeZone = talk.ZoneName ?? known?.TimeZone ?? "UTC", IsVerified = talk.Turn.IsVerified,
        };
        await desk.Subscriptions.SaveAsync(subscriber, address.Kind == AddressKind.Person ? null : talk.Person, cancellation);
    }

    private Reply Confirmation(Subscription subscription, string? whom, Talk talk)
    {
        var (frame, scope) = (talk.Frame, list.Named(subscription.Scope, talk.Frame));
        var heading = frame.Subscribed(scope);
        var same = Fields(subscription.Scope, whom);
        return talk.Reply(
            heading,
            [
                new HeadingBlock(heading),
                new FactsBlock([new(scope, SubscriptionsReply.Line(subscription, talk))]),
                .. talk.ZoneName is null ? [new TextBlock(frame.TimeZoneAssumed)] : Array.Empty<Block>(),
                new TextBlock(frame.UrgentNote, IsSubtle: true),
                new ActionsBlock(
                [
                    .. Enum.GetValues<Cadence>().Where(c => c != subscription.Cadence).Select(c => new SendAction(Title(c, talk), SituationVerbs.Subscribe) { Fields = new Dictionary<string, string>(same) { ["cadence"] = c.ToString() } }),
                    new SendAction(frame.UnsubscribeButton(scope), SituationVerbs.Unsubscribe) { Fields = same },
                    new SendAction(frame.MySubscriptionsButton, SituationVerbs.Subscriptions),
                ]),
            ]);
    }

    private static Reply Ask(Fields fields, Talk talk)
    {
        var said = Asked.Where(n => fields[n] is not null).ToDictionary(n => n, n => fields[n] ?? "");
        return talk.Say(
            talk.Frame.GroupQuestion,
            new SendAction(talk.Frame.ForThisConversation, SituationVerbs.Subscribe) { Fields = new Dictionary<string, string>(said) { ["for"] = Here } },
            new SendAction(talk.Frame.ForMeAlone, SituationVerbs.Subscribe) { Fields = new Dictionary<string, string>(said) { ["for"] = Alone } });
    }

    private async Task<Outcome> EndAsync(Scope scope, Fields fields, Talk talk, CancellationToken cancellation)
    {
        var address = !talk.IsPersonal && fields["for"]?.ToLowerInvariant() != Alone ? talk.Here() : Address.Of(talk.Person);
        if (address.Kind != AddressKind.Person && (talk.Roles(desk) & (Roles.Editor | Roles.Operator)) == 0)
        {
            return talk.Say(talk.Frame.GroupNeedsEditor);
        }

        var ended = await desk.Subscriptions.EndAsync(address, scope, cancellation);
        if (scope.Kind == ScopeKind.All)
        {
            // Who types "unsubscribe all" wants to hear nothing more.
            foreach (var other in await desk.Subscriptions.OfAsync(address, cancellation))
            {
                ended |= await desk.Subscriptions.EndAsync(address, other.Scope, cancellation);
            }
        }

        var name = list.Named(scope, talk.Frame);
        return talk.Say(ended ? talk.Frame.Unsubscribed(name) : talk.Frame.NotSubscribed(name), new SendAction(talk.Frame.MySubscriptionsButton, SituationVerbs.Subscriptions));
    }

    private async Task<Outcome> RenewAsync(int number, Talk talk, CancellationToken cancellation)
    {
        if (await desk.Subscriptions.FindAsync(number, cancellation) is not { } subscription || (subscription.Address != talk.Here() && subscription.Address != Address.Of(talk.Person)))
        {
            return talk.Say(talk.Frame.NotSubscribed($"{number}"), new SendAction(talk.Frame.MySubscriptionsButton, SituationVerbs.Subscriptions));
        }

        var renewed = await desk.Subscriptions.SaveAsync(subscription.Address, subscription.Scope, subscription.Minimum, subscription.Cadence, talk.Now.AddDays(desk.Options.SubscriptionDays), cancellation);
        return Confirmation(renewed, null, talk);
    }

    private (Scope? Scope, Reply? Otherwise) ScopeOf(Fields fields, Talk talk)
    {
        if (fields["scope"] is not null)
        {
            return (Scope.Everything, null);
        }

        if (Region(fields["region"] ?? fields["situation"]) is { } region)
        {
            return (new(ScopeKind.Region, region), null);
        }

        var (situation, otherwise) = talk.Named(desk, fields["situation"] ?? fields["region"]);
        return situation is null ? (null, otherwise) : (new(ScopeKind.Situation, situation.Id), null);
    }

    private static string? Region(string? typed)
    {
        var name = typed?.Trim().ToLowerInvariant().Replace(' ', '-').Replace("the-", "", StringComparison.Ordinal);
        return name is not null && SituationReader.Regions.Contains(name) ? name : null;
    }

    private static Dictionary<string, string> Fields(Scope scope, string? whom)
    {
        var fields = scope.Kind switch
        {
            ScopeKind.All => SituationTalk.Fields(("scope", "all")),
            ScopeKind.Region => SituationTalk.Fields(("region", scope.Name)),
            _ => SituationTalk.Fields(("situation", scope.Name)),
        };
        if (whom is not null)
        {
            fields["for"] = whom;
        }

        return fields;
    }

    private static Cadence ReadCadence(string said) => said.Split(' ')[0].ToLowerInvariant() switch { "daily" => Cadence.Daily, "weekly" => Cadence.Weekly, _ => Cadence.Immediate };

    private static string Title(Cadence cadence, Talk talk) => cadence switch { Cadence.Daily => talk.Frame.DailyButton, Cadence.Weekly => talk.Frame.WeeklyButton, _ => talk.Frame.AtOnceButton };
}
