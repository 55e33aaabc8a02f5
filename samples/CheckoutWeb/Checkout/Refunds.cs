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
            // The key follows from the payment: however often the button is pressed, the money goes back once.
            var refund = await vinr.Refunds.CreateAsync(
                new() { Payment = order.PaymentId, Reason = "Returned in the shop" },
                new() { IdempotencyKey = IdempotencyKey.For("refund", order.PaymentId) });
            return (order with { IsRefunded = true }, Notice.Good($"{Euros.Of(refund.Amount)} go back to your card."));
        }
        catch (VinrException failed)
        {
            LogFailed(failed, order.PaymentId, failed.RequestId);
            return (order, failed.OutcomeUnknown || failed.IsTransient
                ? Notice.Unsure("We have not heard back about your refund. Ask again: the money will not be sent twice.")
                : Notice.Bad("This order cannot be refunded."));
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The refund of {Payment} is not certain or was refused (request {RequestId}).")]
    private partial void LogFailed(Exception failed, string payment, string? requestId);
}
