using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>
/// How far a member has come towards the next tier. VINR tells the tier and not that; it tells the payments of the member's customer,
/// though, which are what the tier is made of. What the shop has sold would be something else: a guest's orders count for nobody.
/// </summary>
internal sealed class Spending(VinrClient vinr, ShopClock clock)
{
    /// <summary>What counts now, in euro cents: completed payments of the last twelve months, less what was refunded.</summary>
    public async Task<long> OfAsync(Member member, CancellationToken cancellationToken)
    {
        long spent = 0;
        await foreach (var payment in vinr.Payments.ListAsync(new() { Customer = member.Customer, Limit = 100 }, cancellationToken: cancellationToken))
        {
            if (IsOver(payment)) break; // Lists are newest first.
            if (payment.Currency == Euros.Currency) spent += await KeptAsync(payment, cancellationToken);
        }

        return spent;
    }

    /// <summary>Tiers count whole days: what was bought on one leaves together, twelve months after it.</summary>
    private bool IsOver(Payment payment) =>
        new DateTimeOffset(payment.Created.UtcDateTime.Date, TimeSpan.Zero).AddMonths(ClubPlan.TierMonths) <= clock.GetUtcNow();

    private async Task<long> KeptAsync(Payment payment, CancellationToken cancellationToken)
    {
        if (payment.Status == PaymentStatus.Completed) return payment.Amount;
        if (payment.Status != PaymentStatus.PartiallyRefunded) return 0;

        var kept = payment.Amount;
        await foreach (var refund in vinr.Refunds.ListAsync(new() { Payment = payment.Id }, cancellationToken: cancellationToken)) kept -= refund.Amount;
        return kept;
    }
}
