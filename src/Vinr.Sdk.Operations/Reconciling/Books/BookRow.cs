using Microsoft.Data.Sqlite;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>A row that was read, column by column.</summary>
internal readonly struct BookRow(SqliteDataReader reader)
{
    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long Number(int column) => reader.GetInt64(column);

    public long? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public DateTimeOffset Moment(int column) => new(reader.GetInt64(column), TimeSpan.Zero);
}
