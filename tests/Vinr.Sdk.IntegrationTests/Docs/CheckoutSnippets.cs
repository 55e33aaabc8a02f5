using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.IntegrationTests.Docs;

// begin
/// <summary>What the shop stores of a cart, in its own database.</summary>
public sealed class Cart
{
    public required string Id { get; init; }

    public required long Total { get; init; }             // minor units, before any discount

    public string Currency { get; init; } = "EUR";

    public string? Customer { get; init; }                // null: a guest

    public string? Member { get; init; }                  // the customer's loyalty account

    public string? Reward { get; set; }                   // what the member wants to redeem

    public string? Card { get; set; }                     // a saved payment method; null: the customer pays on VINR's page

    public int Attempt { get; set; } = 1;                 // to pay; one more when one is over

    public bool Begun { get; set; }                       // whether anything has left in this attempt

    public string? Redemption { get; set; }               // of this attempt

    public string? Payment { get; set; }

    public bool Paid { get; set; }
}
// end

/// <summary>The checkout of <c>docs/checkout.md</c>.</summary>
/// <param name="vinr">The shop's client.</param>
/// <param name="save">Stores a cart.</param>
public sealed class Checkout(VinrClient vinr, Func<Cart, Task> save)
{
    // begin
    /// <summary>Begins to pay, or finds what was begun: after a lost answer, or a crash, call it again.</summary>
    public async Task<Payment> BeginAsync(Cart cart)
    {
        cart.Begun = true;
        await save(cart);                                 // the attempt is stored before anything leaves
        try
        {
            var redemption = await RedeemAsync(cart);
            var payment = await PayAsync(cart, redemption);
            await SettleAsync(cart, payment);
            return payment;                               // not completed? Redirect the customer to payment.CheckoutUrl
        }
        catch (VinrApiException e) when (e is VinrCardException or VinrInvalidStateException && !e.OutcomeUnknown)
        {
            if (cart.Redemption is not null) await ReleaseAsync(cart.Redemption);
            await EndAttemptAsync(cart);                  // refused, for as long as these keys live
            throw;                                        // tell the customer, who takes another card, or no reward
        }
    }

    private async Task<Redemption?> RedeemAsync(Cart cart)
    {
        if (cart.Member is null || cart.Reward is null) return null;

        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = cart.Member, Reward = cart.Reward },
            new() { IdempotencyKey = IdempotencyKey.For("redeem", cart.Id, cart.Attempt) });
        cart.Redemption = redemption.Id;
        await save(cart);
        return redemption;
    }

    private Task<Payment> PayAsync(Cart cart, Redemption? redemption) => vinr.Payments.CreateAsync(
        new()
        {
            Amount = cart.Total - OffFor(cart, redemption?.Discount),
            Currency = cart.Currency,
            Customer = cart.Customer,
            PaymentMethod = cart.Card,
            DiscountId = redemption?.DiscountId,
            ReturnUrl = $"https://shop.example/orders/{cart.Id}",
            Metadata = new() { ["cart"] = cart.Id, ["attempt"] = $"{cart.Attempt}" },
        },
        new() { IdempotencyKey = IdempotencyKey.For("pay", cart.Id, cart.Attempt) });

    private static long OffFor(Cart cart, RedemptionDiscount? discount) =>
        Math.Min(cart.Total, discount?.Percent is { } percent ? (long)(cart.Total * percent / 100) : discount?.Amount ?? 0);
    // end

    // begin
    /// <summary>What the state of a payment means for its cart, whoever brings it: an event, the page after the redirect, a look-up.</summary>
    public async Task SettleAsync(Cart cart, Payment payment)
    {
        if (cart.Paid) return;                            // an event comes twice, and late

        if (payment.Status == PaymentStatus.Completed)
            (cart.Paid, cart.Payment) = (true, payment.Id);
        else if (payment.Metadata.GetValueOrDefault("attempt") != $"{cart.Attempt}")
            return;                                       // of an attempt that is over
        else if (payment.Status == PaymentStatus.Failed || payment.Status == PaymentStatus.Cancelled || payment.Status == PaymentStatus.Expired)
            await EndAttemptAsync(cart);                  // VINR has released the redemption
        else
            cart.Payment = payment.Id;
        await save(cart);
    }

    private async Task EndAttemptAsync(Cart cart)
    {
        (cart.Attempt, cart.Begun, cart.Redemption, cart.Payment) = (cart.Attempt + 1, false, null, null);
        await save(cart);
    }

    /// <summary>The customer is back from the page.</summary>
    public async Task ReturnedAsync(Cart cart)
    {
        if (cart.Payment is not null) await SettleAsync(cart, await vinr.Payments.RetrieveAsync(cart.Payment));
    }
    // end

    // begin
    /// <summary>Ends an attempt that nobody goes on with: before the cart changes, and when it is abandoned.</summary>
    public async Task GiveUpAsync(Cart cart)
    {
        if (!cart.Begun) return;

        var payment = cart.Payment ?? (await BeginAsync(cart)).Id;           // no answer ever came? First find out
        try
        {
            await SettleAsync(cart, await vinr.Payments.CancelAsync(payment));
        }
        catch (VinrInvalidStateException e) when (e.Code == "payment_not_cancellable")
        {
            await SettleAsync(cart, await vinr.Payments.RetrieveAsync(payment));      // paid meanwhile, or over already
        }
    }

    private async Task ReleaseAsync(string redemption)
    {
        try
        {
            await vinr.Loyalty.Redemptions.ReleaseAsync(redemption);
        }
        catch (VinrInvalidStateException e) when (e.Code == "redemption_not_releasable")
        {
            // The declined charge has released it.
        }
    }
    // end

    // begin
    /// <summary>The payment of an attempt whose keys are older than <c>RepeatBefore</c>; null when there is none.</summary>
    public async Task<Payment?> FindAsync(Cart cart)
    {
        await foreach (var payment in vinr.Payments.ListAsync(new() { Customer = cart.Customer }))
        {
            if (payment.Metadata.GetValueOrDefault("cart") == cart.Id && payment.Metadata.GetValueOrDefault("attempt") == $"{cart.Attempt}")
                return payment;
        }

        return null;
    }
    // end

    // begin
    /// <summary>All that is left, or an amount. The attempt is that of this refund: one more for the next, and after one that was refused.</summary>
    public Task<Refund> RefundAsync(Cart cart, long? amount, int attempt) => vinr.Refunds.CreateAsync(
        new() { Payment = cart.Payment!, Amount = amount, Reason = RefundReason.RequestedByCustomer },
        new() { IdempotencyKey = IdempotencyKey.For("refund", cart.Id, attempt) });

    /// <summary>The points that a refunded order was paid with, as a gesture.</summary>
    public async Task<PointsTransaction> GiveBackAsync(Cart cart, int attempt)
    {
        var redemption = await vinr.Loyalty.Redemptions.RetrieveAsync(cart.Redemption!);
        return await vinr.Loyalty.Transactions.CreateAsync(
            new() { Account = cart.Member!, Amount = redemption.Points, Reason = "order refunded", Metadata = new() { ["cart"] = cart.Id } },
            new() { IdempotencyKey = IdempotencyKey.For("give-back", cart.Id, attempt) });
    }
    // end
}
