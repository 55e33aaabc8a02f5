using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Says in a few words what an event is about.</summary>
internal static class EventText
{
    public static Html About(EngineState state, EventRecord happened) => happened.Data switch
    {
        LedgerEntry entry => Html.Of($"{Elements.Points(entry.Amount)} {MemberText.Link(state, entry.Account)}"),
        TierChange change => Html.Of($"{MemberText.Link(state, change.Account.Id)}: {change.PreviousTier ?? "no tier"} → {change.Account.Tier ?? "no tier"}"),
        AccountRecord account => MemberText.Link(state, account.Id),
        RedemptionRecord redemption => Html.Of($"{Elements.Name(state.Rewards.Find(redemption.Reward)?.Name ?? redemption.Reward)} {MemberText.Link(state, redemption.Account)}"),
        PaymentRecord payment => Html.Of($"{Format.Money(payment.Amount, payment.Currency)} {Payer(state, payment)}"),
        RefundRecord refund => Html.Of($"{Format.Money(refund.Amount, refund.Currency)} {Elements.Id(refund.Payment)}"),
        CustomerRecord customer => Elements.Name(customer.Name ?? customer.Email ?? customer.Id),
        IEntity row => Elements.Id(row.Id),
        RaisedEvent raised => Elements.Name(raised.Account ?? raised.Customer ?? raised.Id),
        _ => default,
    };

    private static Html Payer(EngineState state, PaymentRecord payment) =>
        payment.Members is [var member, ..] ? MemberText.Link(state, member)
        : payment.Customer is { } customer ? Elements.Name(state.Customers.Find(customer)?.Name ?? customer)
        : Elements.Muted("guest");
}
