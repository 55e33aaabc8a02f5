using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Hosting;

/// <summary>Finds the receiver of a delivery. For a tenant that there is not it gives one with a secret that nobody knows, so that the same work is done for it.</summary>
internal sealed class ReceiverDirectory(ReceiverNames names, ReceiverOptions options, TenantDirectory? tenants = null)
{
    private readonly string _nobodys = $"whsec_{Convert.ToHexString(RandomNumberGenerator.GetBytes(32))}";
    private VinrWebhookReceiverOptions? _standIn;

    public bool HasTenants => tenants is not null || names.Added.Count > 0;

    public bool Has(string name) => names.Has(name);

    /// <summary>The receiver as far as it is known without asking anyone: enough to say which headers there must be.</summary>
    public VinrWebhookReceiverOptions Outline(string? tenant) => tenant is null || names.Has(tenant) ? Expected(tenant) : StandIn;

    /// <returns>Null when nobody can say at present who the tenant is.</returns>
    public async ValueTask<Receiver?> FindAsync(string? tenant)
    {
        if (tenant is null || names.Has(tenant)) return new(Expected(tenant));
        if (tenants is null) return new(StandIn, Exists: false);

        var (found, isKnown) = await tenants.FindAsync(tenant).ConfigureAwait(false);
        if (!isKnown) return null;
        return found is null ? new(StandIn, Exists: false) : new(found);
    }

    private VinrWebhookReceiverOptions StandIn => _standIn ??= options.Of(tenant: null).With([_nobodys]);

    private VinrWebhookReceiverOptions Expected(string? tenant)
    {
        var expected = options.Of(tenant);
        if (expected.Secrets.Count > 0) return expected;

        // The start asked for none, if nobody had said that deliveries would come.
        try
        {
            expected.Validate();
            return expected;
        }
        catch (ArgumentException e)
        {
            throw new OptionsValidationException(tenant ?? "", typeof(VinrWebhookReceiverOptions), [ReceiverOptionsCheck.Explain(tenant, e)]);
        }
    }
}
