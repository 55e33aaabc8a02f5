using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace PackageConsumer;

public sealed class DatabaseFromPackages : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"vinr-consumer-{Guid.NewGuid():N}.db");

    [Fact]
    public async Task A_worker_without_a_web_server_keeps_what_a_handler_saved_and_that_it_is_done_together()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var vinr = sandbox.CreateClient();
        var isWell = false;
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddDbContext<ShopDb>(options => options.UseSqlite($"Data Source={_file}"));
        builder.Services.AddVinrWebhooks(o => o.TimeProvider = sandbox.Clock.TimeProvider)
            .UseEntityFramework<ShopDb>()
            .On<AccountCreated>(async (happened, context, token) =>
            {
                var shop = context.Services.GetRequiredService<ShopDb>();
                shop.Welcomes.Add(new() { Member = happened.AccountId! });
                await shop.SaveChangesAsync(token);
                if (!isWell) throw new InvalidOperationException("after it was saved");
            });
        using var host = builder.Build();
        using (var scope = host.Services.CreateScope())
            await scope.ServiceProvider.GetRequiredService<ShopDb>().Database.EnsureCreatedAsync();
        await host.StartAsync();

        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });
        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });
        var enrolled = await OnlyAsync(vinr.Events.ListAsync(new() { Type = EventType.LoyaltyAccountCreated }));
        var dispatcher = host.Services.GetRequiredService<IVinrEventDispatcher>();

        Assert.Equal(VinrEventOutcome.Failed, await dispatcher.DispatchAsync(enrolled));
        Assert.Empty(await WelcomesAsync(host));

        isWell = true;
        Assert.Equal(VinrEventOutcome.Handled, await dispatcher.DispatchAsync(enrolled));
        Assert.Equal(VinrEventOutcome.Duplicate, await dispatcher.DispatchAsync(enrolled));
        Assert.Equal([member.Id], await WelcomesAsync(host));
        await host.StopAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    private static async Task<VinrEvent> OnlyAsync(VinrList<VinrEvent> events)
    {
        var found = new List<VinrEvent>();
        await foreach (var happened in events) found.Add(happened);
        return Assert.Single(found);
    }

    private static async Task<List<string>> WelcomesAsync(IHost host)
    {
        using var scope = host.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ShopDb>().Welcomes.Select(welcome => welcome.Member).ToListAsync();
    }

    private sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
    {
        public DbSet<Welcome> Welcomes => Set<Welcome>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddVinrMessages();
    }

    private sealed class Welcome
    {
        public int Id { get; set; }

        public required string Member { get; set; }
    }
}
