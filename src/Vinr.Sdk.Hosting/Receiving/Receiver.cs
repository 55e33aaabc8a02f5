namespace Vinr.Sdk.Hosting;

/// <summary>By what the deliveries to an address are verified and handled.</summary>
/// <param name="Options">The options, with the secrets.</param>
/// <param name="Exists">False for one that stands in for a tenant that there is not: no signature belongs to it.</param>
internal readonly record struct Receiver(VinrWebhookReceiverOptions Options, bool Exists = true);
