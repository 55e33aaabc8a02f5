namespace Vinr.Sdk.Loyalty;

/// <summary>Which members to list.</summary>
public sealed record ListAccountsRequest : ListRequest
{
    /// <summary>Only those of this customer. Assumed: VINR documents no filter.</summary>
    public string? Customer { get; init; }

    /// <summary>Only those of this program. Assumed: VINR documents no filter.</summary>
    public string? Program { get; init; }
}
