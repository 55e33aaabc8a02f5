using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Inspector;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>Takes the requests that are for the checkout page, and lets all others pass to the API, whose faults do not touch the page.</summary>
internal sealed class CheckoutGate(RequestDelegate api, CheckoutSite site)
{
    public Task HandleAsync(HttpContext context) => RequestTarget.Of(context).Segments() switch
    {
        [CheckoutAddress.Segment, "session", ..] => api(context),
        [CheckoutAddress.Segment, { Length: > 0 } file] when Asset.Named(file) is { } asset => CheckoutSite.SendAsync(context, asset),
        [CheckoutAddress.Segment, { Length: > 0 } id] => site.HandleAsync(context, id, action: null),
        [CheckoutAddress.Segment, { Length: > 0 } id, var action] => site.HandleAsync(context, id, action),
        _ => api(context),
    };
}
