using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>
/// The orders, and what VINR has of their time, side by side in a database of its own that lives on disk for as long as the reconciliation
/// does: however many there are, memory holds a page of them.
/// </summary>
internal sealed class Ledgers : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source="); // no name: a temporary file that SQLite deletes
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private readonly SqliteTransaction _transaction;
    private int _asides;

    public Ledgers()
    {
        _connection.Open();
        using (var schema = _connection.CreateCommand())
        {
            schema.CommandText = Schema.Text;
            schema.ExecuteNonQuery();
        }

        _transaction = _connection.BeginTransaction();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="sql">With parameters <c>$1</c>, <c>$2</c> …</param>
    /// <param name="values">Of the parameters.</param>
    /// <returns>How many rows were written.</returns>
    public int Write(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command)) _commands[sql] = command = Prepare(sql, values.Length);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = Stored(values[i]);
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads rows one by one. What is written meanwhile must not be what is read.</summary>
    public IEnumerable<T> Read<T>(string sql, Func<BookRow, T> row, params object?[] values)
    {
        using var command = Prepare(sql, values.Length);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = Stored(values[i]);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return row(new(reader));
    }

    /// <summary>A number.</summary>
    public long Count(string sql, params object?[] values) => Read(sql, row => row.Number(0), values).Single();

    /// <summary>Reads rows of which some change or go meanwhile: they are put aside first, on disk as well.</summary>
    public IEnumerable<T> ReadAside<T>(string sql, Func<BookRow, T> row, params object?[] values)
    {
        var aside = string.Create(CultureInfo.InvariantCulture, $"aside_{++_asides}");
        Write($"CREATE TEMP TABLE {aside} AS {sql}", values);
        return Read($"SELECT * FROM {aside} ORDER BY rowid", row);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset moment => moment.UtcTicks,
        _ => value,
    };

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
        return command;
    }
}
