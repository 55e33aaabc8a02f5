using EfInbox;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.Compliance;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Inbox;

/// <summary>The inbox of the sample, in a database of SQLite.</summary>
public sealed class DatabaseInboxTests : InboxCompliance, IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"vinr-inbox-{Guid.NewGuid():N}.db");

    [Fact]
    public async Task What_need_not_be_remembered_can_be_removed()
    {
        var inbox = (DatabaseInbox)await MakeAsync();
        foreach (var (id, retention) in new[] { ("evt_1", TimeSpan.FromHours(1)), ("evt_2", TimeSpan.FromHours(72)) })
        {
            var claim = await inbox.ClaimAsync(id, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            await inbox.CompleteAsync(id, claim.Token, retention, TestContext.Current.CancellationToken);
        }

        Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, await inbox.CleanAsync(TestContext.Current.CancellationToken));
        Assert.Equal(InboxStatus.AlreadyDone, (await inbox.ClaimAsync("evt_2", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Status);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    protected override async Task<IVinrInbox> MakeAsync()
    {
        var contexts = new Contexts(new DbContextOptionsBuilder<ShopContext>().UseSqlite($"Data Source={_file}").Options);
        await using var context = contexts.CreateDbContext();
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return new DatabaseInbox(contexts, Clock);
    }

    private sealed class Contexts(DbContextOptions<ShopContext> options) : IDbContextFactory<ShopContext>
    {
        public ShopContext CreateDbContext() => new(options);
    }
}
