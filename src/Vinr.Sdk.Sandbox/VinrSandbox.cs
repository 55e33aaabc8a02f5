using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Api.Authentication;
using Vinr.Sdk.Sandbox.Api.Controls;
using Vinr.Sdk.Sandbox.Api.Routing;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Faults;
using Vinr.Sdk.Sandbox.Idempotency;
using Vinr.Sdk.Sandbox.Server;
using Vinr.Sdk.Sandbox.Webhooks;

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
public sealed class VinrSandbox : IAsyncDisposable
{
    private readonly SandboxEngine _engine;
    private readonly IdempotencyStore _idempotency;
    private readonly SandboxTime _time;
    private readonly PostOffice _office;
    private readonly SandboxApplication _application;
    private readonly LoopbackServer _server;
    private readonly SandboxSnapshot _beginning;
    private readonly CancellationTokenSource _disposed = new();

    private VinrSandbox(
        string secretKey, SandboxTime time, SandboxClock clock, SandboxEngine engine, IdempotencyStore idempotency,
        SandboxFaults faults, PostOffice office, SandboxWebhooks webhooks, SandboxApplication application, LoopbackServer server)
    {
        (_time, _engine, _idempotency, _office, _application, _server) = (time, engine, idempotency, office, application, server);
        SecretKey = secretKey;
        BaseAddress = new Uri(server.Address, "v1");
        Clock = clock;
        Ledger = new SandboxLedger(engine);
        Faults = faults;
        Webhooks = webhooks;
        _beginning = Snapshot();
    }

    /// <summary>Where it listens, for example <c>http://127.0.0.1:41235/v1</c>. It answers nowhere but on loopback.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The key that requests must show.</summary>
    public string SecretKey { get; }

    /// <summary>The sandbox's time. It stands still until it is moved, unless <see cref="VinrSandboxOptions.ClockRuns"/> says otherwise.</summary>
    public SandboxClock Clock { get; }

    /// <summary>The points ledger, for checks.</summary>
    public SandboxLedger Ledger { get; }

    /// <summary>What goes wrong with requests, when you say so.</summary>
    public SandboxFaults Faults { get; }

    /// <summary>The events that the sandbox sends out, and to whom.</summary>
    public SandboxWebhooks Webhooks { get; }

    /// <summary>
    /// What deliveries to the receivers of <see cref="SandboxWebhooks.SendTo(Uri, string[])"/> are signed with. Endpoints of
    /// <c>/v1/webhook-endpoints</c> have secrets of their own.
    /// </summary>
    public string WebhookSecret => Webhooks.Secret;

    /// <summary>Starts a sandbox. It holds one customer, <c>cust_abc123</c>, whom VINR's documentation uses throughout.</summary>
    /// <param name="options">Default: a free port, the present moment, random ids, a key of its own.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="ArgumentException">The key in the options is not one for a sandbox, or the webhook secret is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The port is none, or another number is out of its range.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<VinrSandbox> StartAsync(
        VinrSandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new VinrSandboxOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, ushort.MaxValue);
        var secretKey = options.SecretKey is { } given ? SandboxKey.Checked(given) : SandboxKey.New();

        var time = new SandboxTime(options.StartAt ?? PresentMoment(), options.ClockRuns ? TimeProvider.System : null);
        var engine = new SandboxEngine(new EngineOptions { Time = time, Seed = options.Seed, AutoEnroll = options.AutoEnroll });
        var office = new PostOffice(engine, time, options);
        var (webhooks, clock) = (new SandboxWebhooks(office), new SandboxClock(time, office.Work));
        var idempotency = new IdempotencyStore(clock: time, patience: TimeProvider.System);
        var (keys, requestIds) = (new ApiKeyCheck(secretKey), new RequestIds(options.Seed));
        var routes = Resources.Of(engine);
        var faults = new SandboxFaults(OperationNames.Of(routes), time, options.Seed, Replica);
        var api = new SandboxApi(
            keys,
            new Router([.. routes, new ClockEndpoints(clock).Routes, new FaultEndpoints(faults).Routes, new DeliveryEndpoints(webhooks).Routes]),
            idempotency,
            requestIds);
        var application = new SandboxApplication(new FaultGate(api.HandleAsync, faults, requestIds).HandleAsync);
        var server = await LoopbackServer.StartAsync(application, options.Port, cancellationToken).ConfigureAwait(false);
        return new VinrSandbox(secretKey, time, clock, engine, idempotency, faults, office, webhooks, application, server);

        RequestDelegate Replica() =>
            new SandboxApi(keys, new Router(Resources.Of(engine.Fork())), new IdempotencyStore(time, TimeProvider.System), requestIds).HandleAsync;
    }

    /// <summary>
    /// A client of this sandbox, over its port. Its time-outs and back-off run on the system clock, since the sandbox's own
    /// stands still.
    /// </summary>
    /// <param name="configure">Changes the options: <c>o => o.HttpHandler = sandbox.CreateHandler()</c> goes without a socket.</param>
    /// <exception cref="ArgumentException">An option is bad.</exception>
    public VinrClient CreateClient(Action<VinrClientOptions>? configure = null)
    {
        var options = new VinrClientOptions { SecretKey = SecretKey, BaseAddress = BaseAddress };
        configure?.Invoke(options);
        return new VinrClient(options);
    }

    /// <summary>
    /// A handler that answers in memory what <see cref="BaseAddress"/> answers over the wire. For any number of clients,
    /// until the sandbox is disposed; disposing of it does nothing.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(_application, _disposed.Token);

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

        Do(() => _engine.Occurrences.Raise(new NewOccurrence(trigger, subject, amount is { } money ? new Money(money, currency!) : null)));
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
        Do(() => _engine.Accounts.Update(account, new AccountChanges { State = AccountState.Closed }));
    }

    /// <summary>What the sandbox holds now: resources, ledger, events and idempotency keys, but not the time. Costs next to nothing.</summary>
    public SandboxSnapshot Snapshot() => new(_engine.Snapshot(), _idempotency.Snapshot());

    /// <summary>
    /// Puts back what the sandbox held when <paramref name="snapshot"/> was taken. The clock stays where it is, and what
    /// has fallen due since then happens. Deliveries that were to be made are forgotten, and those of events that are gone
    /// leave the log; the receivers of <see cref="Webhooks"/> and its switches stay.
    /// </summary>
    /// <param name="snapshot">Taken from this sandbox.</param>
    public void Restore(SandboxSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _office.Restore(snapshot.State);
        _idempotency.Restore(snapshot.Keys);
    }

    /// <summary>
    /// Puts back what a new sandbox holds, and takes all faults and the switches of <see cref="Webhooks"/> back; an attempt at a delivery
    /// that is being made is cut off. The clock stays where it is, and so do the receivers of
    /// <see cref="SandboxWebhooks.SendTo(Uri, string[])"/> and their secret.
    /// </summary>
    public Task ResetAsync()
    {
        Faults.Clear();
        Restore(_beginning);
        Webhooks.Straight();
        return Webhooks.WhenIdleAsync();
    }

    /// <summary>Stops listening, and sends no webhooks any more. Handlers of the sandbox then fail as an unreachable server does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed.IsCancellationRequested) return;

        await _disposed.CancelAsync().ConfigureAwait(false);
        await _office.DisposeAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _time.Dispose();
    }

    private static void Do(Action act)
    {
        try
        {
            act();
        }
        catch (EngineRefusal refusal)
        {
            throw new ArgumentException(refusal.Message, refusal.Param, refusal);
        }
    }

    private static DateTimeOffset PresentMoment()
    {
        var now = TimeProvider.System.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
