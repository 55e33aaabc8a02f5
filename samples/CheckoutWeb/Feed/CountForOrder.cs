using Vinr.Sdk;
using Vinr.Sdk.Hosting;

namespace CheckoutWeb;

/// <summary>Notes what each payment earned.</summary>
internal sealed class CountForOrder(PaymentNews news) : IVinrEventHandler<PointsEarned>
{
    public Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken)
    {
        if (happened.Transaction is { Source: { } payment } entry) news.Earned(payment, happened.Id, entry.Amount);
        return Task.CompletedTask;
    }
}
