using System.Globalization;

namespace Vinr.Sdk.AspNetCore.Redis;

/// <summary>Settings of a <see cref="RedisInbox"/>.</summary>
public sealed class RedisInboxOptions
{
    /// <summary>What the keys begin with. Apps that share a Redis and each handle all events need different ones. Default <c>vinr:</c>.</summary>
    public string KeyPrefix { get; set; } = "vinr:";

    /// <summary>The number of the database. Default -1: that of the connection.</summary>
    public int Database { get; set; } = -1;

    /// <summary>
    /// The name of this instance in the tokens of its claims, to see in Redis who holds what. Default the machine's name and the
    /// process's id.
    /// </summary>
    public string InstanceName { get; set; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <summary>
    /// The clock by which Redis is waited for, and left alone when it did not answer. Default <see cref="System.TimeProvider.System"/>. Leases and
    /// retention are kept by Redis.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A setting is bad.</exception>
    internal void Validate()
    {
        if (KeyPrefix is null) throw new ArgumentException($"{nameof(KeyPrefix)} is null; give an empty text for keys without one.", nameof(KeyPrefix));
        if (InstanceName is null) throw new ArgumentException($"{nameof(InstanceName)} is null; leave it unset for the machine's name and the process's id.", nameof(InstanceName));
        if (TimeProvider is null) throw new ArgumentException($"{nameof(TimeProvider)} is null; leave it unset for the system clock.", nameof(TimeProvider));
        if (Database < -1) throw new ArgumentException(FormattableString.Invariant($"{nameof(Database)} is {Database}; it must be at least 0, or -1 for that of the connection."), nameof(Database));
    }
}
