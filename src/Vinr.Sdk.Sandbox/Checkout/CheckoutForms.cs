using Vinr.Sdk.Sandbox.Inspector;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>The forms of the page. They work without script, and by keyboard: Enter pays, wherever it is pressed.</summary>
internal static class CheckoutForms
{
    private static readonly (string Number, string Does)[] Cards =
    [
        ("4242 4242 4242 4242", "pays"),
        ("4000 0000 0000 0002", "is declined"),
        ("4000 0000 0000 9995", "lacks funds"),
        ("4000 0000 0000 3220", "asks for authentication"),
    ];

    public static Html Pay(CheckoutView view, string token)
    {
        var amount = MoneyText.Of(view.Priced.ToCharge, view.Payment.Currency);
        return Form(view, token, "pay", Html.Of($"""
            <input type="hidden" name="applied" value="{Html.Whole(view.Problem is null ? view.PromoCode : "")}">
            <button class="hidden" tabindex="-1" aria-hidden="true">Pay</button>
            {Promo(view)}
            {(view.Priced.ToCharge == 0 ? default : Card(view))}
            <button class="primary wide">{(view.Priced.ToCharge == 0 ? "Confirm" : $"Pay {amount}")}</button>
            """));
    }

    public static Html Authenticate(CheckoutView view, string token) => Form(view, token, "authenticate", Html.Of($"""
        <div class="both"><button class="primary" name="succeeds" value="yes">Authenticate</button>
        <button name="succeeds" value="no">Fail to authenticate</button></div>
        """));

    public static Html Cancel(CheckoutView view, string token) =>
        Form(view, token, "cancel", Html.Of($"""<button class="quiet wide">Cancel</button>"""));

    private static Html Promo(CheckoutView view) => view.Session is null || view.Session.PromoCodes.IsEmpty ? default : Html.Of($"""
        <div class="field"><label for="promo">Promo code</label>
        <div class="inline"><input id="promo" name="promo" value="{Html.Whole(view.PromoCode)}" autocomplete="off" autocapitalize="characters" spellcheck="false"><button formaction="{view.Address}/promo">Apply</button></div></div>
        """);

    private static Html Card(CheckoutView view) => Html.Of($"""
        <div class="field"><label for="card">Card number <span class="hint" id="card-hint">A test card; expiry and security code do not matter.</span></label>
        <input id="card" name="card" inputmode="numeric" autocomplete="off" list="cards" aria-describedby="{(view.Problem is null && view.Payment.Failure is null ? "card-hint" : "problem card-hint")}"></div>
        <datalist id="cards">{Cards.Select(card => Html.Of($"""<option value="{card.Number}">{card.Does}</option>"""))}</datalist>
        <details><summary>Test cards</summary><ul class="cards">{Cards.Select(card => Html.Of($"""<li><code class="select">{card.Number}</code> <span>{card.Does}</span></li>"""))}</ul></details>
        """);

    private static Html Form(CheckoutView view, string token, string action, Html content) => Html.Of($"""
        <form method="post" action="{view.Address}/{action}">
        <input type="hidden" name="{FormGuard.TokenField}" value="{token}">
        {content}
        </form>
        """);
}
