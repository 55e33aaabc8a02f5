using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>
/// Lets a form act only when a page of this sandbox sent it. The page needs no key, so any other site that the developer has open
/// could post here as well; it cannot read the token, though, and browsers say where a form comes from.
/// </summary>
internal sealed class FormGuard
{
    public const string TokenField = "token";

    /// <summary>Never drawn from the sandbox's seed, which others may know.</summary>
    public string Token { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public bool Admits(HttpRequest request, string token) => IsFromHere(request) && IsToken(token);

    private static bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site != "same-origin") return false;

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsToken(string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token));
}
