using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What a browser may do with what the inspector sends: show it, and send its forms back. No script, no frame, nothing from elsewhere.</summary>
internal static class PageHeaders
{
    /// <param name="headers">Of the answer.</param>
    /// <param name="formAction">Where its forms may lead, redirects included.</param>
    public static void Put(IHeaderDictionary headers, string formAction = "'self'")
    {
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self'; form-action {formAction}; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin"; // with none at all, browsers would not say where a form comes from
    }
}
