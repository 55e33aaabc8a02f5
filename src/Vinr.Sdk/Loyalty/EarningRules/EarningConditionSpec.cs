namespace Vinr.Sdk.Loyalty;

/// <summary>Whom a multiplier is for, as a request states it.</summary>
public sealed record EarningConditionSpec
{
    /// <summary>Members of the tier with this key, <c>gold</c>.</summary>
    public string? Tier { get; init; }
}
