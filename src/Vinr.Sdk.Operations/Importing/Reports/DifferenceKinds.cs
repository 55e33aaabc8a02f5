namespace Vinr.Sdk.Operations.Importing.Reports;

/// <summary>The ways in which VINR's members differ from the file.</summary>
internal static class DifferenceKinds
{
    public const string Changed = "changed";
    public const string ExpiresOn = "expires_on";
    public const string Expired = "expired_before";
    public const string EnrolledOn = "enrolled_on";
    public const string Tier = "tier";
    public const string Customer = "customer";

    public static IReadOnlyList<(string Kind, string Text)> All { get; } =
    [
        (Changed, "Rows that were imported before and say something else now. Nothing was changed: put right by hand whichever is wrong."),
        (Expired, "Points that had expired by the file's own day before the import, and were imported all the same."),
        (ExpiresOn, "Days of expiry. VINR takes none with an opening balance: these points expire by the program's own months, counted from the import. The day stands in the metadata."),
        (EnrolledOn, "Days of enrolment. At VINR these members have been members since the import. The day stands in the metadata."),
        (Tier, "Tiers that VINR has otherwise, and that were not set: a tier that is set by hand stays. --set-tiers sets them."),
        (Customer, "Customers whom VINR had already, with another name or phone number. Theirs were left as they are."),
    ];
}
