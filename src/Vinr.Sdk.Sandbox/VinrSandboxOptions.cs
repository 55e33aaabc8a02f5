namespace Vinr.Sdk.Sandbox;

/// <summary>How a sandbox starts. Every setting has a default that suits a test.</summary>
public sealed class VinrSandboxOptions
{
    /// <summary>The loopback port to listen on; 0, the default, takes any that is free.</summary>
    public int Port { get; set; }

    /// <summary>The sandbox's first present moment. Default: the machine's, in whole milliseconds.</summary>
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>
    /// Makes a run repeatable: with the same seed the same calls in the same order give the same ids, and
    /// faults with a probability have the same luck. Default: both are random.
    /// </summary>
    public long? Seed { get; set; }

    /// <summary>
    /// The key that requests must show, starting with <c>sk_test_</c> or <c>rk_test_</c>. Default: one that is made for
    /// this sandbox.
    /// </summary>
    public string? SecretKey { get; set; }

    /// <summary>
    /// Whether the clock runs with the machine's. Default: false, it stands still until
    /// <see cref="SandboxClock.Advance"/> moves it, so that a test is in charge of its time.
    /// </summary>
    public bool ClockRuns { get; set; }

    /// <summary>
    /// Whether a completed payment enrols its customer in every program where the customer has no account, before it earns.
    /// Default: false, since VINR documents no such thing (assumed). Guests are never enrolled, nor is anybody whose
    /// payment names a member in its metadata.
    /// </summary>
    public bool AutoEnroll { get; set; }

    /// <summary>
    /// What deliveries to the receivers of <see cref="SandboxWebhooks.SendTo(Uri, string[])"/> are signed with, starting with
    /// <c>whsec_</c>. Default: one that is made for this sandbox, the same for the same <see cref="Seed"/>.
    /// </summary>
    public string? WebhookSecret { get; set; }

    /// <summary>
    /// How long the receiver of a webhook may take to answer, in the machine's time; a day at most. Default: 10 seconds (assumed: VINR
    /// asks for a fast answer, and names no number).
    /// </summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many deliveries <see cref="SandboxWebhooks.Deliveries"/> remembers, at least 1. Default: the last 10,000.</summary>
    public int WebhookLogLimit { get; set; } = 10_000;
}
