using Vinr.Sdk;
using Vinr.Sdk.Hosting;

namespace CheckoutWeb;

/// <summary>Notes that a payment was refunded, whoever did it: money can go back in VINR's dashboard, too.</summary>
internal sealed class NoteRefund(PaymentNews news) : IVinrEventHandler<PaymentRefunded>
{
    public Task HandleAsync(PaymentRefunded happened, VinrEventContext context, CancellationToken cancellationToken)
    {
        if (happened.Payment is { } payment) news.Refunded(payment.Id, payment.Status);
        return Task.CompletedTask;
    }
}
