namespace Vinr.Sdk.Operations.Importing.Rows;

/// <summary>The names of the columns.</summary>
internal static class Columns
{
    public const string ExternalId = "external_id";
    public const string Email = "email";
    public const string Name = "name";
    public const string Phone = "phone";
    public const string Points = "points";
    public const string ExpiresOn = "expires_on";
    public const string Tier = "tier";
    public const string EnrolledOn = "enrolled_on";

    /// <summary>What a file of rejects has in front.</summary>
    public const string Row = "row";

    /// <summary>What a file of rejects has in front.</summary>
    public const string Reason = "reason";

    public static IReadOnlyList<string> All { get; } = [ExternalId, Email, Name, Phone, Points, ExpiresOn, Tier, EnrolledOn];
}
