using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>Gives money back. VINR takes the points back that the payment earned; a reward that was used stays used.</summary>
internal sealed partial class Refunds(VinrClient vinr, ILogger<Refunds> logger)
{
    /// <returns>The order as it is now, and what to tell the visitor.</returns>
    public async Task<(Order Order, Notice Notice)> RefundAsync(Order order)
    {
        try
        {
            // The key follows from the payment and the attempt: however often the button is pressed, the money goes back once.
            var refund = await vinr.Refunds.CreateAsync(
                new() { Payment = order.PaymentId, Reason = "requested_by_customer" },
                new() { IdempotencyKey = IdempotencyKey.For("refund", order.PaymentId, Keys.Attempt(order.RefundAttempt)) });
            return (order with { IsRefunded = true }, Notice.Good($"{Euros.Of(refund.Amount)} go back to your card."));
        }
        catch (VinrException failed)
        {
            LogFailed(failed, order.PaymentId, failed.RequestId);
            return failed.IsSettled()
                ? (order with { RefundAttempt = order.RefundAttempt + 1 }, Notice.Bad("This order cannot be refunded."))
                : (order, Notice.Unsure("We have not heard back about your refund. Ask again: the money will not be sent twice."));
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The refund of {Payment} is not certain or was refused (request {RequestId}).")]
    private partial void LogFailed(Exception failed, string payment, string? requestId);
}
