using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Hosting;

/// <summary>The options by which the events of a tenant are handled: those of the receiver with its name, else those of the one without. They stay as they were first.</summary>
internal sealed class ReceiverOptions(ReceiverNames names, IOptionsMonitor<VinrWebhookReceiverOptions> options) : IVinrReceivers
{
    private readonly ConcurrentDictionary<string, VinrWebhookReceiverOptions> _options = new(StringComparer.Ordinal);

    public IReadOnlyList<VinrWebhookReceiverOptions> All => [Of(tenant: null), .. names.Added.Select(Of)];

    public VinrWebhookReceiverOptions Of(string? tenant) =>
        _options.GetOrAdd(tenant is not null && names.Has(tenant) ? tenant : Microsoft.Extensions.Options.Options.DefaultName, options.Get);
}
