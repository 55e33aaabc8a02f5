using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;

namespace Vinr.Sdk.Sandbox.Inspector.Parts;

/// <summary>Says in a few words what an event is about.</summary>
internal static class EventText
{
    public static Html About(EngineState state, EventRecord happened) => happened.Data switch
    {
        LedgerEntry entry => Html.Of($"{Bits.Points(entry.Amount)} {MemberText.Link(state, entry.Account)}"),
        TierChange change => Html.Of($"{MemberText.Link(state, change.Account.Id)}: {change.PreviousTier ?? "no tier"} → {change.Account.Tier ?? "no tier"}"),
        AccountRecord account => MemberText.Link(state, account.Id),
        RedemptionRecord redemption => Html.Of($"{Bits.Name(state.Rewards.Find(redemption.Reward)?.Name ?? redemption.Reward)} {MemberText.Link(state, redemption.Account)}"),
        PaymentRecord payment => Html.Of($"{Words.Money(payment.Amount, payment.Currency)} {Payer(state, payment)}"),
        RefundRecord refund => Html.Of($"{Words.Money(refund.Amount, refund.Currency)} {Bits.Id(refund.Payment)}"),
        CustomerRecord customer => Bits.Name(customer.Name ?? customer.Email ?? customer.Id),
        IEntity row => Bits.Id(row.Id),
        RaisedEvent raised => Bits.Name(raised.Account ?? raised.Customer ?? raised.Id),
        _ => default,
    };

    private static Html Payer(EngineState state, PaymentRecord payment) =>
        payment.Members is [var member, ..] ? MemberText.Link(state, member)
        : payment.Customer is { } customer ? Bits.Name(state.Customers.Find(customer)?.Name ?? customer)
        : Bits.Muted("guest");
}
