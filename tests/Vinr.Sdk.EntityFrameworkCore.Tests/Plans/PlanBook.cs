using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Plans;

/// <summary>
/// How PostgreSQL carries out the statements about a table. Fails where one reads the table from end to end, or reads much that it throws
/// away. With <c>VINR_WRITE_PLANS</c> set the table has a million rows, and the plans are written to a file of <c>docs</c>.
/// </summary>
internal sealed partial class PlanBook(PostgresDatabase database, string table)
{
    private const int MostThrownAway = 100;

    private readonly StringBuilder _document = new();

    public static bool IsWritten { get; } = Environment.GetEnvironmentVariable("VINR_WRITE_PLANS") is { Length: > 0 };

    public static int Rows { get; } = IsWritten ? 1_000_000 : 20_000;

    public SeenCommands Seen { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Looks at each statement that a call sends.</summary>
    public async Task AddAsync(string what, Func<Task> call)
    {
        Seen.Take();
        await call();
        var commands = Seen.Take();
        Assert.NotEmpty(commands);
        foreach (var command in commands) await ShowAsync(what, command);
    }

    public async Task WriteAsync(string file, string head)
    {
        if (!IsWritten) return;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vinr.Sdk.sln"))) folder = folder.Parent!;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "docs", file), $"{head}\n\n{_document}".TrimEnd() + "\n", Token);
    }

    private async Task ShowAsync(string what, NpgsqlCommand command)
    {
        await using var connection = new NpgsqlConnection(database.Connection);
        await connection.OpenAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await using var explain = command.Clone();
        (explain.Connection, explain.Transaction) = (connection, transaction);
        explain.CommandText = $"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) {command.CommandText}";
        var lines = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync(Token))
        {
            while (await reader.ReadAsync(Token)) lines.Add(reader.GetString(0));
        }

        await transaction.RollbackAsync(Token);
        var plan = KeyList().Replace(string.Join('\n', lines), "'{…}'");
        Assert.False(plan.Contains($"Seq Scan on {table}", StringComparison.Ordinal), $"{what}:\n{plan}");
        Assert.True(plan.Contains($"_{table}", StringComparison.Ordinal), $"{what}:\n{plan}"); // the name of an index
        Assert.All(ThrownAway().Matches(plan), match => Assert.True(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) <= MostThrownAway, $"{what}:\n{plan}"));
        _document.Append(CultureInfo.InvariantCulture, $"## {what}\n\n```sql\n{command.CommandText.Trim()}\n```\n\n```\n{plan}\n```\n\n");
    }

    [GeneratedRegex(@"'\{[^}]{40,}\}'")]
    private static partial Regex KeyList();

    [GeneratedRegex(@"Rows Removed by \w+(?: \w+)*: (\d+)")]
    private static partial Regex ThrownAway();
}
