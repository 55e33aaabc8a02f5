using Vinr.Sdk.Operations.Reconciling.Arithmetic;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>What a payment should have earned.</summary>
/// <param name="plan">The rules.</param>
/// <param name="caps">Their caps.</param>
/// <param name="now">What time it is at VINR.</param>
internal sealed class Entitlement(EarningPlan plan, Caps caps, DateTimeOffset now)
{
    /// <summary>How many rules answer payments.</summary>
    public int Rules => plan.Count;

    public PointsRange Of(MemberPayment payment) =>
        payment.Account is null ? PointsRange.None : plan.Of(payment.ToEarn(payment.Amount, now), rule => caps.MayBeReached(rule, payment));

    /// <summary>What the rules give for an amount, had no cap been reached.</summary>
    public PointsRange Uncapped(MemberPayment payment, long amount) => plan.Of(payment.ToEarn(amount, now), static _ => false);
}
