namespace Vinr.Sdk;

/// <summary>
/// Gives clients for keys that are known only at run time, such as those of an app's own tenants. They share one set of connections, so that
/// one costs little; so many are kept as <see cref="VinrClientFactoryOptions.CacheSize"/> says. Register it with
/// <c>services.AddVinrClientFactory()</c>.
/// </summary>
/// <example>
/// <code>
/// public sealed class Gifts(IVinrClientFactory clients, ShopDb db)
/// {
///     public async Task GiveAsync(string tenant, string account) =>
///         await clients.Get(await db.KeyOfAsync(tenant)).Loyalty.Transactions.CreateAsync(new() { Account = account, Amount = 100, Reason = "welcome" });
/// }
/// </code>
/// </example>
public interface IVinrClientFactory
{
    /// <summary>Gives the client of a key: the same one while it is kept.</summary>
    /// <param name="secretKey">The key, <c>sk_…</c> or <c>rk_…</c>.</param>
    /// <returns>
    /// The client. It need not be disposed of. One that is no longer kept works on for who holds it; so do not hold one for long, ask for it.
    /// </returns>
    /// <exception cref="ArgumentException">The key is missing, padded, publishable or no VINR key. It is not shown.</exception>
    /// <exception cref="ObjectDisposedException">The app has ended.</exception>
    VinrClient Get(string secretKey);
}
