using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace CheckoutWeb;

/// <summary>
/// Turns a basket into an order: <b>redeem, charge, earn</b>, in this order. Points are spent first, because only VINR knows whether they are
/// still there; were the card charged first, a discount could have been promised that the balance no longer covers. Earning comes last and
/// by itself: VINR's rules do it when the payment completes, and a shop that credits by hand as well gives everything twice.
/// </summary>
internal sealed partial class Checkout(VinrClient vinr, ShopClock clock, ILogger<Checkout> logger)
{
    /// <summary>
    /// Checks a basket out. May be called again for the same basket: what was done before is not done a second time. It takes no
    /// cancellation token on purpose, since a visitor who closes the page does not take a payment back.
    /// </summary>
    public async Task<CheckoutResult> PayAsync(Cart cart, Member? member, string? paymentMethod)
    {
        Redemption? redemption = null;
        try
        {
            if (member is not null && cart.Reward is { } reward) redemption = await RedeemAsync(cart, member, reward);
            var payment = await ChargeAsync(cart, member, redemption, paymentMethod);
            return new(new Cart(), Words.Paid(payment), OrderOf(cart, payment));
        }
        catch (VinrException silence) when (!silence.IsSettled())
        {
            // It may have been done or not. Doing all of it again, with the same keys, finds out: what was done is answered as it was
            // then, what was not is done now. So the basket stays as it is, and the visitor may press the button again.
            LogSilence(silence, cart.Id, silence.RequestId);
            return new(cart with { Unsettled = new(paymentMethod) }, Words.Unsettled);
        }
        catch (VinrException refusal)
        {
            LogRefusal(refusal, cart.Id, refusal.RequestId);
            if (redemption is not null) await GiveBackAsync(redemption, cart);
            var pointsWereRefused = redemption is null && cart.Reward is not null;
            return new(
                cart with { Attempt = cart.Attempt + 1, Unsettled = null, Reward = pointsWereRefused ? null : cart.Reward },
                Words.Refused(refusal, pointsWereRefused));
        }
    }

    private Task<Redemption> RedeemAsync(Cart cart, Member member, ClubReward reward) =>
        vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Account, Reward = reward.Id },
            new() { IdempotencyKey = IdempotencyKey.For("redeem", cart.Id, reward.Id, Keys.Attempt(cart.Attempt)) });

    private Task<Payment> ChargeAsync(Cart cart, Member? member, Redemption? redemption, string? paymentMethod) =>
        vinr.Payments.CreateAsync(
            new()
            {
                Amount = cart.Subtotal - (redemption?.Discount?.Amount ?? 0),
                Currency = Euros.Currency,
                Customer = member?.Customer, // Without one a guest pays, and nobody earns.
                DiscountId = redemption?.DiscountId,
                PaymentMethod = paymentMethod ?? "pm_card_visa",
                Description = "Corner Roast",
                Metadata = new() { ["cart"] = cart.Id },
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", cart.Id, Keys.Attempt(cart.Attempt)) });

    /// <summary>The charge came to nothing, so the points go back.</summary>
    private async Task GiveBackAsync(Redemption redemption, Cart cart)
    {
        try
        {
            await vinr.Loyalty.Redemptions.ReleaseAsync(
                redemption.Id, new() { IdempotencyKey = IdempotencyKey.For("release", redemption.Id, Keys.Attempt(cart.Attempt)) });
        }
        catch (VinrInvalidStateException)
        {
            // VINR has given them back already, as it does when the payment that holds the discount fails.
        }
        catch (VinrException kept)
        {
            LogKept(kept, redemption.Id, kept.RequestId);
        }
    }

    private Order OrderOf(Cart cart, Payment payment) => new()
    {
        PaymentId = payment.Id,
        Placed = clock.GetUtcNow(),
        Lines = cart.Lines,
        Reward = cart.Reward,
        Charged = payment.Amount,
    };

    [LoggerMessage(1, LogLevel.Warning, "Nobody knows whether basket {Cart} was paid for (request {RequestId}).")]
    private partial void LogSilence(Exception silence, string cart, string? requestId);

    [LoggerMessage(2, LogLevel.Information, "Basket {Cart} was not paid for (request {RequestId}).")]
    private partial void LogRefusal(Exception refusal, string cart, string? requestId);

    [LoggerMessage(3, LogLevel.Error, "Redemption {Redemption} could not be released, and holds points for nothing (request {RequestId}).")]
    private partial void LogKept(Exception kept, string redemption, string? requestId);
}
