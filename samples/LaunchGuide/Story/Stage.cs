using Vinr.Sdk;
using Vinr.Sdk.Sandbox;

namespace LaunchGuide;

/// <summary>Where the story plays: a VINR, and a customer there.</summary>
internal abstract class Stage : IAsyncDisposable
{
    /// <summary>What the place is called.</summary>
    public abstract string Name { get; }

    public abstract VinrClient Vinr { get; }

    /// <summary>The embedded sandbox, whose clock can be moved and whose ledger can be verified. Null for VINR's own.</summary>
    public abstract VinrSandbox? Sandbox { get; }

    /// <summary>What time it is there.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>How long to wait for what VINR does after it has answered.</summary>
    public abstract Patience Patience { get; }

    /// <summary>
    /// What a payment is charged to at once; null when there is somebody who pays at its <c>CheckoutUrl</c>, which is where a first
    /// purchase is paid.
    /// </summary>
    public abstract string? CardOnFile { get; }

    /// <summary>Whether the customer has been sent to the page, and pays there.</summary>
    public bool HasPage => CardOnFile is null;

    /// <summary>The customer pays at a payment's <c>CheckoutUrl</c>; one that has been charged already is left as it is.</summary>
    public abstract Task<Payment> CustomerPaysAsync(Payment payment);

    /// <summary>The id of a customer who is no member yet.</summary>
    public abstract Task<string> FindCustomerAsync();

    public abstract ValueTask DisposeAsync();
}
