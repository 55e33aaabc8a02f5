namespace Vinr.Sdk.Hosting;

/// <summary>
/// Knows which tenants this instance has handlers for: receivers with names, tenants that the app looks up, those that it catches up on. Another
/// instance, of a later version, may know more, and its handlers are others.
/// </summary>
internal sealed class KnownTenants(ReceiverNames names, IEnumerable<ServedTenant> served, TenantDirectory? directory = null)
{
    private readonly HashSet<string> _served = new(served.Select(tenant => tenant.Name), StringComparer.Ordinal);

    /// <returns>Null when nobody can say at present.</returns>
    public async ValueTask<bool?> HasAsync(string? tenant)
    {
        if (tenant is null || names.Has(tenant) || _served.Contains(tenant)) return true;
        if (directory is null) return false;

        var (found, isKnown) = await directory.FindAsync(tenant).ConfigureAwait(false);
        return isKnown ? found is not null : null;
    }
}
