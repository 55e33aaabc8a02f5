using System.Net;

namespace Vinr.Sdk.Sandbox;

/// <summary>How a sandbox starts. Every setting has a default that suits a test.</summary>
public sealed class VinrSandboxOptions
{
    private const int MostRequests = 10_000;

    [SandboxRule("webhooks.patience", Grade.Documented, "A receiver has 30 seconds to answer.", Page = "Troubleshooting")]
    private static readonly TimeSpan DefaultWebhookTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The port to listen on; 0, the default, takes any that is free.</summary>
    public int Port { get; set; }

    /// <summary>
    /// The address to listen on. Default: loopback, so that nobody else can reach the sandbox. <c>IPAddress.Any</c> lets
    /// other machines in, a container's host for one; they need the key all the same. The inspector,
    /// which asks for none, answers this machine only; a payment's checkout page, which asks for none either, answers everybody who
    /// has its address.
    /// </summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

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

    /// <summary>A scenario to begin with, such as <see cref="Scenarios.CoffeeShop"/>. Its story ends when the sandbox starts. Default: none.</summary>
    public SandboxScenario? Scenario { get; set; }

    /// <summary>
    /// A file that <see cref="VinrSandbox.SaveAsync"/> has written, to go on from. The clock goes on at the saved moment, or at
    /// <see cref="StartAt"/>; with <see cref="ClockRuns"/> at the machine's present if that is later. Ids follow from the saved seed
    /// unless there is a <see cref="Seed"/>. The file is not written to. Default: none.
    /// </summary>
    public string? StateFile { get; set; }

    /// <summary>How many of the newest requests <see cref="VinrSandbox.Requests"/> shows. Default: 10,000; 0 keeps none.</summary>
    public int RequestHistory { get; set; } = MostRequests;

    /// <summary>
    /// Whether the clock runs with the machine's. Default: false, it stands still until
    /// <see cref="SandboxClock.Advance"/> moves it, so that a test is in charge of its time.
    /// </summary>
    public bool ClockRuns { get; set; }

    /// <summary>
    /// Whether a completed payment enrols its customer, before it earns, in every program that does not say so itself and where the customer
    /// has no account. VINR documents auto-enrolment as a switch of each program (its name, <c>autoEnroll</c>, is assumed): this is the default
    /// of that switch. In <c>prog_default</c> it counts once that program has an earning rule. Default: false. Guests are never enrolled.
    /// </summary>
    public bool AutoEnroll { get; set; }

    /// <summary>
    /// What deliveries to the receivers of <see cref="SandboxWebhooks.SendTo(Uri, string[])"/> are signed with, starting with
    /// <c>whsec_</c>. Default: one that is made for this sandbox, the same for the same <see cref="Seed"/>.
    /// </summary>
    public string? WebhookSecret { get; set; }

    /// <summary>
    /// How long the receiver of a webhook may take to answer, in the machine's time; a day at most. Default: 30 seconds, as VINR
    /// documents.
    /// </summary>
    public TimeSpan WebhookTimeout { get; set; } = DefaultWebhookTimeout;

    /// <summary>How many deliveries <see cref="SandboxWebhooks.Deliveries"/> remembers, at least 1. Default: the last 10,000.</summary>
    public int WebhookLogLimit { get; set; } = 10_000;

    /// <summary>Tells the sandboxes apart that go on from one state; 0 for the first.</summary>
    internal ulong Branch { get; private set; }

    /// <summary>A copy of the options, which do not change any more, or an error that names the bad one.</summary>
    internal VinrSandboxOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, ushort.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegative(RequestHistory);
        ArgumentNullException.ThrowIfNull(Address);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(WebhookTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(WebhookTimeout, TimeSpan.FromDays(1)); // well below what a timer can wait
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(WebhookLogLimit);
        if (SecretKey is not null) SandboxSecrets.CheckKey(SecretKey);
        if (WebhookSecret is not null) SandboxSecrets.CheckWebhookSecret(WebhookSecret);
        if (Scenario is not null && StateFile is not null)
            throw new ArgumentException($"{nameof(Scenario)} and {nameof(StateFile)} exclude each other: a sandbox begins with one or the other.");

        return (VinrSandboxOptions)MemberwiseClone();
    }

    /// <summary>The same, for another sandbox beside this one.</summary>
    /// <param name="branch">Of its story.</param>
    internal VinrSandboxOptions ForFork(ulong branch)
    {
        var options = (VinrSandboxOptions)MemberwiseClone();
        (options.Port, options.SecretKey, options.Branch) = (0, null, branch);
        return options;
    }

    /// <summary>The same, for sandboxes that are all alike.</summary>
    /// <param name="seed">What their ids follow from.</param>
    /// <param name="webhookSecret">What they sign with.</param>
    internal VinrSandboxOptions ForRun(long seed, string webhookSecret)
    {
        const ulong Runs = 0x72756E; // no branch of a fork
        var options = ForFork(Runs);
        (options.Seed, options.WebhookSecret, options.ClockRuns, options.RequestHistory) = (seed, webhookSecret, false, MostRequests);
        return options;
    }

    /// <summary>The first present moment of a sandbox that goes on from a state.</summary>
    /// <param name="saved">The last one of the state.</param>
    /// <param name="present">The machine's.</param>
    internal DateTimeOffset MomentAfter(DateTimeOffset saved, DateTimeOffset present)
    {
        if (StartAt is not { } start) return ClockRuns && present > saved ? present : saved;
        if (start < saved)
            throw new ArgumentException($"{nameof(StartAt)} ({start:O}) lies before the moment of the saved state ({saved:O}), and a sandbox's clock never goes back.");

        return start;
    }
}
