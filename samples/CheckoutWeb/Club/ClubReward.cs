using Vinr.Sdk.Loyalty;

namespace CheckoutWeb;

/// <summary>Money off for points.</summary>
/// <param name="Id"><c>rwd_…</c></param>
/// <param name="Name">What members see.</param>
/// <param name="Cost">In points.</param>
/// <param name="Off">In euro cents.</param>
internal sealed record ClubReward(string Id, string Name, long Cost, long Off)
{
    /// <returns>Null for rewards of other kinds, which this checkout does not offer.</returns>
    public static ClubReward? Of(Reward reward) =>
        reward is { Active: true, Benefit: DiscountBenefit { Currency: Euros.Currency } discount }
            ? new(reward.Id, reward.Name, reward.Cost, discount.Amount)
            : null;
}
