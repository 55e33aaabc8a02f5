using Vinr.Sdk.Sandbox.Exploring;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// One beginning of a flow that is explored, or the look at what it has led to: what the flow works with in place of the app's own
/// client, database and clock. See <see cref="VinrSandboxExploring.ExploreAsync"/>.
/// </summary>
public sealed class ExplorationRun
{
    private readonly StateShelf _shelf;
    private readonly Func<VinrClient> _connect;
    private readonly Func<HttpMessageHandler> _open;
    private readonly Stack<object> _used = new();
    private VinrClient? _client;

    internal ExplorationRun(
        VinrSandbox sandbox, TimeProvider time, StateShelf shelf, Func<HttpMessageHandler> open, Func<VinrClient> connect, int restart, CancellationToken cancellationToken)
    {
        (Sandbox, TimeProvider, _shelf, _open, _connect) = (sandbox, time, shelf, open, connect);
        (Restart, CancellationToken) = (restart, cancellationToken);
    }

    /// <summary>A client of this run's own sandbox. What the flow calls with it is counted, and goes wrong as the schedule says.</summary>
    public VinrClient Vinr
    {
        get
        {
            lock (_used) return _client ??= _connect();
        }
    }

    /// <summary>
    /// The sandbox of this run, a fork of the one that is explored: <see cref="VinrSandbox.Checkout"/> for the customer,
    /// <see cref="VinrSandbox.Webhooks"/> for the receivers of events, <see cref="VinrSandbox.WebhookSecret"/> and its clock for what
    /// verifies them. Clients that it makes itself are no part of the flow, and nothing goes wrong with them.
    /// </summary>
    public VinrSandbox Sandbox { get; }

    /// <summary>The time that <see cref="Vinr"/> backs off on. It passes by itself when the flow waits for nothing else.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>How often the flow has been begun again: 0 at first.</summary>
    public int Restart { get; }

    /// <summary>Cancelled when the exploration is. A crash cancels nothing.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>
    /// What the app stores: one object of each type, made once a run. It survives a crash of the flow, and is what the next beginning
    /// finds. It is disposed of at the end of the run, if it can be.
    /// </summary>
    /// <typeparam name="T">The type of it.</typeparam>
    /// <param name="make">Makes it, when the run has none yet.</param>
    public T State<T>(Func<T> make)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(make);
        return _shelf.Get(make);
    }

    /// <summary>
    /// Says that the process of the flow holds something: a lock, a transaction, a host. It is disposed of when the flow is given up, as
    /// the end of a process would give it up, and at the end of the run.
    /// </summary>
    /// <typeparam name="T">The type of it.</typeparam>
    /// <param name="disposable">An <see cref="IDisposable"/> or <see cref="IAsyncDisposable"/>.</param>
    /// <returns>The same.</returns>
    /// <exception cref="ArgumentException">It can not be disposed of.</exception>
    public T Use<T>(T disposable)
        where T : notnull
    {
        if (!Disposing.CanBe(disposable)) throw new ArgumentException($"A {typeof(T).Name} cannot be disposed of.", nameof(disposable));

        lock (_used) _used.Push(disposable);
        return disposable;
    }

    /// <summary>A handler that carries what <see cref="Vinr"/> carries, for an app that makes its client itself: <c>AddVinr(…)</c> or <see cref="VinrClientOptions.HttpHandler"/>.</summary>
    public HttpMessageHandler CreateHandler() => _open();

    /// <summary>Gives up what it holds, the last first.</summary>
    internal async Task GiveUpAsync()
    {
        object[] used;
        lock (_used)
        {
            used = [.. _used];
            _used.Clear();
        }

        foreach (var thing in used) await Disposing.EndAsync(thing).ConfigureAwait(false);
    }
}
