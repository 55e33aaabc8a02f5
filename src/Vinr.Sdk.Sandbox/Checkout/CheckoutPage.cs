using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>The page, as far as its payment has come.</summary>
internal static class CheckoutPage
{
    public static Page Missing { get; } = new("Nothing to pay here", Html.Of($"<p>This sandbox has no such payment or checkout session, or it was charged without a page.</p>"))
    {
        Status = 404,
    };

    public static Page Refused(CheckoutView view) => new(
        "Nothing was done",
        Html.Of($"""<p>This form did not come from a page of this sandbox, or from one of an earlier run. <a href="{view.Address}">Open the page</a> and try it there.</p>"""))
    {
        Status = 403,
    };

    public static Page Of(CheckoutView view, string token) => view.Payment.State switch
    {
        PaymentState.Pending => Pay(view, token),
        PaymentState.RequiresAuthentication => Authenticate(view, token),
        PaymentState.Cancelled => Over(view, "Cancelled", "Nothing was charged."),
        PaymentState.Expired => Over(view, "Expired", "The time to pay is over. Nothing was charged."),
        PaymentState.Failed => Over(view, "Not paid", "The charge failed."),
        _ => Over(view, "Paid", $"{MoneyText.Of(view.Payment.Amount, view.Payment.Currency)} paid. Thank you."),
    };

    private static Page Pay(CheckoutView view, string token) => new(
        $"Pay {MoneyText.Of(view.Priced.ToCharge, view.Payment.Currency)}",
        Html.Of($"""
            {Basket.Of(view)}
            {Problem(view.Problem ?? view.Payment.Failure?.Message)}
            {CheckoutForms.Pay(view, token)}
            {CheckoutForms.Cancel(view, token)}
            """));

    private static Page Authenticate(CheckoutView view, string token) => new(
        "Authenticate",
        Html.Of($"""
            <p>The card asks whether it is you who pays {MoneyText.Of(view.Payment.ToCharge, view.Payment.Currency)}.</p>
            {CheckoutForms.Authenticate(view, token)}
            {CheckoutForms.Cancel(view, token)}
            """));

    private static Page Over(CheckoutView view, string title, string says) => new(title, Html.Of($"""
        <p>{says}</p>
        {(view.Shop is { } shop ? Html.Of($"""<p><a class="button" href="{Html.Whole(ShopAddress.Escaped(shop))}">Back to the shop</a></p>""") : default)}
        """));

    private static Html Problem(string? problem) => problem is null ? default : Html.Of($"""<p class="note bad" role="alert" id="problem">{problem}</p>""");
}
