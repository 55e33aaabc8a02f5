namespace Vinr.Sdk.Operations;

/// <summary>Which events to forward, where to, and how.</summary>
public sealed record ForwardOptions
{
    /// <summary>The address of the app: where it receives webhooks.</summary>
    public required Uri Target { get; init; }

    /// <summary>What deliveries are signed with, <c>whsec_…</c>: the app must know it.</summary>
    public required string Secret { get; init; }

    /// <summary>Types of events, with stars: <c>loyalty.*</c>. Default: all.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>From when on. Default: what happens from now on.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How often VINR is asked. Default every second.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock. Default <see cref="System.TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What deliveries go through, in place of sockets. Not disposed of. Default: sockets that follow no redirect.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
