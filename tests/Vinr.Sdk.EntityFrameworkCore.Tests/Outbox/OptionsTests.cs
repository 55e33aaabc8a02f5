using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Settings of the outbox, up to their bounds and beyond.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData(nameof(VinrOutboxOptions.Workers), "0", "Workers is 0; it must be at least 1.")]
    [InlineData(nameof(VinrOutboxOptions.PollInterval), "00:00:00.0099999", "PollInterval is 00:00:00.0099999; it must be between 10 milliseconds and a day.")]
    [InlineData(nameof(VinrOutboxOptions.PollInterval), "1.00:00:00.0000001", "PollInterval is 1.00:00:00.0000001; it must be between 10 milliseconds and a day.")]
    [InlineData(nameof(VinrOutboxOptions.BackOff), "00:00:00.0099999", "BackOff is 00:00:00.0099999; it must be between 10 milliseconds and a day.")]
    [InlineData(nameof(VinrOutboxOptions.Lease), "1.00:00:00.0000001", "Lease is 1.00:00:00.0000001; it must be between 10 milliseconds and a day.")]
    [InlineData(nameof(VinrOutboxOptions.MaxBackOff), "00:00:01.9999999", "MaxBackOff is 00:00:01.9999999; it must be between BackOff and a day.")]
    [InlineData(nameof(VinrOutboxOptions.MaxBackOff), "1.00:00:00.0000001", "MaxBackOff is 1.00:00:00.0000001; it must be between BackOff and a day.")]
    [InlineData(nameof(VinrOutboxOptions.KeyMargin), "-00:00:00.0000001", "KeyMargin is -00:00:00.0000001; it must be shorter than IdempotencyKeyLifetime, 1.00:00:00.")]
    [InlineData(nameof(VinrOutboxOptions.KeyMargin), "1.00:00:00", "KeyMargin is 1.00:00:00; it must be shorter than IdempotencyKeyLifetime, 1.00:00:00.")]
    [InlineData(nameof(VinrOutboxOptions.Retention), "-00:00:00.0000001", "Retention is -00:00:00.0000001; it must not be negative.")]
    public void One_out_of_its_bounds_is_named(string setting, string value, string message)
    {
        var failure = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVinrOutbox<ShopDb>(o => Set(o, setting, value)));

        Assert.Equal((setting, $"{message} (Parameter '{setting}')"), (failure.ParamName, failure.Message));
    }

    [Theory]
    [InlineData(nameof(VinrOutboxOptions.Workers), "1")]
    [InlineData(nameof(VinrOutboxOptions.PollInterval), "00:00:00.01")]
    [InlineData(nameof(VinrOutboxOptions.PollInterval), "1.00:00:00")]
    [InlineData(nameof(VinrOutboxOptions.MaxBackOff), "00:00:02")]
    [InlineData(nameof(VinrOutboxOptions.MaxBackOff), "1.00:00:00")]
    [InlineData(nameof(VinrOutboxOptions.KeyMargin), "00:00:00")]
    [InlineData(nameof(VinrOutboxOptions.KeyMargin), "23:59:59.9999999")]
    [InlineData(nameof(VinrOutboxOptions.Retention), "00:00:00")]
    public void One_at_its_bounds_is_good(string setting, string value) => new ServiceCollection().AddVinrOutbox<ShopDb>(o => Set(o, setting, value));

    [Fact]
    public void Nothing_is_added_to_nothing()
    {
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddVinrOutbox<ShopDb>()).ParamName);
        Assert.Equal("builder", Assert.Throws<ArgumentNullException>(() => ((Hosting.VinrWebhookBuilder)null!).UseEntityFramework<ShopDb>()).ParamName);
        Assert.Equal("health", Assert.Throws<ArgumentNullException>(() => ((IHealthChecksBuilder)null!).AddVinrOutbox()).ParamName);
        Assert.Equal("health", Assert.Throws<ArgumentNullException>(() => ((IHealthChecksBuilder)null!).AddVinrInbox()).ParamName);
        Assert.Equal("handle", Assert.Throws<ArgumentNullException>(() => new VinrOutboxOptions().On<Payment>(null!)).ParamName);
        Assert.Equal("handle", Assert.Throws<ArgumentNullException>(() => new VinrOutboxOptions().OnRefused(null!)).ParamName);
        Assert.Equal("handle", Assert.Throws<ArgumentNullException>(() => new VinrOutboxOptions().OnInDoubt(null!)).ParamName);
    }

    [Fact]
    public void What_is_enqueued_must_be_there()
    {
        using var db = new Bare(new DbContextOptionsBuilder<Bare>().UseNpgsql("Host=nowhere.invalid").Options);
        var request = new CreateRefundRequest { Payment = "pay_1" };

        Assert.Equal("db", Assert.Throws<ArgumentNullException>(() => ((DbContext)null!).EnqueueVinr(request, "k-1")).ParamName);
        Assert.Equal("request", Assert.Throws<ArgumentNullException>(() => db.EnqueueVinr((CreateRefundRequest)null!, "k-1")).ParamName);
        Assert.Equal("idempotencyKey", Assert.Throws<ArgumentNullException>(() => db.EnqueueVinr(request, null!)).ParamName);
        Assert.StartsWith("String is no request that creates something: give a Create…Request of this SDK.", Assert.Throws<ArgumentException>(() => db.EnqueueVinr("text", "k-1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_are_not_in_the_order_of_writing_are_refused()
    {
        OutboxModel.Check(Designed<ShopDb>());

        var failure = Assert.Throws<InvalidOperationException>(() => OutboxModel.Check(Designed<HiLo>()));
        Assert.Contains("Hi-Lo", failure.Message, StringComparison.Ordinal);
        Assert.Contains("AddVinrMessages()", Assert.Throws<InvalidOperationException>(() => OutboxModel.Check(Designed<Bare>())).Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_app_with_such_numbers_does_not_start()
    {
        using var vinr = new VinrClient("sk_test_1");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddDbContext<HiLo>(options => options.UseNpgsql("Host=nowhere.invalid"));
        builder.Services.AddVinrOutbox<HiLo>(o => o.Client = _ => vinr);
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Hi-Lo", failure.Message, StringComparison.Ordinal);
    }

    private static IModel Designed<TContext>()
        where TContext : DbContext
    {
        using var db = (DbContext)Activator.CreateInstance(typeof(TContext), new DbContextOptionsBuilder<TContext>().UseNpgsql("Host=nowhere.invalid").Options)!;
        return db.GetService<IDesignTimeModel>().Model;
    }

    private sealed class Bare(DbContextOptions<Bare> options) : DbContext(options);

    private sealed class HiLo(DbContextOptions<HiLo> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseHiLo().AddVinrMessages();
    }

    private static void Set(VinrOutboxOptions options, string setting, string value)
    {
        var property = typeof(VinrOutboxOptions).GetProperty(setting)!;
        property.SetValue(options, property.PropertyType == typeof(int) ? int.Parse(value, CultureInfo.InvariantCulture) : TimeSpan.Parse(value, CultureInfo.InvariantCulture));
    }
}
