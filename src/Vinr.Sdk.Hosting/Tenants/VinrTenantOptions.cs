using System.Globalization;
using System.Runtime.CompilerServices;

namespace Vinr.Sdk.Hosting;

/// <summary>How long and how much is remembered of tenants that were looked up, and how often the store is asked.</summary>
public sealed class VinrTenantOptions
{
    /// <summary>How many tenants are remembered; beyond that the one that was not asked for longest is forgotten. Default 10,000.</summary>
    public int CacheSize { get; set; } = 10_000;

    /// <summary>How long the secrets of a tenant are used before they are looked up again. Default 5 minutes. While one is replaced, give both.</summary>
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many names that are no tenant's are remembered, apart from the tenants. Default 10,000.</summary>
    public int MissCacheSize { get; set; } = 10_000;

    /// <summary>How long it is remembered that a name is no tenant's: so long a new tenant may wait. Default 30 seconds.</summary>
    public TimeSpan MissesFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many names that are no tenant's are looked up in a second, and how many lookups run at a time. Beyond that a delivery whose tenant
    /// is not remembered is answered with 503, and VINR sends it again. Default 100.
    /// </summary>
    public int MissesPerSecond { get; set; } = 100;

    /// <summary>How long a lookup may take; after that the delivery is answered with 503. Default 2 seconds.</summary>
    public TimeSpan LookupTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <exception cref="ArgumentException">A setting is bad.</exception>
    internal void Validate()
    {
        AtLeastOne(CacheSize);
        AtLeastOne(MissCacheSize);
        AtLeastOne(MissesPerSecond);
        Between(CacheFor, TimeSpan.Zero, TimeSpan.FromDays(1));
        Between(MissesFor, TimeSpan.Zero, TimeSpan.FromDays(1));
        Between(LookupTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
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
