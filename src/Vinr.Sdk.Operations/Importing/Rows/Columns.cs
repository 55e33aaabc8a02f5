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

    /// <summary>What a file of rejects has in front: no name that a shop has for something of its own.</summary>
    public const string Row = "vinr_row";

    /// <summary>What a file of rejects has in front.</summary>
    public const string Reason = "vinr_reason";

    /// <summary>Metadata: the points of the row, so that a member that was imported with none is not taken for one whose points are still to come.</summary>
    public const string OpeningPoints = "opening_points";

    public static IReadOnlyList<string> All { get; } = [ExternalId, Email, Name, Phone, Points, ExpiresOn, Tier, EnrolledOn];

    /// <summary>What the import writes itself.</summary>
    public static IReadOnlyList<string> Own { get; } = [Row, Reason, OpeningPoints];

    /// <summary>Whether a column is one that a file of rejects has in front, and no part of a row.</summary>
    public static bool IsOfRejects(string name) => name.Equals(Row, StringComparison.OrdinalIgnoreCase) || name.Equals(Reason, StringComparison.OrdinalIgnoreCase);
}
