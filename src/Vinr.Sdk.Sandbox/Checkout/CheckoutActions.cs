using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>What the forms of the page do.</summary>
internal static class CheckoutActions
{
    /// <param name="name">The last segment of the address that its form is sent to.</param>
    public static CheckoutAction? At(string name) => name switch
    {
        "pay" => Pay,
        "promo" => ApplyPromo,
        "authenticate" => (view, form) => Do(view, () => view.Engine.Checkouts.Authenticate(view.Id, form.Text("succeeds") == "yes")),
        "cancel" => (view, _) => Do(view, () => view.Engine.Checkouts.Cancel(view.Id)),
        _ => null,
    };

    private static string Pay(CheckoutView view, ActionForm form)
    {
        var (promo, card) = (form.Text("promo"), form.Text("card"));
        view = view.With(promo);
        if (view.Problem is not null) throw new CheckoutRefused(view);
        if (card.Length > 0 || view.Priced.ToCharge == 0 || !view.Payment.WaitsForCustomer)
            return Do(view, () => view.Engine.Checkouts.Pay(view.Id, card, promo.Length == 0 ? null : promo));

        // Enter in the field of the promo code, which is not applied yet.
        if (promo != form.Text("applied")) return ApplyPromo(view, form);

        throw new CheckoutRefused(view with { Problem = "Type the number of a test card." });
    }

    private static string ApplyPromo(CheckoutView view, ActionForm form)
    {
        var promo = form.Text("promo");
        view = view.With(promo);
        if (view.Problem is not null) throw new CheckoutRefused(view);

        return promo.Length == 0 ? view.Address : $"{view.Address}?promo={Uri.EscapeDataString(promo)}#card";
    }

    /// <summary>To the shop when it is over, or else to the page again. What is over already, in another window perhaps, is not done twice.</summary>
    private static string Do(CheckoutView view, Action act)
    {
        try
        {
            act();
        }
        catch (EngineRefusal refusal) when (refusal.Code != RefusalCodes.PaymentNotPayable)
        {
            throw new CheckoutRefused(view with { Problem = refusal.Message });
        }
        catch (EngineRefusal)
        {
            // The page says what it is now.
        }

        var now = view.Now();
        if (!now.Payment.WaitsForCustomer && now.Shop is { } shop) return ShopAddress.Escaped(shop);

        return view.PromoCode.Length == 0 || !now.Payment.WaitsForCustomer ? view.Address : $"{view.Address}?promo={Uri.EscapeDataString(view.PromoCode)}";
    }
}

/// <summary>What a form does. Gives back where the customer goes from there.</summary>
/// <exception cref="CheckoutRefused">It cannot be carried out as it was filled in.</exception>
internal delegate string CheckoutAction(CheckoutView view, ActionForm form);

/// <summary>A form that cannot be carried out. The page is shown again, and says why.</summary>
internal sealed class CheckoutRefused(CheckoutView again) : Exception(again.Problem)
{
    public CheckoutView Again { get; } = again;
}
