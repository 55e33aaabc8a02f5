using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Explaining;
using Vinr.Sdk.Sandbox.Persistence;
using Vinr.Sdk.Sandbox.Races;
using Vinr.Sdk.Sandbox.Server;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// A VINR of one's own: the loyalty API with real state, on a loopback port of this process and in memory. It follows
/// VINR's public documentation; what that leaves open is decided as the project's API notes say. Sandboxes in one
/// process know nothing of each other.
/// </summary>
/// <example>
/// <code>
/// await using var sandbox = await VinrSandbox.StartAsync();
/// using var vinr = sandbox.CreateClient();
/// var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });
/// sandbox.Clock.Advance(TimeSpan.FromDays(366));
/// </code>
/// </example>
public sealed class VinrSandbox : IAsyncDisposable, IDisposable
{
    /// <summary>Where one is that has not been asked yet where it listens.</summary>
    private static readonly Uri InMemory = new("http://localhost/");

    private readonly SandboxParts _parts;
    private readonly Lazy<LoopbackServer> _server;
    private readonly SandboxSnapshot _beginning;
    private readonly CancellationTokenSource _disposed = new();

    private VinrSandbox(SandboxParts parts, Lazy<LoopbackServer> server)
    {
        (_parts, _server) = (parts, server);
        Ledger = new SandboxLedger(parts.Engine);
        Seed = new SandboxSeed(parts.Engine);
        Checkout = new SandboxCheckout(parts.Engine, parts.Payments);
        parts.Checkout.Root = server.IsValueCreated ? server.Value.Address : InMemory;
        _beginning = Snapshot();
    }

    /// <summary>
    /// Where it listens, for example <c>http://127.0.0.1:41235/v1</c>. It answers on loopback alone, unless
    /// <see cref="VinrSandboxOptions.Address"/> says otherwise. Its root, <c>/</c>, shows the sandbox to a browser of this machine.
    /// </summary>
    public Uri BaseAddress => field ??= new Uri(_server.Value.Address, "v1");

    /// <summary>The key that requests must show.</summary>
    public string SecretKey => _parts.SecretKey;

    /// <summary>
    /// What deliveries to the receivers of <see cref="SandboxWebhooks.SendTo(Uri, string[])"/> are signed with. Endpoints of
    /// <c>/v1/webhook-endpoints</c> have secrets of their own.
    /// </summary>
    public string WebhookSecret => Webhooks.Secret;

    /// <summary>The sandbox's time. It stands still until it is moved, unless <see cref="VinrSandboxOptions.ClockRuns"/> says otherwise.</summary>
    public SandboxClock Clock => _parts.Clock;

    /// <summary>The points ledger, for checks.</summary>
    public SandboxLedger Ledger { get; }

    /// <summary>The customer, who pays at a payment's <c>CheckoutUrl</c>: in one line each, for tests.</summary>
    public SandboxCheckout Checkout { get; }

    /// <summary>What goes wrong with requests, when you say so.</summary>
    public SandboxFaults Faults => _parts.Faults;

    /// <summary>The events that the sandbox sends out, and to whom.</summary>
    public SandboxWebhooks Webhooks => _parts.Webhooks;

    /// <summary>What has arrived at the API, and what became of it.</summary>
    public SandboxRequests Requests => _parts.Requests;

    /// <summary>Puts programs, members and balances into the sandbox in one line each.</summary>
    public SandboxSeed Seed { get; }

    internal SandboxParts Parts => _parts;

