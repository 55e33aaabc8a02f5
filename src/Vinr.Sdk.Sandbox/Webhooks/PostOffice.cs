using System.Security.Cryptography;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>Everything that deliveries need, put together, told of what the engine does and of the time, and closed in the end.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    /// <summary>Well below what a timer can wait.</summary>
    private static readonly TimeSpan LongestPatience = TimeSpan.FromDays(1);

    private readonly HttpMessageInvoker _sockets = WebhookSockets.Open();
    private readonly Dispatcher _dispatcher;
    private readonly Alarm? _alarm;

    /// <exception cref="ArgumentException">The secret in the options is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit in the options is not positive, or a time too long.</exception>
    public PostOffice(SandboxEngine engine, SandboxTime time, VinrSandboxOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.WebhookTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.WebhookTimeout, LongestPatience);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.WebhookLogLimit);
        Engine = engine;
        Secrets = new WebhookSecrets(options.WebhookSecret, options.Seed, time);
        Switches = new Switchboard(options.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));
        Log = new DeliveryLog(options.WebhookLogLimit);
        _dispatcher = new Dispatcher(time, new Postman(time, TimeProvider.System, options.WebhookTimeout), () => Switches.IsPaused);
        Outbox = new Outbox(engine, time, _dispatcher, Switches, _sockets, Log);
        Work = new DueAndDeliveries(engine, Outbox, _dispatcher);
        if (options.ClockRuns) _alarm = new Alarm(time, Work);

        engine.Changed = Collect;
        Switches.Resumed = Collect;
        _dispatcher.Postponed = () => _alarm?.Set();
        _alarm?.Set();
    }

    public SandboxEngine Engine { get; }

    public WebhookSecrets Secrets { get; }

    public Switchboard Switches { get; }

    public DeliveryLog Log { get; }

    public Outbox Outbox { get; }

    public IClockwork Work { get; }

    public IReceiver ReceiverAt(Uri address) => new HttpReceiver(_sockets, address);

    /// <summary>Puts a state of the engine back; what is due by now happens, and is delivered.</summary>
    public void Restore(EngineState state)
    {
        Outbox.Restore(state);
        Work.DoDue();
        _alarm?.Set();
    }

    public async ValueTask DisposeAsync()
    {
        _alarm?.Dispose();
        await _dispatcher.DisposeAsync().ConfigureAwait(false);
        _sockets.Dispose();
    }

    private void Collect()
    {
        Outbox.Collect();
        _alarm?.Set();
    }
}
