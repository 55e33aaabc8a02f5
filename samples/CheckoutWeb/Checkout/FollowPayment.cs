using Vinr.Sdk;
using Vinr.Sdk.Hosting;

namespace CheckoutWeb;

/// <summary>
/// Completes an order when its payment is completed, and ends it when that is cancelled or has expired. Events come twice and in any order,
/// and that changes nothing: an order ends once.
/// </summary>
internal sealed class FollowPayment(OrderStore orders) : IVinrEventHandler<VinrEvent>
{
    public Task HandleAsync(VinrEvent happened, VinrEventContext context, CancellationToken cancellationToken)
    {
        if (PaymentOf(happened) is { } payment) orders.Note(payment);
        return Task.CompletedTask;
    }

    private static Payment? PaymentOf(VinrEvent happened) => happened switch
    {
        PaymentCreated it => it.Payment, // heard of, though the answer to the call was lost
        PaymentCompleted it => it.Payment,
        PaymentCancelled it => it.Payment,
        PaymentExpired it => it.Payment,
        PaymentFailed it => it.Payment,
        PaymentRefunded it => it.Payment,
        _ => null,
    };
}
