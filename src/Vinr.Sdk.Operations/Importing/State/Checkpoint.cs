using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Vinr.Sdk.Operations.Importing.State;

/// <summary>
/// What an import has done, in a file: of each member, which call was about to be made and what the ones before it gave. It is written before
/// each call, so that an import that was killed knows afterwards where it may have acted.
/// </summary>
internal sealed class Checkpoint : IDisposable
{
    private const string Setting = "--state";

    private readonly object _gate = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _save;
    private readonly string _path;

    private Checkpoint(SqliteConnection connection, string path)
    {
        (_connection, _path) = (connection, path);
        SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS members (
                external_id TEXT PRIMARY KEY, email TEXT NOT NULL, step INTEGER NOT NULL, begun_at TEXT NOT NULL, points INTEGER NOT NULL,
                customer TEXT, account TEXT, opening TEXT, tier TEXT) WITHOUT ROWID;
            """);
        _find = Command("SELECT email, step, points, customer, account, opening, tier FROM members WHERE external_id = $id", "$id");
        _save = Command(
            "INSERT OR REPLACE INTO members (external_id, email, step, begun_at, points, customer, account, opening, tier) VALUES ($id, $email, $step, $at, $points, $customer, $account, $opening, $tier)",
            "$id", "$email", "$step", "$at", "$points", "$customer", "$account", "$opening", "$tier");
    }

    /// <summary>Opens the file, or makes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="owner">Whose members it holds: program and environment.</param>
    /// <exception cref="InputException">It is in use, is no checkpoint, or belongs to another program.</exception>
    public static Checkpoint Open(string path, string owner)
    {
        var connection = SqliteFile.Open(path, Setting, isLasting: true);
        try
        {
            var checkpoint = new Checkpoint(connection, path);
            checkpoint.Claim(owner);
            return checkpoint;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw SqliteFile.Explain(problem, path, Setting);
        }
        catch (InputException)
        {
            connection.Dispose();
            throw;
        }
    }

    public KnownMember? Find(string externalId)
    {
        lock (_gate)
        {
            _find.Parameters[0].Value = externalId;
            using var row = _find.ExecuteReader();
            return !row.Read() ? null : new()
            {
                ExternalId = externalId,
                Email = row.GetString(0),
                Step = (Step)row.GetInt32(1),
                Points = row.GetInt64(2),
                Customer = Text(row, 3),
                Account = Text(row, 4),
                Opening = Text(row, 5),
                Tier = Text(row, 6),
            };
        }
    }

    /// <summary>Keeps how far a member has come. It is on its way to the disk when this returns, and a process that is killed cannot take it back.</summary>
    public void Save(KnownMember member, DateTimeOffset now)
    {
        lock (_gate)
        {
            var values = _save.Parameters;
            (values[0].Value, values[1].Value, values[2].Value) = (member.ExternalId, member.Email, (int)member.Step);
            (values[3].Value, values[4].Value) = (now.ToString("O", CultureInfo.InvariantCulture), member.Points);
            (values[5].Value, values[6].Value) = (OrNull(member.Customer), OrNull(member.Account));
            (values[7].Value, values[8].Value) = (OrNull(member.Opening), OrNull(member.Tier));
            _save.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _find.Dispose();
            _save.Dispose();
            _connection.Dispose();
        }
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static object OrNull(string? text) => (object?)text ?? DBNull.Value;

    /// <summary>A checkpoint of one program, or of a sandbox, says nothing of another one.</summary>
    private void Claim(string owner)
    {
        using var insert = Command("INSERT OR IGNORE INTO facts (name, value) VALUES ('owner', $owner)", "$owner");
        insert.Parameters[0].Value = owner;
        insert.ExecuteNonQuery();
        using var read = Command("SELECT value FROM facts WHERE name = 'owner'");
        if (read.ExecuteScalar() is string there && there != owner)
            throw new InputException($"{Setting} {_path} belongs to another program or environment ({there}; this is {owner}). Name another file, one for each program.");
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
