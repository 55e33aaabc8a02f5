using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>What is paid for, what comes off, and what that leaves.</summary>
internal static class Basket
{
    public static Html Of(CheckoutView view)
    {
        var (payment, session) = (view.Payment, view.Session);
        var before = session?.Amount ?? payment.Amount;
        return Html.Of($"""
            {Shop(session?.MerchantName ?? payment.Description)}
            {Items(session, payment.Currency)}
            <dl class="sum">
            {(before == view.Priced.Amount ? default : Html.Of($"{Line("Before discounts", MoneyText.Of(before, payment.Currency))}{Line("Discounts", "−" + MoneyText.Of(before - view.Priced.Amount, payment.Currency))}"))}
            {(view.Priced.StoreCredit == 0 ? default : Line("Store credit", "−" + MoneyText.Of(view.Priced.StoreCredit, payment.Currency)))}
            {Line("To pay", MoneyText.Of(view.Priced.ToCharge, payment.Currency), "total")}
            </dl>
            """);
    }

    private static Html Shop(string? name) => name is null ? default : Html.Of($"""<p class="shop">{Elements.Name(name)}</p>""");

    private static Html Items(CheckoutSessionRecord? session, string currency) => session is null || session.Cart.IsEmpty
        ? default
        : Html.Of($"""
            <ul class="basket" aria-label="Basket">
            {session.Cart.Select(item => Item(item, currency))}
            </ul>
            """);

    private static Html Item(CartItem item, string currency) => Html.Of($"""
        <li><span><bdi>{item.Name ?? item.Id ?? "Item"}</bdi>{(item.Quantity is { } count and not 1 ? Html.Of($" × {Format.Number(count)}") : default)}{Description(item.Description)}</span>{(item.Price is { } price ? Html.Of($"<span>{MoneyText.Of((decimal)price * (item.Quantity ?? 1), currency)}</span>") : default)}</li>

        """);

    private static Html Description(string? text) =>
        string.IsNullOrWhiteSpace(text) ? default : Html.Of($"""<span class="hint"><bdi>{text}</bdi></span>""");

    private static Html Line(string name, string value, string style = "") => Html.Of($"""<div class="{style}"><dt>{name}</dt><dd>{value}</dd></div>""");
}
