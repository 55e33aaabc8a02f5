namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>What became of a row, or would in a dry run.</summary>
internal enum RowOutcome
{
    /// <summary>A member was made.</summary>
    New,

    /// <summary>The customer was a member already, whom no import had made, and got its opening balance.</summary>
    Enrolled,

    /// <summary>It was imported before, with the same points.</summary>
    AlreadyThere,

    /// <summary>It was imported before and the row says something else now. Nothing was done.</summary>
    Changed,

    /// <summary>It cannot be imported as it is.</summary>
    Refused,

    /// <summary>VINR could not be asked about it. The row is in order: run the import again.</summary>
    Failed,
}
