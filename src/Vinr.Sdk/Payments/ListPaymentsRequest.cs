namespace Vinr.Sdk;

/// <summary>Which payments to list.</summary>
public sealed record ListPaymentsRequest : ListRequest
{
    /// <summary>Only those of this customer. Assumed: VINR documents no filter.</summary>
    public string? Customer { get; init; }
}
