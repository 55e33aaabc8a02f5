namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// What a reward gives. The engine acts on discounts and store credit; of every other kind it keeps the wire form and gives it back.
/// </summary>
/// <param name="Type">An open set: <c>discount</c>, <c>discount_amount</c>, <c>discount_percent</c>, <c>store_credit</c> ….</param>
/// <param name="Amount">Of a discount or of store credit, in minor units.</param>
/// <param name="Currency">Of <paramref name="Amount"/>.</param>
/// <param name="Percent">Of a discount in percent.</param>
/// <param name="Wire">The form in which the benefit came, opaque to the engine.</param>
[SandboxRule("rewards.types", Grade.Documented, "Discounts in money or percent and store credit are acted on; products and what partners give are recorded.", Page = "Rewards catalog")]
[SandboxRule("rewards.open", Grade.Assumed, "Other types of rewards are kept and shown.")]
internal sealed record RewardBenefit(
    string Type, long? Amount = null, string? Currency = null, decimal? Percent = null, object? Wire = null)
{
    /// <summary>Whether it takes an amount off a payment.</summary>
    public bool IsAmountOff => Type is "discount_amount" || (Type is "discount" && Percent is null);

    /// <summary>Whether it takes a share off a payment.</summary>
    public bool IsPercentOff => Type is "discount_percent" || (Type is "discount" && Percent is not null);

    /// <summary>Whether it fills the member's wallet.</summary>
    public bool IsStoreCredit => Type is "store_credit";
}
