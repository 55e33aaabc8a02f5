using System.Collections.Concurrent;

namespace CheckoutWeb;

/// <summary>Who is in the shop. In memory, so everybody is forgotten when the app stops; a shop of yours has a database and logins.</summary>
internal sealed class Visitors
{
    private const string Cookie = "visitor";

    private readonly ConcurrentDictionary<string, Visitor> _known = new(StringComparer.Ordinal);

    /// <summary>The visitor of a request; a new one is not remembered before they do something.</summary>
    public Visitor Of(HttpContext http) =>
        http.Request.Cookies[Cookie] is { } id && _known.TryGetValue(id, out var visitor)
            ? visitor
            : new Visitor(Guid.NewGuid().ToString("N"));

    public void Remember(Visitor visitor, HttpContext http)
    {
        if (!_known.TryAdd(visitor.Id, visitor)) return;

        http.Response.Cookies.Append(Cookie, visitor.Id, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax, // With Strict, whoever comes back from VINR's page would be a stranger.
            Secure = http.Request.IsHttps,
            IsEssential = true,
        });
    }
}
