using System.Globalization;
using Vinr.Sdk.Operations.Importing.Rows;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>Whether a row says something else than the import that came before.</summary>
internal static class RowComparison
{
    /// <summary>Whether a member was imported, or begun, with other points.</summary>
    public static bool HasChanged(MemberRow row, Standing standing) =>
        standing.Opening is { } opening ? opening.Points != row.Points
        : standing.IsImported && standing.BegunWith is { } begun && begun != row.Points;

    public static RowProblem Problem(MemberRow row, long there) => new("changed_points", string.Create(
        CultureInfo.InvariantCulture,
        $"the row has {row.Points} points, and the opening balance at VINR is {there}: nothing was changed; if the row is right, credit or debit the difference by hand"));
}
