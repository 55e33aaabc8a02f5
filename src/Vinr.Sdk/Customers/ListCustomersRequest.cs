namespace Vinr.Sdk;

/// <summary>Which customers to list.</summary>
public sealed record ListCustomersRequest : ListRequest
{
    /// <summary>Only those with this e-mail address (documented).</summary>
    public string? Email { get; init; }
}
