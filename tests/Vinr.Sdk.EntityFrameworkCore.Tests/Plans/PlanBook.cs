using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Plans;

/// <summary>
/// How PostgreSQL carries out the statements about a table. Fails where one reads the table from end to end, or reads much that it throws
/// away. With <c>VINR_WRITE_PLANS</c> set the table has a million rows, and the plans are written to a file of <c>docs</c>.
/// </summary>
internal sealed partial class PlanBook : IAsyncDisposable
{
    private const int MostThrownAway = 100;

    private readonly StringBuilder _document = new();
    private readonly SeenCommands _seen;
    private readonly string _connection;
    private readonly string _table;
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private PlanBook(PostgresDatabase database, string table, SeenCommands seen, ServiceProvider services) =>
        (_connection, _table, _seen, _services, _scope) = (database.Connection, table, seen, services, services.CreateAsyncScope());

    public static bool IsWritten { get; } = Environment.GetEnvironmentVariable("VINR_WRITE_PLANS") is { Length: > 0 };

    public static int Rows { get; } = IsWritten ? 1_000_000 : 20_000;

    public IServiceProvider Services => _services;

    public ShopDb Db => _scope.ServiceProvider.GetRequiredService<ShopDb>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Makes a database, fills the table, and makes what sends the statements, on a clock that stands still.</summary>
    public static async Task<PlanBook> OpenAsync(PostgresServer server, string table, FormattableString fill, Action<IServiceCollection> add)
    {
        var (database, seen) = (await server.MakeAsync(), new SeenCommands());
        var options = new DbContextOptionsBuilder<ShopDb>();
        database.Use(options);
        await using (var db = new ShopDb(options.Options))
        {
            await db.Database.EnsureCreatedAsync(Token);
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            await db.Database.ExecuteSqlAsync(fill, Token);
            await db.Database.ExecuteSqlRawAsync("VACUUM (ANALYZE, PARALLEL 0)", Token);
        }

        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FakeTimeProvider(Delivery.Now)).AddDbContext<ShopDb>(shop =>
        {
            database.Use(shop);
            shop.AddInterceptors(seen);
        });
        add(services);
        return new(database, table, seen, services.BuildServiceProvider());
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }

    /// <summary>Looks at each statement that a call sends.</summary>
    public async Task AddAsync(string what, Func<Task> call)
    {
        _seen.Take();
        await call();
        var commands = _seen.Take();
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
        await using var connection = new NpgsqlConnection(_connection);
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
        Assert.False(plan.Contains($"Seq Scan on {_table}", StringComparison.Ordinal), $"{what}:\n{plan}");
        Assert.True(plan.Contains($"_{_table}", StringComparison.Ordinal), $"{what}:\n{plan}"); // the name of an index
        Assert.All(ThrownAway().Matches(plan), match => Assert.True(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) <= MostThrownAway, $"{what}:\n{plan}"));
        _document.Append(CultureInfo.InvariantCulture, $"## {what}\n\n```sql\n{command.CommandText.Trim()}\n```\n\n```\n{plan}\n```\n\n");
    }

    [GeneratedRegex(@"'\{[^}]{40,}\}'")]
    private static partial Regex KeyList();

    [GeneratedRegex(@"Rows Removed by \w+(?: \w+)*: (\d+)")]
    private static partial Regex ThrownAway();
}
