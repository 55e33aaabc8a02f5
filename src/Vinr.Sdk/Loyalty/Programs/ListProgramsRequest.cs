namespace Vinr.Sdk.Loyalty;

/// <summary>Which programs to list. No filter is documented.</summary>
public sealed record ListProgramsRequest : ListRequest;
