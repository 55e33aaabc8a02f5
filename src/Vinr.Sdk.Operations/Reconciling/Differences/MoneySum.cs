namespace Vinr.Sdk.Operations;

/// <summary>The money of a period in one currency, in minor units.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Ordered">What the orders come to.</param>
/// <param name="Charged">What VINR charged.</param>
/// <param name="Refunded">What VINR refunded.</param>
public sealed record MoneySum(string Currency, long Ordered, long Charged, long Refunded);
