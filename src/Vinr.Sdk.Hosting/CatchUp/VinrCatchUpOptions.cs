namespace Vinr.Sdk.Hosting;

/// <summary>How events are read that were never delivered.</summary>
public sealed class VinrCatchUpOptions
{
    /// <summary>How often to look. Default 5 minutes.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// From when on, where there is no checkpoint yet. Default null: from the first start on. All since then is handed out, also what is older than
    /// <see cref="MaxAge"/>: nothing of it was handled yet, or it is fit to be handled again. With an inbox in memory every start is a first one.
    /// </summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>
    /// How old an event may be that is handed out, at least <see cref="Every"/> and <see cref="Overlap"/>. Default null: as old as the inbox surely remembers, which is
    /// <see cref="VinrWebhookReceiverOptions.Retention"/> less an hour (less a tenth where that is shorter). An older one may have been handled and forgotten: it is
    /// left, and the log says so. With more, such events are handed out again, and their effects must be fit for that.
    /// </summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>
    /// How far the checkpoint stays behind the present, since an event may show a little later than it happened. What is read twice is a
    /// duplicate to the inbox. Default 10 minutes.
    /// </summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often an event is handed to its handlers that fail, before it is left. Where the inbox stores events it is stored instead, with the tries and the dead letters of the store. Default 3.</summary>
    public int Tries { get; set; } = 3;

    /// <summary>
    /// Gives the client that reads: it is asked once, at the app's start. Default: the one of <c>AddVinr</c>. A tenant needs its own. The client stays whosever
    /// it is: one that is a service of the app goes with the app; one that is made here is used until the app ends, and nobody disposes of it.
    /// </summary>
    public Func<IServiceProvider, VinrClient>? Client { get; set; }

    /// <summary>
    /// Whose events are read: the name of a receiver, or a tenant that is looked up, as the address of its deliveries names it. Default null:
    /// the receiver without a name. Each tenant has a call of <c>AddVinrCatchUp</c>.
    /// </summary>
    public string? Tenant { get; set; }

    internal void Validate()
    {
        if (Every < TimeSpan.FromSeconds(1) || Every > TimeSpan.FromDays(1)) throw new ArgumentException($"{nameof(Every)} is {Every}; it must be between a second and a day.", nameof(Every));
        if (Overlap < TimeSpan.Zero || Overlap > TimeSpan.FromDays(1)) throw new ArgumentException($"{nameof(Overlap)} is {Overlap}; it must be between zero and a day.", nameof(Overlap));
        if (MaxAge is { } age && (age < Every + Overlap || age > TimeSpan.FromDays(3_650))) throw new ArgumentException($"{nameof(MaxAge)} is {age}; it must be at least {nameof(Every)} and {nameof(Overlap)} together ({Every + Overlap}), and at most ten years.", nameof(MaxAge));
        if (Tenant is "") throw new ArgumentException($"{nameof(Tenant)} is empty; it must be a name, or null.", nameof(Tenant));
        if (Tenant is not null && Client is null) throw new ArgumentException($"{nameof(Client)} is not set; {nameof(Tenant)} {Tenant} needs the client with its own key.", nameof(Client));
        if (Tries < 1) throw new ArgumentException(FormattableString.Invariant($"{nameof(Tries)} is {Tries}; it must be at least 1."), nameof(Tries));
    }
}
