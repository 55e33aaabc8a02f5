using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>What a lookup of a tenant found.</summary>
/// <param name="Options">The options with the tenant's secrets; null when there is none.</param>
/// <param name="IsKnown">False when nobody can say at present.</param>
internal readonly record struct TenantFinding(VinrWebhookReceiverOptions? Options, bool IsKnown = true);

/// <summary>
/// Knows the tenants that the app's own lookup gives. Hits and misses are kept within bounds of number and time, apart, so that misses drive
/// no tenant out; deliveries that ask for the same name wait for one lookup.
/// </summary>
internal sealed class TenantDirectory(TenantLookup lookup, IServiceScopeFactory scopes, ReceiverOptions options, TimeProvider time, ILogger<TenantDirectory> logger)
{
    private const int MostCharacters = 128;

    private readonly VinrTenantOptions _limits = lookup.Options;
    private readonly object _lock = new();
    private readonly BoundedTable<VinrWebhookReceiverOptions> _tenants = new(lookup.Options.CacheSize);
    private readonly BoundedTable<bool> _misses = new(lookup.Options.MissCacheSize);
    private readonly MissBudget _budget = new(lookup.Options.MissesPerSecond);
    private readonly Dictionary<string, Task<TenantFinding>> _asking = new(StringComparer.Ordinal);

    /// <summary>How many names are remembered, tenants or not.</summary>
    public int Remembered
    {
        get
        {
            lock (_lock) return _tenants.Count + _misses.Count;
        }
    }

    public ValueTask<TenantFinding> FindAsync(string tenant)
    {
        if (tenant.Length is 0 or > MostCharacters) return new(new TenantFinding(null));
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_tenants.TryGet(tenant, now, out var found)) return new(new TenantFinding(found));
            if (_misses.TryGet(tenant, now, out _)) return new(new TenantFinding(null));
            if (!_asking.TryGetValue(tenant, out var asking))
            {
                if (!_budget.TryBegin(now))
                {
                    WebhookLog.TenantsPutOff(logger, _limits.MissesPerSecond);
                    return new(new TenantFinding(null, IsKnown: false));
                }

                _asking[tenant] = asking = Detached.Run(() => AskAsync(tenant));
            }

            return new(PatientlyAsync(asking));
        }
    }

    // A store that stands still keeps its place among the lookups that run, and nobody waits for it.
    private async Task<TenantFinding> PatientlyAsync(Task<TenantFinding> asking)
    {
        try
        {
            return await asking.WaitAsync(_limits.LookupTimeout, time).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            WebhookLog.TenantLookupFailed(logger, e);
            return new(null, IsKnown: false);
        }
    }

    private async Task<TenantFinding> AskAsync(string tenant)
    {
        var finding = new TenantFinding(null, IsKnown: false);
        try
        {
            // One that does not even end when it is told to gives its place up at last, so that others can be asked for.
            finding = new(await LookUpAsync(tenant).WaitAsync(_limits.LookupTimeout * 10, time).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            WebhookLog.TenantLookupFailed(logger, e);
        }

        lock (_lock)
        {
            _asking.Remove(tenant);
            _budget.End(found: finding.Options is not null);
            var now = time.GetUtcNow();
            if (finding.Options is { } found) _tenants.Set(tenant, found, now + _limits.CacheFor);
            else if (finding.IsKnown) _misses.Set(tenant, true, now + _limits.MissesFor);
        }

        return finding;
    }

    /// <exception cref="ArgumentException">A secret is none.</exception>
    private async Task<VinrWebhookReceiverOptions?> LookUpAsync(string tenant)
    {
        using var patience = new CancellationTokenSource(_limits.LookupTimeout, time);
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var secrets = await lookup.Find(scope.ServiceProvider, tenant, patience.Token).ConfigureAwait(false);
            if (secrets is null or { Count: 0 }) return null;
            var tenants = options.Of(tenant).With([.. secrets]);
            tenants.Validate();
            return tenants;
        }
    }
}
