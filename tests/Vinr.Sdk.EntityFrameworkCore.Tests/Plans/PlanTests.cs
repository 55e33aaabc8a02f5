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
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Plans;

/// <summary>
/// That PostgreSQL finds what every statement wants by an index. With <c>VINR_WRITE_PLANS</c> set it is a million rows, and the plans are
/// written to <c>docs/inbox-plans.md</c>.
/// </summary>
public sealed partial class PlanTests(PostgresServer server)
{
    private static readonly bool IsWritten = Environment.GetEnvironmentVariable("VINR_WRITE_PLANS") is { Length: > 0 };
    private static readonly int Rows = IsWritten ? 1_000_000 : 20_000;

    private readonly SeenCommands _seen = new();
    private readonly StringBuilder _document = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_statement_goes_by_an_index()
    {
        var database = await server.MakeAsync();
        await FillAsync(database);
        var services = new ServiceCollection().AddLogging().AddDbContext<ShopDb>(options =>
        {
            database.Use(options);
            options.AddInterceptors(_seen);
        }).AddSingleton<TimeProvider>(new FakeTimeProvider(Delivery.Now));
        services.AddVinrWebhooks(o => o.Secrets = ["whsec_plans"]).UseEntityFramework<ShopDb>();
        await using var provider = services.BuildServiceProvider();
        var inbox = (IVinrEventStore)provider.GetRequiredService<IVinrInbox>();
        var letters = provider.GetRequiredService<IVinrDeadLetters>();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        await using var connection = new NpgsqlConnection(database.Connection);
        await connection.OpenAsync(Token);

        async Task PlanAsync(string what, Func<Task> call)
        {
            _seen.Take();
            await call();
            foreach (var command in _seen.Take()) await ShowAsync(connection, what, command);
        }

        await PlanAsync("Claim an event that is done (deduplication)", () => inbox.ClaimAsync("evt_500", TimeSpan.FromMinutes(1), Token));
        await PlanAsync("Renew a lease", () => inbox.RenewAsync("evt_500", "token", TimeSpan.FromMinutes(1), Token));
        await PlanAsync("Record that it is done, under the token (the fence)", () => InboxRows.FinishAsync(db, "evt_500", "token", Delivery.Now, Token));
        await PlanAsync("Look up a commit whose answer was lost", () => InboxRows.IsDoneByAsync(db, "evt_500", "token", Token));
        await PlanAsync("Give an event back", () => inbox.ReleaseAsync("evt_500", "token", Token));
        await PlanAsync("Store an event", () => inbox.StoreAsync(new("evt_500", VinrJson.Deserialize<VinrEvent>(Delivery.Earned()), "{}"u8.ToArray()), Token));
        await PlanAsync("Take stored events", () => new PostgreSqlStatements().TakeAsync(db, 8, Lease.From(Delivery.Now, TimeSpan.FromMinutes(1)), Token));
        await PlanAsync("Delete what need not be remembered", async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            await InboxRows.ForgetAsync(db, VinrInboxState.Done, Delivery.Now, 500, Token);
        });
        await PlanAsync("Read the age of the oldest that waits, and the number of the dead", () => provider.GetRequiredService<InboxReader>().ReadAsync(Token));
        await PlanAsync("List dead letters", () => letters.ListAsync(cancellationToken: Token));

        if (IsWritten) await WriteAsync();
    }

    [GeneratedRegex(@"'\{evt_[^}]*\}'")]
    private static partial Regex KeyList();

    /// <summary>Most are done, some wait for a moment or for another try, few are dead.</summary>
    private static async Task FillAsync(PostgresDatabase database)
    {
        var options = new DbContextOptionsBuilder<ShopDb>();
        database.Use(options);
        await using var db = new ShopDb(options.Options);
        await db.Database.EnsureCreatedAsync(Token);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        var now = Delivery.Now.ToUnixTimeMilliseconds();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO vinr_inbox (id, type, state, token, attempts, due, stored, body)
            SELECT 'evt_' || i, 'loyalty.points.earned',
              CASE WHEN i % 1000 = 1 THEN 3 WHEN i % 1000 = 2 THEN 1 WHEN i % 50 = 3 THEN 0 ELSE 2 END,
              'token', 1, {now} - 3600000 + (i::bigint * 7919 % 259200000), {now} - 3600000 + (i::bigint * 7919 % 3600000),
              CASE WHEN i % 1000 = 1 OR i % 50 = 3 THEN convert_to(repeat('x', 500), 'UTF8') END
            FROM generate_series(1, {Rows}) AS i
            """, Token);
        await db.Database.ExecuteSqlRawAsync("VACUUM (ANALYZE, PARALLEL 0) vinr_inbox", Token);
    }

    private async Task ShowAsync(NpgsqlConnection connection, string what, NpgsqlCommand command)
    {
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
        Assert.DoesNotContain("Seq Scan on vinr_inbox", plan, StringComparison.Ordinal);
        Assert.True(plan.Contains("_vinr_inbox", StringComparison.Ordinal), $"{what}:\n{plan}"); // the name of an index
        _document.Append(CultureInfo.InvariantCulture, $"## {what}\n\n```sql\n{command.CommandText.Trim()}\n```\n\n```\n{plan}\n```\n\n");
    }

    private async Task WriteAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vinr.Sdk.sln"))) folder = folder.Parent!;
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            # The inbox's statements on PostgreSQL

            How PostgreSQL 15 carries out each statement of `Vinr.Sdk.EntityFrameworkCore` on a table of {Rows:N0} events: 98 % done, 2 % waiting, one in a thousand
            dead, one in a thousand held. Written by

            ```sh
            VINR_WRITE_PLANS=1 dotnet run --project tests/Vinr.Sdk.EntityFrameworkCore.Tests -f net10.0 -- --filter-class "*PlanTests"
            ```

            The same test looks at smaller tables on every run, and fails where a statement goes without an index.

            | index | serves |
            |---|---|
            | `PK_vinr_inbox` on `id` | everything that is about one event |
            | `ix_vinr_inbox_due` on `state, due` | taking, deleting, dead letters |
            | `ix_vinr_inbox_waiting` on `stored` where `state = 0` | the age of the oldest |


            """);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "docs", "inbox-plans.md"), (head + _document).TrimEnd() + "\n", Token);
    }
}