    /// <summary>
    /// Starts a sandbox. It holds one customer, <c>cust_abc123</c>, whom VINR's documentation uses throughout, and the program
    /// <c>prog_default</c>, which every account has.
    /// </summary>
    /// <param name="options">Default: a free port, the present moment, random ids, a key of its own.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ArgumentException">The key in the options is not one for a sandbox, the webhook secret is none, or options exclude each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The port is none, or another number is out of its range.</exception>
    /// <exception cref="IOException">The port is in use, or <see cref="VinrSandboxOptions.StateFile"/> cannot be read.</exception>
    /// <exception cref="InvalidDataException"><see cref="VinrSandboxOptions.StateFile"/> is not a state that this version can go on with.</exception>
    public static async Task<VinrSandbox> StartAsync(
        VinrSandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options = (options ?? new VinrSandboxOptions()).Checked();
        if (options.Scenario is { } scenario)
        {
            var now = options.StartAt ?? PresentMoment();
            return await StartAsync(options, now, scenario.Play(now), cancellationToken).ConfigureAwait(false);
        }

        var saved = options.StateFile is { } file ? await StateFile.LoadAsync(file, cancellationToken).ConfigureAwait(false) : null;
        var moment = saved is null ? options.StartAt ?? PresentMoment() : options.MomentAfter(saved.Clock, PresentMoment());
        return await StartAsync(options, moment, saved, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// A client of this sandbox, over its port. Its time-outs and back-off run on the system clock, since the sandbox's own
    /// stands still.
    /// </summary>
    /// <param name="configure">Changes the options: <c>o => o.HttpHandler = sandbox.CreateHandler()</c> goes without a socket.</param>
    /// <exception cref="ArgumentException">An option is bad.</exception>
    public VinrClient CreateClient(Action<VinrClientOptions>? configure = null)
    {
        var options = _server.IsValueCreated
            ? new VinrClientOptions { SecretKey = SecretKey, BaseAddress = BaseAddress }
            : new VinrClientOptions { SecretKey = SecretKey, BaseAddress = new Uri(InMemory, "v1"), HttpHandler = CreateHandler() };
        configure?.Invoke(options);
        return new VinrClient(options);
    }

    /// <summary>
    /// A handler that answers in memory what <see cref="BaseAddress"/> answers over the wire. For any number of clients,
    /// until the sandbox is disposed; disposing of it does nothing.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(_parts.Application, _disposed.Token);

    /// <summary>
    /// Lets something happen that the sandbox has no resources for: <c>subscription.created</c>, <c>invoice.paid</c>,
    /// <c>referral.converted</c> or any other trigger of an earning rule. It is recorded as an event, and the rules of the
    /// members have answered it when this returns.
    /// </summary>
    /// <param name="trigger">The type of the event, such as <c>invoice.paid</c>.</param>
    /// <param name="subject">Whose it is: the id of a member's account, or of a customer for all of its accounts.</param>
    /// <param name="amount">Minor units, for rules that count money. Default: none, and such rules give nothing.</param>
    /// <param name="currency">The ISO 4217 code that belongs to <paramref name="amount"/>.</param>
    /// <exception cref="ArgumentException">There is no such account or customer, or an argument is bad.</exception>
    public void Raise(string trigger, string subject, long? amount = null, string? currency = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(trigger);
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        if (amount is null != currency is null) throw new ArgumentException("An amount needs a currency, and a currency an amount.", nameof(currency));

        Do(() => _parts.Engine.Events.Raise(new NewRaisedEvent(trigger, subject, amount is { } money ? new Engine.Money(money, currency!) : null)));
    }

    /// <summary>
    /// Closes a member's account: it earns and redeems nothing any more (<c>account_closed</c>), while expiry, refunds and
    /// releases go on. VINR documents the status <c>closed</c>, but no call that sets it.
    /// </summary>
    /// <param name="account">The id of the account. Closing a closed one changes nothing.</param>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    public void CloseAccount(string account)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        Do(() => _parts.Engine.Accounts.Update(account, new AccountChanges { State = AccountState.Closed }));
    }

    /// <summary>
    /// Why a member has the balance that it has: every entry of its ledger, with the rule, tier, campaign, promotion and offers
    /// that made it what it is, and the payments that nobody has paid. <c>ToString()</c> of the result is a table to read.
    /// </summary>
    /// <param name="account">The id of the account.</param>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    public BalanceExplanation Explain(string account)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        return Do(() => Explainer.Explain(_parts.Engine.Read(), _parts.Checkout, account));
    }

    /// <summary>
    /// Lets calls arrive at the same moment: each runs until its first request stands at the sandbox's door, and when all are
    /// there (or have ended without one) the door opens.
    /// </summary>
    /// <param name="calls">How many.</param>
    /// <param name="action">A call, by its number from 0. All requests of a race should come from it.</param>
    /// <param name="cancellationToken">Handed to the calls.</param>
    /// <typeparam name="T">What a call gives.</typeparam>
    /// <returns>What the winners got and what the losers ended with; no call's exception is thrown.</returns>
    /// <remarks>Calls that have sent nothing after ten seconds of the machine's time are not waited for.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There are no calls.</exception>
    /// <exception cref="InvalidOperationException">A race is under way.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. All calls have ended.</exception>
    /// <example><code>
    /// var race = await sandbox.Race(50, (_, token) => vinr.Loyalty.Redemptions.CreateAsync(request, cancellationToken: token));
    /// Assert.Single(race.Winners);
    /// </code></example>
    public Task<RaceResult<T>> Race<T>(
        int calls, Func<int, CancellationToken, Task<T>> action, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        ArgumentNullException.ThrowIfNull(action);
        return RaceRunner.RunAsync(_parts.Races, calls, action, cancellationToken);
    }

    /// <summary>Lets calls that give nothing arrive at the same moment; the winners are their numbers.</summary>
    /// <param name="calls">How many.</param>
    /// <param name="action">A call, by its number from 0.</param>
    /// <param name="cancellationToken">Handed to the calls.</param>
    /// <returns>The numbers of the winners, and what the losers ended with.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no calls.</exception>
    /// <exception cref="InvalidOperationException">A race is under way.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. All calls have ended.</exception>
    public Task<RaceResult<int>> Race(int calls, Func<int, CancellationToken, Task> action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Race(calls, CallAsync, cancellationToken);

        async Task<int> CallAsync(int number, CancellationToken token)
        {
            await action(number, token).ConfigureAwait(false);
            return number;
        }
    }

    /// <summary>
    /// What the sandbox holds now: resources, ledger, events and idempotency keys, but not the time. Costs next to nothing. Requests may
    /// arrive meanwhile: each is in it with its key, or not at all.
    /// </summary>
    public SandboxSnapshot Snapshot() => _parts.Holdings.Take();

