using Microsoft.Data.Sqlite;

namespace Vinr.Sdk.Operations.Importing.State;

/// <summary>A database in a file of its own, which one process has at a time.</summary>
internal static class SqliteFile
{
    private const int Busy = 5;
    private const int CannotOpen = 14;

    /// <exception cref="InputException">Another process has it, or it is no database.</exception>
    public static SqliteConnection Open(string path, string setting, bool isLasting)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 2 }.ToString());
        try
        {
            connection.Open();
            // In WAL what was committed outlasts the process; scratch need not outlast anything.
            Run(connection, isLasting
                ? "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000; BEGIN EXCLUSIVE; COMMIT;"
                : "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000;");
            return connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw Explain(problem, path, setting);
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is a literal of this folder
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public static InputException Explain(SqliteException problem, string path, string setting) => problem.SqliteErrorCode switch
    {
        Busy => new($"{setting} {path} is in use: another import runs with it. Wait for it to end.", problem),
        CannotOpen => new($"{setting} {path} cannot be opened: its folder must exist and be writable.", problem),
        _ => new($"{setting} {path} cannot be used as a checkpoint ({problem.Message}). Move it away: the import then reads first what VINR has, and doubles nothing.", problem),
    };
}
