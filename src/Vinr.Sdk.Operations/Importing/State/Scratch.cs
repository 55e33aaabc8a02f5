using Microsoft.Data.Sqlite;

namespace Vinr.Sdk.Operations.Importing.State;

/// <summary>
/// What one run has to remember of a file of any length and of a program of any size: which ids and addresses went by, and which members VINR
/// had. It is in a file that is thrown away, since a million of them do not belong into memory.
/// </summary>
internal sealed class Scratch : IDisposable
{
    private readonly object _gate = new();
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"vinr-{Guid.NewGuid():N}.tmp");
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _addRow;
    private readonly SqliteCommand _findRow;
    private readonly SqliteCommand _addMember;
    private readonly SqliteCommand _byExternalId;
    private readonly SqliteCommand _byCustomer;
    private readonly SqliteCommand _byEmail;

    public Scratch()
    {
        _connection = SqliteFile.Open(_path, "The temporary file", isLasting: false);
        if (!OperatingSystem.IsWindows()) File.Delete(_path); // it lives as long as it is open, also when the process is killed
        SqliteFile.Run(_connection, """
            CREATE TABLE rows (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, row INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE listed (account TEXT PRIMARY KEY, external_id TEXT, customer TEXT, email TEXT, status TEXT NOT NULL, tier TEXT, points INTEGER) WITHOUT ROWID;
            CREATE INDEX listed_external_id ON listed (external_id) WHERE external_id IS NOT NULL;
            CREATE INDEX listed_customer ON listed (customer) WHERE customer IS NOT NULL;
            CREATE INDEX listed_email ON listed (email) WHERE email IS NOT NULL;
            BEGIN;
            """);
        _addRow = Command("INSERT OR IGNORE INTO rows (id, email, row) VALUES ($id, $email, $row)", "$id", "$email", "$row");
        _findRow = Command("SELECT row, id = $id FROM rows WHERE id = $id OR email = $email ORDER BY id = $id DESC LIMIT 1", "$id", "$email");
        _addMember = Command(
            "INSERT OR REPLACE INTO listed (account, external_id, customer, email, status, tier, points) VALUES ($account, $id, $customer, $email, $status, $tier, $points)",
            "$account", "$id", "$customer", "$email", "$status", "$tier", "$points");
        const string Columns = "SELECT account, external_id, customer, email, status, tier, points FROM listed";
        _byExternalId = Command($"{Columns} WHERE external_id = $id LIMIT 2", "$id");
        _byCustomer = Command($"{Columns} WHERE customer = $customer LIMIT 1", "$customer");
        _byEmail = Command($"{Columns} WHERE email = $email", "$email");
    }

    /// <summary>The row that had the <c>external_id</c> before, or else the address; null when there is none: then this one has both from now on.</summary>
    public (long Row, bool HasId)? Earlier(string externalId, string emailKey, long row)
    {
        lock (_gate)
        {
            var (added, found) = (_addRow.Parameters, _findRow.Parameters);
            (added[0].Value, added[1].Value, added[2].Value) = (externalId, emailKey, row);
            if (_addRow.ExecuteNonQuery() == 1) return null;

            (found[0].Value, found[1].Value) = (externalId, emailKey);
            using var earlier = _findRow.ExecuteReader();
            earlier.Read();
            return (earlier.GetInt64(0), earlier.GetBoolean(1));
        }
    }

    public void Add(ListedMember member)
    {
        lock (_gate)
        {
            var values = _addMember.Parameters;
            (values[0].Value, values[1].Value, values[2].Value) = (member.Account, OrNull(member.ExternalId), OrNull(member.Customer));
            (values[3].Value, values[4].Value, values[5].Value, values[6].Value) = (OrNull(member.EmailKey), member.Status, OrNull(member.Tier), (object?)member.OpeningPoints ?? DBNull.Value);
            _addMember.ExecuteNonQuery();
        }
    }

    /// <summary>The members that VINR had with an <c>external_id</c>: one, or something is wrong.</summary>
    public IReadOnlyList<ListedMember> WithExternalId(string externalId) => Select(_byExternalId, externalId);

    /// <summary>Those whose customer had an address, however it is spelled.</summary>
    public IReadOnlyList<ListedMember> WithEmail(string emailKey) => Select(_byEmail, emailKey);

    public ListedMember? OfCustomer(string customer) => Select(_byCustomer, customer).FirstOrDefault();

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var command in (SqliteCommand[])[_addRow, _findRow, _addMember, _byExternalId, _byCustomer, _byEmail]) command.Dispose();
            _connection.Dispose();
        }

        File.Delete(_path);
    }

    private static object OrNull(string? text) => (object?)text ?? DBNull.Value;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private List<ListedMember> Select(SqliteCommand command, string value)
    {
        lock (_gate)
        {
            command.Parameters[0].Value = value;
            using var row = command.ExecuteReader();
            var found = new List<ListedMember>(1);
            while (row.Read()) found.Add(new(row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3), row.GetString(4), Text(row, 5), row.IsDBNull(6) ? null : row.GetInt64(6)));
            return found;
        }
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // every text is a literal of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}
