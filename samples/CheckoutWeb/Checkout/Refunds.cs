using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>Gives money back. VINR takes the points back that the payment earned; a reward that was used stays used.</summary>
internal sealed partial class Refunds(VinrClient vinr, OrderStore orders, ILogger<Refunds> logger)
{
    /// <returns>What to tell the visitor.</returns>
    public async Task<Notice> RefundAsync(Order order, string payment)
    {
        try
        {
            // The key follows from the payment and the attempt: however often the button is pressed, the money goes back once.
            var refund = await vinr.Refunds.CreateAsync(
                new() { Payment = payment, Reason = "requested_by_customer" },
                new() { IdempotencyKey = IdempotencyKey.For("refund", payment, order.RefundAttempt) });
            orders.Change(order, it => it with { IsRefunded = true });
            return Notice.Good($"{Euros.Of(refund.Amount)} go back to your card.");
        }
        catch (VinrException failed)
        {
            LogFailed(failed, payment, failed.RequestId);
            if (!failed.IsSettled()) return Notice.Unsure("We have not heard back about your refund. Ask again: the money will not be sent twice.");

            orders.Change(order, it => it with { RefundAttempt = order.RefundAttempt + 1 });
            return Notice.Bad("This order cannot be refunded.");
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The refund of {Payment} is not certain or was refused (request {RequestId}).")]
    private partial void LogFailed(Exception failed, string payment, string? requestId);
}