    /// <summary>
    /// Puts back what the sandbox held when <paramref name="snapshot"/> was taken. The clock stays where it is, and what
    /// has fallen due since then happens. Deliveries that were to be made are forgotten, and those of events that are gone
    /// leave the log; the receivers of <see cref="Webhooks"/> and its switches stay. Events to come have ids that no event had before, so
    /// that a receiver that knows the ones of before takes them in. A request that
    /// arrives meanwhile acts before, and its key goes with what it did, or after.
    /// </summary>
    /// <param name="snapshot">Taken from this sandbox.</param>
    public void Restore(SandboxSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _parts.Holdings.PutBack(snapshot);
    }

    /// <summary>
    /// Another sandbox that holds the same at the same moment, with a port and a key of its own: what happens in one does not
    /// show in the other. It has the options of this one, and neither its faults nor its requests; it sends no webhooks to the
    /// receivers of this one, stored endpoints included. Dispose of it as well.
    /// </summary>
    /// <param name="cancellationToken">Gives the start up.</param>
    public Task<VinrSandbox> ForkAsync(CancellationToken cancellationToken = default)
    {
        var state = _parts.Holdings.TakeWith(Clock, _parts.Options.Seed);
        return StartAsync(_parts.Options.ForFork(_parts.Engine.NewBranch()), state.Clock, state with { State = state.State.Silenced() }, cancellationToken);
    }

    /// <summary>
    /// Makes forks of what the sandbox holds now, all alike to the ids of what will happen in them. They are reached in memory, and
    /// listen only when they are asked for their address.
    /// </summary>
    internal Func<VinrSandbox> Template()
    {
        var options = _parts.Options.ForRun(_parts.Options.Seed ?? StateStore.SeedOfSeeding, WebhookSecret);
        var state = _parts.Holdings.TakeWith(Clock, options.Seed);
        state = state with { State = state.State.Silenced() };
        return () =>
        {
            var parts = new SandboxParts(options, state.Clock, state);
            return new VinrSandbox(parts, new(() => LoopbackServer.StartAsync(parts.Application, options.Address, options.Port, CancellationToken.None).GetAwaiter().GetResult()));
        };
    }

    /// <summary>
    /// Saves all that the sandbox holds, and its moment, to start from with <see cref="VinrSandboxOptions.StateFile"/>. The file is
    /// replaced at once, so that there is always a whole one. Each request is in it with its key, or not at all. After
    /// <see cref="DisposeAsync"/> it saves all that was ever answered.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives it up. The file stays as it was.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return StateFile.SaveAsync(path, _parts.Holdings.TakeWith(Clock, _parts.Options.Seed), cancellationToken);
    }

    /// <summary>Puts a scenario in place of what the sandbox holds. It ends at the present moment of the clock, and sends no webhooks of its past. <see cref="ResetAsync"/> takes it out again.</summary>
    /// <param name="scenario">One of <see cref="Scenarios"/>.</param>
    public Task LoadAsync(SandboxScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var played = scenario.Play(Clock.UtcNow, _parts.Engine.CodeOffset);
        Restore(new SandboxSnapshot(played.State, played.Keys));
        return Webhooks.WhenIdleAsync();
    }

    /// <summary>
    /// Puts back what the sandbox held when it started, takes all faults and the switches of <see cref="Webhooks"/> back, and forgets all
    /// requests; an attempt at a delivery that is being made is cut off. The clock stays where it is, and so do the receivers of
    /// <see cref="SandboxWebhooks.SendTo(Uri, string[])"/> and their secret.
    /// </summary>
    public Task ResetAsync()
    {
        Faults.Clear();
        Requests.Clear();
        Restore(_beginning);
        Webhooks.Straight();
        return Webhooks.WhenIdleAsync();
    }

    /// <summary>Stops listening, and sends no webhooks any more. Handlers of the sandbox then fail as an unreachable server does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed.IsCancellationRequested) return;

        await _disposed.CancelAsync().ConfigureAwait(false);
        await _parts.Pipeline.DisposeAsync().ConfigureAwait(false);
        if (_server.IsValueCreated) await _server.Value.DisposeAsync().ConfigureAwait(false);
        _parts.Time.Dispose();
    }

    // For containers that are disposed of without waiting.
    void IDisposable.Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();

    private static T Do<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (EngineRefusal refusal)
        {
            throw new ArgumentException(refusal.Message, refusal.Param, refusal);
        }
    }

    /// <summary>Starts a sandbox at a moment, from a state if there is one.</summary>
    private static async Task<VinrSandbox> StartAsync(
        VinrSandboxOptions options, DateTimeOffset moment, SavedState? beginning, CancellationToken cancellationToken)
    {
        var parts = new SandboxParts(options, moment, beginning);
        var server = await LoopbackServer.StartAsync(parts.Application, options.Address, options.Port, cancellationToken).ConfigureAwait(false);
        return new VinrSandbox(parts, new Lazy<LoopbackServer>(server));
    }

    private static DateTimeOffset PresentMoment()
    {
        var now = TimeProvider.System.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
