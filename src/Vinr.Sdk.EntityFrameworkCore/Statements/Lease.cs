namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>A token and for how long it holds what is taken under it.</summary>
/// <param name="Token">Who takes it.</param>
/// <param name="Now">From when.</param>
/// <param name="Until">Until when.</param>
internal readonly record struct Lease(string Token, DateTimeOffset Now, DateTimeOffset Until)
{
    public static Lease From(DateTimeOffset now, TimeSpan time) => new(Guid.NewGuid().ToString("N"), now, Instant.After(now, time));
}
