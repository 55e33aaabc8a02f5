using System.Runtime.CompilerServices;
using Vinr.Sdk.Operations.Listening;
using Vinr.Sdk.Operations.Patterns;

namespace Vinr.Sdk.Operations;

/// <summary>
/// Brings VINR's events to an app on this machine as signed deliveries. It asks <c>/v1/events</c>, so that VINR needs no way in. A delivery
/// that fails is not tried again by itself: see <see cref="ReplayAsync"/>.
/// </summary>
/// <example>
/// <code>
/// using var forwarder = new EventForwarder(vinr, new() { Target = new("http://localhost:5000/webhooks"), Secret = secret });
/// await foreach (var delivery in forwarder.RunAsync(cancellationToken)) Console.WriteLine($"{delivery.Type} {delivery.Status}");
/// </code>
/// </example>
public sealed class EventForwarder : IDisposable
{
    private readonly VinrClient _vinr;
    private readonly ForwardOptions _options;
    private readonly LocalDelivery _delivery;
    private EventFeed? _feed;

    /// <summary>Makes one.</summary>
    /// <param name="vinr">The client.</param>
    /// <param name="options">Which events, where to, and how.</param>
    /// <exception cref="ArgumentException">The address or the secret is none.</exception>
    public EventForwarder(VinrClient vinr, ForwardOptions options)
    {
        ArgumentNullException.ThrowIfNull(vinr);
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Target.IsAbsoluteUri || options.Target.Scheme is not ("http" or "https")) throw new ArgumentException("Target is no address of the form http://localhost:5000/webhooks.", nameof(options));
        if (!options.Secret.StartsWith("whsec_", StringComparison.Ordinal)) throw new ArgumentException("Secret is no webhook secret: those begin with whsec_.", nameof(options));
        (_vinr, _options, _delivery) = (vinr, options, new(options));
    }

    /// <summary>Forwards what happens, oldest first, until it is cancelled.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="VinrException">VINR could not be asked. Enumerate again to go on where it stopped.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async IAsyncEnumerable<ForwardedEvent> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        _feed ??= new EventFeed(_vinr, _options.Since);
        while (true)
        {
            foreach (var happened in await _feed.NextAsync(cancellationToken).ConfigureAwait(false))
            {
                if (IsMeant(happened)) yield return await _delivery.SendAsync(happened, cancellationToken).ConfigureAwait(false);
            }

            await Task.Delay(_options.Every, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Forwards one event once more, whatever <see cref="ForwardOptions.Events"/> says.</summary>
    /// <param name="id">The event, <c>evt_…</c>.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="ArgumentException">It is no id of an event; nothing was sent.</exception>
    /// <exception cref="VinrException">The event could not be read.</exception>
    public async Task<ForwardedEvent> ReplayAsync(string id, CancellationToken cancellationToken = default) =>
        await _delivery.SendAsync(await _vinr.Events.RetrieveAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public void Dispose() => _delivery.Dispose();

    private bool IsMeant(VinrEvent happened) =>
        _options.Events.Count == 0 || _options.Events.Any(pattern => EventPattern.Fits(pattern, happened.Type.ToString()));
}
