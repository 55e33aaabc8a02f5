using System.Collections.Concurrent;
using Vinr.Sdk;
using Vinr.Sdk.AspNetCore;

namespace CheckoutWeb;

/// <summary>Adds up what each payment earned. Were a delivery handled twice, the sum would be wrong.</summary>
internal sealed class CountForOrder(EarnedPoints earned) : IVinrEventHandler<PointsEarned>
{
    public Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken)
    {
        if (happened.Transaction is { Source: { } payment } entry) earned.Add(payment, entry.Amount);
        return Task.CompletedTask;
    }
}

/// <summary>What payments earned, as far as has been heard.</summary>
internal sealed class EarnedPoints
{
    private readonly ConcurrentDictionary<string, long> _byPayment = new(StringComparer.Ordinal);

    public void Add(string payment, long points) => _byPayment.AddOrUpdate(payment, points, (_, before) => before + points);

    /// <returns>0 while nothing has been heard.</returns>
    public long Of(string payment) => _byPayment.GetValueOrDefault(payment);
}
