using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Model;

/// <summary>Tables that are called and stand as the shop wants.</summary>
public abstract class NamesTests : OnDatabase
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_statement_knows_the_shops_names()
    {
        var options = new DbContextOptionsBuilder<OddDb>();
        (await DatabaseAsync()).Use(options);
        await using var db = new OddDb(options.Options);
        await db.Database.EnsureCreatedAsync(Token);
        var (statements, now) = (StatementsOf.Database(db), new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

        Assert.True(await statements.ClaimAsync(db, "evt_1", new("a", now, now.AddMinutes(1)), Token));
        Assert.True(await InboxRows.FinishAsync(db, "evt_1", "a", now.AddDays(3), Token));
        Assert.True(await statements.StoreAsync(db, new() { Id = "evt_2", Type = "payment.completed", Stored = now, Due = now, Body = "{}"u8.ToArray() }, Token));
        Assert.Equal("evt_2", Assert.Single(await statements.TakeAsync(db, 5, new("b", now, now.AddMinutes(1)), Token)).Id);

        var table = db.Model.FindEntityType(typeof(VinrInboxMessage))!;
        Assert.Equal("odd \"{0}\" inbox", table.GetTableName());
        Assert.Equal(["state", "due"], table.GetIndexes().Single(index => index.Properties.Count == 2).Properties.Select(property => property.GetColumnName()));
    }

    [Fact]
    public void An_empty_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ModelBuilder().AddVinrMessages(o => o.InboxTable = " "));

    /// <summary>With names that must be quoted, and would be read as a format.</summary>
    private sealed class OddDb(DbContextOptions<OddDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddVinrMessages(o => (o.Schema, o.InboxTable) = (Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? null : "Vinr's", "odd \"{0}\" inbox"));
            modelBuilder.Entity<VinrInboxMessage>().Property(message => message.Token).HasColumnName("The Token");
        }
    }
}

public sealed class SqliteNamesTests : NamesTests
{
    private protected override Task<IShopDatabase> MakeAsync() => Task.FromResult<IShopDatabase>(new SqliteDatabase());
}

public sealed class PostgresNamesTests(PostgresServer server) : NamesTests
{
    private protected override async Task<IShopDatabase> MakeAsync() => await server.MakeAsync();
}
