using System.Globalization;
using System.Runtime.CompilerServices;

namespace Vinr.Sdk.Hosting;

/// <summary>How deliveries are received: how they are verified, and how their handlers run.</summary>
/// <remarks>
/// Without <see cref="VinrWebhookOptions.Secrets"/> they are taken from the app's configuration: <c>Vinr:WebhookSecret</c>, the list
/// <c>Vinr:WebhookSecrets</c>, or <c>VINR_WEBHOOK_SECRET</c>, which may be an environment variable. An app that is to
/// receive deliveries does not start without any; a worker that hands events to <see cref="IVinrEventDispatcher"/> itself needs none.
/// </remarks>
public sealed class VinrWebhookReceiverOptions : VinrWebhookOptions
{
    /// <summary>
    /// Whether a delivery is answered before its handlers run. Default false: VINR hears of success when the handlers have ended, and
    /// sends what failed again. With true the answer is fast, and what waits or runs when the process dies is lost, as VINR believes that
    /// it was handled.
    /// </summary>
    public bool Background { get; set; }

    /// <summary>
    /// Whether a delivery is stored before it is answered, and handled afterwards by workers on any instance. Default false. Nothing is lost
    /// then, whatever dies. The inbox must be an <see cref="IVinrEventStore"/>, as that of <c>Vinr.Sdk.EntityFrameworkCore</c> is;
    /// <see cref="Background"/> beside it is an error.
    /// </summary>
    public bool StoreFirst { get; set; }

    /// <summary>How many events may wait in the background, of all receivers together (set it on the one without a name); beyond that deliveries are answered with 503, and VINR sends them again. Default 1,000.</summary>
    public int BackgroundCapacity { get; set; } = 1_000;

    /// <summary>How many events are handled at a time in the background, of all receivers together (set it on the one without a name). Default 4.</summary>
    public int BackgroundWorkers { get; set; } = 4;

    /// <summary>How often an event is tried in the background, since VINR will not send it again. Default 3, with about 1 s and 2 s between (exponential back-off with jitter).</summary>
    public int BackgroundAttempts { get; set; } = 3;

    /// <summary>
    /// Whether handlers learn by <see cref="VinrEventContext.IsStale"/> that a later event of the same member was seen before. Default
    /// false. The inbox must be an <see cref="IVinrEventOrder"/>, as that in memory and that on Redis are.
    /// </summary>
    public bool TrackOrder { get; set; }

    /// <summary>
    /// How long an event is held for the process that handles it. It is renewed while the handlers run; after a process has died, the
    /// event can be handled again when this has passed. Between 100 milliseconds and a day; default 1 minute.
    /// </summary>
    public TimeSpan ClaimLease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long it is remembered that an event was handled: at least <see cref="ClaimLease"/>, at most ten years. Default 72 hours: VINR's last retry comes up to a day late. It is also how far back <c>AddVinrCatchUp</c> hands events out.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(72);

    /// <inheritdoc />
    public override void Validate()
    {
        base.Validate();
        CheckHandling();
    }

    private void CheckHandling()
    {
        if (StoreFirst && Background) throw new ArgumentException($"{nameof(StoreFirst)} and {nameof(Background)} are both on; a stored delivery is handled by the workers of its store, so leave {nameof(Background)} off.", nameof(StoreFirst));
        AtLeastOne(BackgroundCapacity);
        AtLeastOne(BackgroundWorkers);
        AtLeastOne(BackgroundAttempts);
        Between(ClaimLease, TimeSpan.FromMilliseconds(100), TimeSpan.FromDays(1));
        Between(Retention, ClaimLease, TimeSpan.FromDays(3_650));
    }

    /// <summary>Checks the settings of a receiver to which nothing is delivered, as in a worker.</summary>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    internal void ValidateHandling()
    {
        ValidateAllButSecrets();
        CheckHandling();
    }

    internal VinrWebhookReceiverOptions With(IList<string> secrets)
    {
        var copy = (VinrWebhookReceiverOptions)MemberwiseClone();
        copy.Secrets = secrets;
        return copy;
    }

    private static void AtLeastOne(int value, [CallerArgumentExpression(nameof(value))] string setting = "")
    {
        if (value < 1) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{setting} is {value}; it must be at least 1."), setting);
    }

    private static void Between(TimeSpan value, TimeSpan least, TimeSpan most, [CallerArgumentExpression(nameof(value))] string setting = "")
    {
        if (value < least || value > most) throw new ArgumentException($"{setting} is {value}; it must be between {least} and {most}.", setting);
    }
}
