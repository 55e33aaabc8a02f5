using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>
/// Pays for a basket: <b>redeem, have it paid, earn</b>, in this order. Points are spent first, because only VINR knows whether they are still
/// there. Then there is a pending payment, and its customer pays on VINR's page; what becomes of it is told by its events (<see cref="FollowPayment"/>),
/// since whoever closes the page has paid all the same. Earning comes by itself: a shop that credits by hand as well gives everything twice.
/// </summary>
/// <remarks>
/// All of it may be called again at any time, by another process too. What VINR has answered stands in the order and is not asked again; what
/// it has not answered is asked again with the same key. No call takes a token: a visitor who closes the page takes nothing back.
/// </remarks>
internal sealed partial class Checkout(VinrClient vinr, OrderStore orders, TimeProvider clock, ILogger<Checkout> logger)
{
    /// <summary>Begins to pay for a basket, or goes on with what was begun.</summary>
    /// <returns>The order: open, with a page to send the visitor to, or ended. Open and without a page, it is for a person to look at.</returns>
    /// <exception cref="VinrException">Nobody knows yet whether it was done. Call again.</exception>
    public Task<Order> PayAsync(Order wanted) => GoOnAsync(orders.Open(wanted));

    /// <summary>Finds out how an order stands, and does what it lacks.</summary>
    /// <exception cref="VinrException">As above.</exception>
    public async Task<Order> GoOnAsync(Order order)
    {
        if (order.Status is not OrderStatus.Open) return order;
        if (order.PaymentId is { } known) return await NoteAsync(order, vinr.Payments.RetrieveAsync(known));
        if (clock.GetUtcNow() - order.Placed >= Keys.Lifetime)
        {
            LogTooLate(order.Cart, order.Attempt); // VINR may have forgotten the keys: it would all be done anew.
            return order;
        }

        try
        {
            if (order is { Reward: { } reward, Member: { } member, RedemptionId: null }) order = await RedeemAsync(order, member, reward);
            return await NoteAsync(order, CreatePaymentAsync(order));
        }
        catch (VinrException refusal) when (refusal.IsSettled())
        {
            if (order.RedemptionId is { } redemption) await GiveBackAsync(order, redemption);
            return orders.Change(order, it => it.End(OrderStatus.NotPaid, Words.Refused(refusal, it)));
        }
    }

    /// <summary>Lets nobody pay for an order any more, so that its basket may change. If somebody has paid already, the order is paid.</summary>
    /// <exception cref="VinrException">As above.</exception>
    public async Task<Order> CancelAsync(Order order)
    {
        order = await GoOnAsync(order); // A payment that nobody has heard of would stay.
        if (order is not { Status: OrderStatus.Open, PaymentId: { } payment }) return order;
        try
        {
            return await NoteAsync(order, vinr.Payments.CancelAsync(
                payment, new() { IdempotencyKey = IdempotencyKey.For("cancel", payment, order.CancelAttempt) }));
        }
        catch (VinrException refusal) when (refusal.IsSettled())
        {
            // It was paid at that moment, perhaps.
            return await GoOnAsync(orders.Change(order, it => it with { CancelAttempt = order.CancelAttempt + 1 }));
        }
    }

    private async Task<Order> RedeemAsync(Order order, Member member, ClubReward reward)
    {
        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Account, Reward = reward.Id },
            new() { IdempotencyKey = IdempotencyKey.For("redeem", order.Cart, order.Attempt) });
        return orders.Change(order, it => it.With(redemption));
    }

    /// <summary>Without a payment method: the visitor chooses one on VINR's page, and no card ever comes near the shop.</summary>
    private Task<Payment> CreatePaymentAsync(Order order) => vinr.Payments.CreateAsync(
        new()
        {
            Amount = order.ToPay,
            Currency = Euros.Currency,
            Customer = order.Member?.Customer,
            DiscountId = order.DiscountId,
            ReturnUrl = order.ReturnUrl,
            Description = "Corner Roast",
            Metadata = OrderStore.NamesOf(order),
        },
        new() { IdempotencyKey = IdempotencyKey.For("pay", order.Cart, order.Attempt) });

    private async Task<Order> NoteAsync(Order order, Task<Payment> answer)
    {
        var payment = await answer;
        return orders.Change(order, it => it.After(payment));
    }

    /// <summary>There will be no payment that holds the points, so they go back.</summary>
    private async Task GiveBackAsync(Order order, string redemption)
    {
        try
        {
            await vinr.Loyalty.Redemptions.ReleaseAsync(
                redemption, new() { IdempotencyKey = IdempotencyKey.For("release", redemption, order.Attempt) });
        }
        catch (VinrException refusal) when (refusal.IsSettled())
        {
            // VINR has given them back already, as it does when a payment that holds them comes to nothing.
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Attempt {Attempt} at paying for basket {Cart} was never answered: look it up at VINR by its metadata.")]
    private partial void LogTooLate(string cart, int attempt);
}
