namespace Vinr.Sdk.Operations.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Row">The number of its line in the file, the header's being 1.</param>
/// <param name="Values">Its values, without their quotes; of a row that cannot be read, its text as it stands.</param>
/// <param name="Problem">Why it cannot be used; null when it can.</param>
/// <param name="IsLost">Whether it is a line behind a broken row, and nobody knows of what.</param>
internal sealed record CsvRecord(long Row, string[] Values, string? Problem = null, bool IsLost = false);
