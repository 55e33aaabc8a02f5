namespace Vinr.Sdk.Hosting;

/// <summary>
/// The receivers of an app, for those who write a store of events: how long to hold what its workers take, how long to remember it. A service of the app.
/// </summary>
/// <example><code>var lease = receivers.All.Max(options => options.ClaimLease);       // whosever event it will be</code></example>
public interface IVinrReceivers
{
    /// <summary>The options of every receiver, the one without a name among them whether or not the app added it.</summary>
    IReadOnlyList<VinrWebhookReceiverOptions> All { get; }

    /// <summary>The options by which a tenant's events are handled: those of the receiver with its name, else those of the one without.</summary>
    /// <param name="tenant">The tenant; null for the receiver without a name.</param>
    /// <returns>The options. They stay as they were first.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is bad.</exception>
    VinrWebhookReceiverOptions Of(string? tenant);
}
