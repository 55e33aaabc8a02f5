namespace Vinr.Sdk.Hosting;

/// <summary>The app's own lookup of tenants.</summary>
/// <param name="Find">Asks it, with the services of a scope.</param>
/// <param name="Options">The bounds of what is remembered.</param>
internal sealed record TenantLookup(Func<IServiceProvider, string, CancellationToken, ValueTask<IReadOnlyList<string>?>> Find, VinrTenantOptions Options);
