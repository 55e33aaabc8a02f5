using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Says what time will do by itself.</summary>
internal static class DueText
{
    public static Html Of(EngineState state, DueItem item) => item.Kind switch
    {
        DueKind.Account => OfAccount(state, state.Accounts[item.Position]!, item.At),
        DueKind.Campaign => Html.Of($"Campaign {Elements.Name(state.Campaigns[item.Position]!.Name)} {Move(state.Campaigns[item.Position]!.Schedule, item.At)}"),
        DueKind.Promotion => Html.Of($"Promotion {Elements.Name(state.Promotions[item.Position]!.Name)} {Move(state.Promotions[item.Position]!.Window, item.At)}"),
        DueKind.Offer => Html.Of($"Offer {Elements.Name(state.Offers[item.Position]!.Name)} {Move(state.Offers[item.Position]!.Period, item.At)}"),
        DueKind.NotificationRule => Html.Of($"Notification rule {Elements.Id(state.NotificationRules[item.Position]!.Id)} looks for points that are about to expire"),
        DueKind.Payment => OfPayment(state.Payments[item.Position]!),
        _ => Html.Of($"The time of referral {Elements.Id(state.Referrals[item.Position]!.Id)} is over"),
    };

    public static Html Of(WebhookDelivery delivery) =>
        Html.Of($"""<a href="{Addresses.Event(delivery.EventId)}">{delivery.EventType}</a> is sent to {Elements.Id(delivery.Target)}, attempt {delivery.Attempts.Count + 1}""");

    private static Html OfPayment(PaymentRecord payment) => payment.WaitsForCustomer
        ? Html.Of($"""Payment {Elements.Id(payment.Id)} expires: nobody has paid it (<a href="{CheckoutAddress.PathOf(payment.Session ?? payment.Id)}">open its page</a>)""")
        : Html.Of($"Payment {Elements.Id(payment.Id)} is captured");

    private static Html OfAccount(EngineState state, AccountRecord account, DateTimeOffset at)
    {
        var member = MemberText.Link(state, account);
        var points = account.Lots.Where(lot => lot.Origin.ExpiresAt == at).Sum(lot => lot.Remaining);
        if (points > 0) return Html.Of($"{Format.Count(points, "point")} of {member} expire");

        var credit = account.Wallets.SelectMany(wallet => wallet.Open.Where(credit => credit.ExpiresAt == at), static (wallet, credit) => Format.Money(credit.Amount, wallet.Currency)).FirstOrDefault();
        return credit is not null
            ? Html.Of($"Store credit of {member} expires: {credit}")
            : Html.Of($"Old activity stops counting towards the tier of {member}");
    }

    private static string Move(Period? period, DateTimeOffset at) => period?.StartsAt == at ? "begins" : "ends";
}
