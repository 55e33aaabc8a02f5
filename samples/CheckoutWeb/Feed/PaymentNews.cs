using System.Collections.Concurrent;
using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>
/// What has been heard of payments. It is kept by the event: should one be handled twice, because its handler did not come to its end,
/// nothing counts twice.
/// </summary>
internal sealed class PaymentNews
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, long>> _earned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PaymentStatus> _refunded = new(StringComparer.Ordinal);

    public void Earned(string payment, string eventId, long points) =>
        _earned.GetOrAdd(payment, static _ => new(StringComparer.Ordinal))[eventId] = points;

    /// <summary>A payment that is refunded stays so, whatever comes late.</summary>
    public void Refunded(string payment, PaymentStatus status) =>
        _refunded.AddOrUpdate(payment, status, (_, known) => known == PaymentStatus.Refunded ? known : status);

    /// <returns>0 while nothing has been heard.</returns>
    public long EarnedBy(string payment) => _earned.TryGetValue(payment, out var byEvent) ? byEvent.Values.Sum() : 0;

    public bool IsRefunded(string payment) => _refunded.GetValueOrDefault(payment) == PaymentStatus.Refunded;

    /// <summary>Whether anything went back.</summary>
    public bool HasRefund(string payment) => _refunded.ContainsKey(payment);
}
