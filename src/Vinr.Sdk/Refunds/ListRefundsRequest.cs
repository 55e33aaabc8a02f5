namespace Vinr.Sdk;

/// <summary>Which refunds to list.</summary>
public sealed record ListRefundsRequest : ListRequest
{
    /// <summary>Only those of this payment. Assumed: VINR documents no filter.</summary>
    public string? Payment { get; init; }
}
