namespace Vinr.Sdk.Hosting;

/// <summary>How events are read that were never delivered.</summary>
public sealed class VinrCatchUpOptions
{
    /// <summary>How often to look. Default 5 minutes.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>From when on, where there is no checkpoint yet. Default null: from the first start on.</summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>
    /// How far the checkpoint stays behind the present, since an event may show a little later than it happened. What is read twice is a
    /// duplicate to the inbox. Default 10 minutes.
    /// </summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often an event is handed to its handlers that fail, before it is left. Where the inbox stores events it is stored instead, with the tries and the dead letters of the store. Default 3.</summary>
    public int Tries { get; set; } = 3;

    /// <summary>The client that reads. Default: the one of <c>AddVinr</c>. A tenant needs its own.</summary>
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
        if (Tenant is "") throw new ArgumentException($"{nameof(Tenant)} is empty; it must be a name, or null.", nameof(Tenant));
        if (Tenant is not null && Client is null) throw new ArgumentException($"{nameof(Client)} is not set; {nameof(Tenant)} {Tenant} needs the client with its own key.", nameof(Client));
        if (Tries < 1) throw new ArgumentException(FormattableString.Invariant($"{nameof(Tries)} is {Tries}; it must be at least 1."), nameof(Tries));
    }
}
