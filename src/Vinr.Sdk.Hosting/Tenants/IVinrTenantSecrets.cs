namespace Vinr.Sdk.Hosting;

/// <summary>
/// Gives the secrets of tenants that are not known when the app starts, for example from its database. It is taken from the app's services,
/// in a scope of its own for each question; what it answers is remembered for a while (<see cref="VinrTenantOptions"/>).
/// </summary>
/// <example>
/// <code>
/// public sealed class TenantsOfTheShop(ShopDb db) : IVinrTenantSecrets
/// {
///     public async ValueTask&lt;IReadOnlyList&lt;string&gt;?&gt; FindAsync(string tenant, CancellationToken cancellationToken) =>
///         await db.Tenants.Where(t => t.Name == tenant).Select(t => t.WebhookSecret).ToListAsync(cancellationToken);
/// }
/// </code>
/// </example>
public interface IVinrTenantSecrets
{
    /// <summary>Looks a tenant up.</summary>
    /// <param name="tenant">The name in the address of a delivery. Anyone can send any name: it is not more than 128 characters long, and nothing else is known of it.</param>
    /// <param name="cancellationToken">Ends the call when <see cref="VinrTenantOptions.LookupTimeout"/> is over.</param>
    /// <returns>The secrets of its endpoints, <c>whsec_…</c>; null, or none, when there is no such tenant.</returns>
    ValueTask<IReadOnlyList<string>?> FindAsync(string tenant, CancellationToken cancellationToken);
}
