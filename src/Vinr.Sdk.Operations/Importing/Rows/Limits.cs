namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>How long things may be. VINR documents none of these; they are assumed, so that no row fails half-way for a text that is a mistake anyhow.</summary>
internal static class Limits
{
    public const int ExternalId = 200;

    /// <summary>RFC 5321.</summary>
    public const int Email = 254;

    public const int Name = 200;

    public const int MetadataKey = 40;

    public const int MetadataValue = 500;

    /// <summary>The largest whole number that every reader of JSON has exactly.</summary>
    public const long Points = 9_007_199_254_740_991;
}
