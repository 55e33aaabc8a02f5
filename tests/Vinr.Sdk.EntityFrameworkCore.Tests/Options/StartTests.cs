using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Options;

/// <summary>Apps that would not keep what is promised do not start.</summary>
public sealed class StartTests : IAsyncDisposable
{
    private readonly SqliteDatabase _database = new();

    [Fact]
    public async Task A_model_without_the_table_is_told_how_to_get_it()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => WebhookApp.StartAsync(
            on => on.UseEntityFramework<Bare>().On<PointsEarned>((_, _) => Task.CompletedTask),
            build: builder => builder.Services.AddDbContext<Bare>(options => _database.Use(options))));

        Assert.Contains("call modelBuilder.AddVinrMessages() in its OnModelCreating", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServiceLifetime.Transient)]
    [InlineData(ServiceLifetime.Singleton)]
    public async Task A_context_that_handlers_would_not_share_with_the_transaction_is_refused(ServiceLifetime lifetime)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => WebhookApp.StartAsync(
            on => on.UseEntityFramework<ShopDb>().On<PointsEarned>((_, _) => Task.CompletedTask),
            build: builder => builder.Services.AddDbContext<ShopDb>(options => _database.Use(options), lifetime, ServiceLifetime.Singleton)));

        Assert.Contains("ShopDb is not registered as a scoped service", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contexts_from_a_pool_and_of_a_factory_do()
    {
        await using var pooled = await WebhookApp.StartAsync(
            on => on.UseEntityFramework<ShopDb>().On<PointsEarned>((_, _) => Task.CompletedTask), build: builder => builder.Services.AddDbContextPool<ShopDb>(options => _database.Use(options)));
        await using var made = await WebhookApp.StartAsync(
            on => on.UseEntityFramework<ShopDb>().On<PointsEarned>((_, _) => Task.CompletedTask), build: builder => builder.Services.AddDbContextFactory<ShopDb>(options => _database.Use(options)));

        Assert.NotNull(pooled.Services.GetService<IVinrDeadLetters>());
        Assert.NotNull(made.Services.GetService<IVinrDeadLetters>());
    }

    [Fact]
    public async Task Background_beside_StoreFirst_is_refused()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ShopApp.StartAsync(_database, on => on.On<PointsEarned>((_, _) => Task.CompletedTask), o => o.Background = o.StoreFirst = true));

        Assert.Contains("StoreFirst and Background are both on", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(VinrEntityFrameworkOptions.Workers))]
    [InlineData(nameof(VinrEntityFrameworkOptions.MaxAttempts))]
    [InlineData(nameof(VinrEntityFrameworkOptions.CleaningBatch))]
    [InlineData(nameof(VinrEntityFrameworkOptions.BackOff))]
    [InlineData(nameof(VinrEntityFrameworkOptions.PollInterval))]
    [InlineData(nameof(VinrEntityFrameworkOptions.CleaningInterval))]
    [InlineData(nameof(VinrEntityFrameworkOptions.MaxBackOff))]
    public void A_setting_out_of_its_bounds_is_named(string setting)
    {
        var property = typeof(VinrEntityFrameworkOptions).GetProperty(setting)!;
        var builder = new ServiceCollection().AddVinrWebhooks();

        var failure = Assert.Throws<ArgumentException>(() => builder.UseEntityFramework<ShopDb>(o => property.SetValue(o, property.PropertyType == typeof(int) ? 0 : (object)TimeSpan.Zero)));

        Assert.StartsWith($"{setting} is 0", failure.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private sealed class Bare(DbContextOptions<Bare> options) : DbContext(options);
}
