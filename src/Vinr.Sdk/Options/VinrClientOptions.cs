using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk;

/// <summary>
/// Settings of a <see cref="VinrClient"/>. They are read and checked once, when the client is made; a bad one is an
/// <see cref="ArgumentException"/> that names the setting and never shows the key.
/// </summary>
public sealed class VinrClientOptions
{
    /// <summary>
    /// The secret (<c>sk_test_…</c>, <c>sk_live_…</c>) or restricted (<c>rk_…</c>) key. Its infix decides which host is called.
    /// Publishable keys (<c>pk_…</c>) belong in browsers and are refused.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecretKey { get; set; }

    /// <summary>
    /// The address that the API lives under, ending in <c>/v1</c> (a trailing slash is fine). Default: VINR's host for the kind of
    /// the key. Plain <c>http</c> is accepted for loopback addresses only.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API version to pin, as <c>YYYY-MM-DD</c>. Default: none is sent and VINR uses the account's own.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>Which header carries the key. Default <see cref="VinrAuthentication.ApiKeyHeader"/>.</summary>
    public VinrAuthentication Authentication { get; set; } = VinrAuthentication.ApiKeyHeader;

    /// <summary>How often a call may be tried again after its first attempt. Default 2; 0 turns retries off; at most 10.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>How long one attempt may take, from connecting to the last byte of the answer. Default 30 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take in total, back-off included. Default 90 s. <see cref="RequestOptions.Timeout"/> replaces it for one call.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for. When the service asks for more, the call fails at once and the exception
    /// carries what was asked. Default 60 s.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// For how long VINR keeps the answer of an idempotency key, and so for how long repeating a call with its key is safe:
    /// <see cref="VinrException.RepeatBefore"/> is counted with it. Default 24 hours, which is assumed: VINR documents no time.
    /// </summary>
    public TimeSpan IdempotencyKeyLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The most bytes of an answer that are read. Default 32 MiB (33,554,432).</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>The clock of time-outs and back-off. Default <see cref="System.TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The handler to send through, in place of the client's own. The client does not dispose it. One that follows redirects is
    /// refused where that can be seen, since a redirect would carry the key to another host. In a chain of handlers the client puts one
    /// of its own before the last: what carries the key and does not go where <see cref="BaseAddress"/> says is held back there.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// Where the client logs, under the category <see cref="VinrTelemetry.LogCategory"/>. Default: nowhere; with <c>AddVinr</c>,
    /// where the app logs.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>A limiter that lets calls wait instead of going over the key's rate limit. Not disposed by the client. Default: none.</summary>
    public VinrRateLimiting? RateLimiting { get; set; }

    /// <summary>A name for your application, added to <c>User-Agent</c>. Printable ASCII. Default: none.</summary>
    public string? ApplicationName { get; set; }

    /// <summary>Describes the settings without the key.</summary>
    public override string ToString() => $"{nameof(VinrClientOptions)} {{ BaseAddress = {BaseAddress?.ToString() ?? "(by key)"}, MaxRetries = {MaxRetries} }}";
}
