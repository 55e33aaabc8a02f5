namespace Vinr.Sdk.Loyalty;

/// <summary>Which offers to list.</summary>
public sealed record ListOffersRequest : ListRequest
{
    /// <summary>Only those that have come this far (assumed).</summary>
    public OfferStatus? Status { get; init; }
}
