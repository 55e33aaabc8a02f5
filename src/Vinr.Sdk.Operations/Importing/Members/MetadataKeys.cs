using System.Globalization;
using Vinr.Sdk.Operations.Importing.Rows;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>What the import writes beside members and openings, so that a later one can tell what it was.</summary>
internal static class MetadataKeys
{
    /// <summary>The reason of an opening balance, which tells it from other credits with the same external id.</summary>
    public const string OpeningReason = "opening_balance";

    public static Dictionary<string, string> OfCustomer(MemberRow row) => new() { [Columns.ExternalId] = row.ExternalId };

    public static Dictionary<string, string> OfAccount(MemberRow row)
    {
        var metadata = row.Metadata();
        metadata[Columns.OpeningPoints] = row.Points.ToString(CultureInfo.InvariantCulture);
        return metadata;
    }

    public static Dictionary<string, string> OfOpening(MemberRow row)
    {
        var metadata = OfCustomer(row);
        if (row.ExpiresOn is not null) metadata[Columns.ExpiresOn] = row.ExpiresOn;
        if (row.EnrolledOn is not null) metadata[Columns.EnrolledOn] = row.EnrolledOn;
        return metadata;
    }

    public static string? ExternalIdOf(Dictionary<string, string> metadata) => metadata.GetValueOrDefault(Columns.ExternalId);

    public static long? PointsOf(Dictionary<string, string> metadata) =>
        long.TryParse(metadata.GetValueOrDefault(Columns.OpeningPoints), NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null;
}
