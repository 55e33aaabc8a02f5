using System.Security.Cryptography;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>Everything that deliveries need, put together, told of what the engine does and of the time, and closed in the end.</summary>
internal sealed class WebhookPipeline : IAsyncDisposable
{
    private readonly HttpMessageInvoker _sockets = HttpReceiver.OpenSockets();
    private readonly Dispatcher _dispatcher;
    private readonly Alarm? _alarm;

    /// <param name="engine">Whose events are delivered.</param>
    /// <param name="time">The sandbox's time.</param>
    /// <param name="runs">Whether it runs by itself.</param>
    /// <param name="settings">Checked.</param>
    public WebhookPipeline(SandboxEngine engine, SandboxTime time, bool runs, WebhookSettings settings)
    {
        Engine = engine;
        Secrets = new WebhookSecrets(settings.Secret, settings.Seed, time);
        Switches = new WebhookSwitches(settings.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));
        Log = new DeliveryLog(settings.LogLimit);
        _dispatcher = new Dispatcher(time, new DeliverySender(time, TimeProvider.System, settings.Timeout, settings.Body), () => Switches.IsPaused);
        Outbox = new Outbox(engine, time, _dispatcher, Switches, _sockets, Log);
        Work = new ScheduledWork(engine, Outbox, _dispatcher);
        if (runs) _alarm = new Alarm(time, Work);

        engine.Changed = Collect;
        Switches.Resumed = Collect;
        _dispatcher.Postponed = () => _alarm?.Set();
        _alarm?.Set();
    }

    public SandboxEngine Engine { get; }

    public WebhookSecrets Secrets { get; }

    public WebhookSwitches Switches { get; }

    public DeliveryLog Log { get; }

    public Outbox Outbox { get; }

    public IScheduledWork Work { get; }

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
