using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Inspector;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>
/// The page at a <c>checkoutUrl</c>, for the customers of a shop. It asks for no key, since customers have none, and shows nothing but
/// the one payment; its forms act only when it has sent them itself.
/// </summary>
internal sealed class CheckoutSite(SandboxEngine engine)
{
    /// <summary>A form ends at the shop, wherever that is, and the shop may send the customer on; a browser asks about each of these steps.</summary>
    private const string FormsMayLeadTo = "'self' http: https:";

    /// <summary>Of its own: the inspector's must not be read by whoever can open this page.</summary>
    private readonly FormGuard _guard = new();

    public static Task SendAsync(HttpContext context, Asset asset)
    {
        PageHeaders.Put(context.Response.Headers);
        return HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? Replies.FileAsync(context, asset)
            : Replies.NotAllowedAsync(context, "GET, HEAD");
    }

    /// <param name="context">The request and its answer.</param>
    /// <param name="id">Of a payment or a session.</param>
    /// <param name="action">What a form does; null for the page itself.</param>
    public async Task HandleAsync(HttpContext context, string id, string? action)
    {
        PageHeaders.Put(context.Response.Headers, FormsMayLeadTo);
        try
        {
            await AnswerAsync(context, id, action).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private Task AnswerAsync(HttpContext context, string id, string? action)
    {
        var method = context.Request.Method;
        if (CheckoutView.Find(engine, id) is not { } view) return ShowAsync(context, CheckoutPage.Missing);
        if (action is null)
        {
            return HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
                ? ShowAsync(context, CheckoutPage.Of(view.With(context.Request.Query["promo"].ToString()), _guard.Token))
                : Replies.NotAllowedAsync(context, "GET, HEAD");
        }

        if (CheckoutActions.At(action) is not { } act) return ShowAsync(context, CheckoutPage.Missing);

        return HttpMethods.IsPost(method) ? ActAsync(context, view, act) : Replies.NotAllowedAsync(context, "POST");
    }

    private async Task ActAsync(HttpContext context, CheckoutView view, CheckoutAction act)
    {
        try
        {
            var form = await ActionForm.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            if (!_guard.Admits(context.Request, form.Text(FormGuard.TokenField)))
            {
                await ShowAsync(context, CheckoutPage.Refused(view)).ConfigureAwait(false);
                return;
            }

            GoTo(context, act(view, form));
        }
        catch (ApiException tooLong)
        {
            await Replies.TextAsync(context, tooLong.Error.Status, tooLong.Error.Message + "\n").ConfigureAwait(false);
        }
        catch (CheckoutRefused refused)
        {
            await ShowAsync(context, CheckoutPage.Of(refused.Again, _guard.Token) with { Status = 400 }).ConfigureAwait(false);
        }
    }

    private static Task ShowAsync(HttpContext context, Page page) => Replies.PageAsync(context, page.Status, CheckoutLayout.Around(page));

    private static void GoTo(HttpContext context, string address)
    {
        context.Response.StatusCode = 303;
        context.Response.Headers.Location = address;
        context.Response.ContentLength = 0;
    }
}
