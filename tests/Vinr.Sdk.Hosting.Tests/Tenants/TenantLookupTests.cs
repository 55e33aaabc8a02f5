using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Tenants;

/// <summary>Tenants that the app looks up, and what anyone who makes names up can do.</summary>
public sealed class TenantLookupTests
{
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentDictionary<string, string[]> _secrets = new(StringComparer.Ordinal) { ["acme"] = ["whsec_acme"], ["bolt"] = ["whsec_old", "whsec_new"] };

    [Fact]
    public async Task Their_events_reach_the_handlers_with_the_tenant_on_them()
    {
        var seen = new List<string?>();
        await using var worker = await StartAsync(on => on.On<PointsEarned>((earned, context, _) =>
        {
            seen.Add($"{context.Tenant} {earned.Id}");
            return Task.CompletedTask;
        }));

        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_acme", "acme"));
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_old", "bolt"));
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_new", "bolt"));
        Assert.Equal(401, await worker.DeliverAsync("evt_2", "whsec_acme", "bolt"));

        Assert.Equal(["acme evt_1", "bolt evt_1"], seen);
    }

    [Fact]
    public async Task A_tenant_is_looked_up_once_in_a_while()
    {
        await using var worker = await StartAsync();

        for (var i = 0; i < 5; i++) Assert.Equal(200, await worker.DeliverAsync($"evt_{i}", "whsec_acme", "acme"));
        Assert.Equal(["acme"], _asked);

        _secrets["acme"] = ["whsec_replaced"];
        worker.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(200, await worker.DeliverAsync("evt_9", "whsec_replaced", "acme"));
        Assert.Equal(["acme", "acme"], _asked);
    }

    [Fact]
    public async Task A_name_that_is_no_tenants_is_looked_up_once_in_a_while_too()
    {
        await using var worker = await StartAsync();

        for (var i = 0; i < 5; i++) Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_x", "nobody"));
        Assert.Equal(["nobody"], _asked);

        _secrets["nobody"] = ["whsec_x"];
        worker.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_x", "nobody"));
    }

    [Fact]
    [Keeps("webhooks.quiet")]
    public async Task An_unknown_tenant_is_answered_and_worked_for_as_a_wrong_signature_is()
    {
        await using var worker = await StartAsync();

        var (wrong, unknown) = (new Watched(Deliveries.Signed(Deliveries.Json(), "whsec_x", "acme")), new Watched(Deliveries.Signed(Deliveries.Json(), "whsec_x", "nobody")));
        var (toWrong, toUnknown) = (await worker.Receiver.ReceiveAsync(wrong, TestContext.Current.CancellationToken), await worker.Receiver.ReceiveAsync(unknown, TestContext.Current.CancellationToken));

        Assert.Equal((toWrong.StatusCode, toWrong.RetryAfter), (toUnknown.StatusCode, toUnknown.RetryAfter));
        Assert.Equal(toWrong.Body.ToArray(), toUnknown.Body.ToArray());
        Assert.Equal(wrong.Done, unknown.Done);
        Assert.Contains("body", unknown.Done);
        Assert.Contains(worker.Log.Lines, line => line.StartsWith("1 Warning A delivery from 192.0.2.1 was not believed (UnknownTenant", StringComparison.Ordinal));
        Assert.DoesNotContain(worker.Log.Lines, line => line.Contains("nobody", StringComparison.Ordinal));
        Assert.Contains(worker.Log.Lines, line => line.Contains("There is no tenant of the name in the address.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-6, null, 401)]
    [InlineData(0, 2_000_000, 413)]
    [Keeps("webhooks.quiet")]
    public async Task What_is_checked_before_the_signature_is_checked_for_an_unknown_tenant_too(int minutes, int? length, int status)
    {
        await using var worker = await StartAsync();
        var json = Deliveries.Json() + new string(' ', length ?? 0);

        foreach (var tenant in new[] { "acme", "nobody" })
        {
            Assert.Equal(status, (await worker.DeliverAsync(Deliveries.Signed(json, "whsec_acme", tenant, Deliveries.Now.AddMinutes(minutes)))).StatusCode);
        }
    }

    [Fact]
    [Keeps("webhooks.bounded")]
    public async Task Made_up_names_fill_no_memory_and_drive_no_tenant_out()
    {
        await using var worker = await StartAsync(limits: o => (o.MissCacheSize, o.CacheSize, o.MissesPerSecond) = (10, 2, 1_000));
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_acme", "acme"));

        for (var i = 0; i < 500; i++) Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_x", $"nobody-{i}"));
        Assert.Equal(200, await worker.DeliverAsync("evt_2", "whsec_acme", "acme"));

        Assert.Equal(11, worker.Services.GetRequiredService<TenantDirectory>().Remembered);
        Assert.Single(_asked, "acme");
    }

    [Fact]
    public async Task Tenants_beyond_the_bound_are_looked_up_again()
    {
        await using var worker = await StartAsync(limits: o => o.CacheSize = 1);

        foreach (var (tenant, secret) in new[] { ("acme", "whsec_acme"), ("bolt", "whsec_old"), ("bolt", "whsec_old"), ("acme", "whsec_acme") }) Assert.Equal(200, await worker.DeliverAsync("evt_1", secret, tenant));

        Assert.Equal(["acme", "bolt", "acme"], _asked);
    }

    [Fact]
    [Keeps("webhooks.bounded")]
    public async Task Made_up_names_keep_no_store_busy()
    {
        await using var worker = await StartAsync(limits: o => o.MissesPerSecond = 5);
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_acme", "acme"));

        var answers = new List<int>();
        for (var i = 0; i < 20; i++) answers.Add(await worker.DeliverAsync("evt_1", "whsec_x", $"nobody-{i}"));

        Assert.Equal([.. Enumerable.Repeat(401, 5), .. Enumerable.Repeat(503, 15)], answers);
        Assert.Equal(6, _asked.Count);
        Assert.Equal(15, worker.Log.Lines.Count(line => line.StartsWith("18 Warning More than 5 names that are no tenant's were to be looked up within a second", StringComparison.Ordinal)));
        Assert.Equal(200, await worker.DeliverAsync("evt_2", "whsec_acme", "acme"));

        worker.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_old", "bolt"));
    }

    [Fact]
    public async Task Names_that_are_too_long_or_unsigned_are_not_looked_up()
    {
        await using var worker = await StartAsync();

        Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_x", new string('n', 129)));
        Assert.Equal(401, (await worker.DeliverAsync(new VinrDelivery(new byte[100], _ => null) { Tenant = "acme" })).StatusCode);

        Assert.Empty(_asked);

        Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_x", new string('n', 128)));
        Assert.Single(_asked);
    }

    [Fact]
    public async Task Deliveries_that_come_together_wait_for_one_lookup()
    {
        var gate = new Gate();
        await using var worker = await StartAsync(before: token => gate.HandleAsync(null!, token));

        var answers = Enumerable.Range(0, 10).Select(i => worker.DeliverAsync($"evt_{i}", "whsec_acme", "acme")).ToArray();
        await gate.EnteredAsync();
        gate.Release();

        Assert.All(await Task.WhenAll(answers), status => Assert.Equal(200, status));
        Assert.Single(_asked);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_store_that_stands_still_is_not_waited_for()
    {
        await using var worker = await StartAsync(before: _ => new TaskCompletionSource().Task);

        var delivered = worker.DeliverAsync(Deliveries.Signed(Deliveries.Json(), "whsec_acme", "acme"));
        while (!delivered.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            worker.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.Equal((503, TimeSpan.FromSeconds(5)), ((await delivered).StatusCode, (await delivered).RetryAfter));
        Assert.Contains(worker.Log.Lines, line => line.StartsWith("17 Error", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_lookup_that_never_ends_gives_its_place_up()
    {
        var hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var worker = await StartAsync(limits: o => o.MissesPerSecond = 1, before: _ =>
        {
            if (!hangs.TrySetResult()) return Task.CompletedTask; // only the first one hangs
            return new TaskCompletionSource().Task;
        });

        var first = worker.DeliverAsync(Deliveries.Signed(Deliveries.Json(), "whsec_acme", "acme"));
        await hangs.Task;
        Assert.Equal(503, await worker.DeliverAsync("evt_1", "whsec_old", "bolt"));

        while (await worker.DeliverAsync("evt_1", "whsec_old", "bolt") == 503)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            worker.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(503, (await first).StatusCode);
        Assert.Equal(["acme", "bolt"], _asked);
    }

    [Fact]
    public async Task A_store_that_fails_puts_off_and_is_asked_again()
    {
        var broken = true;
        await using var worker = await StartAsync(before: _ => broken ? Task.FromException(new IOException("The store is gone.")) : Task.CompletedTask);

        Assert.Equal(503, await worker.DeliverAsync("evt_1", "whsec_acme", "acme"));
        broken = false;
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_acme", "acme"));
    }

    [Fact]
    [Keeps("secrets.webhooks")]
    public async Task What_is_no_secret_is_said_in_the_log_and_not_shown()
    {
        _secrets["acme"] = ["sk_live_4f1e"];
        await using var worker = await StartAsync();

        Assert.Equal(503, await worker.DeliverAsync("evt_1", "whsec_acme", "acme"));

        Assert.Contains(worker.Log.Lines, line => line.StartsWith("17 Error", StringComparison.Ordinal) && line.Contains("instead of the endpoint's secret", StringComparison.Ordinal));
        Assert.DoesNotContain(worker.Log.Lines, line => line.Contains("4f1e", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lookup_is_a_service_with_a_scope_of_its_own()
    {
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Services.AddScoped<Row>();
            builder.Services.AddVinrWebhooks().UseTenants<Rows>();
        });

        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_acme", "acme"));
        Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_acme", "bolt"));
    }

    [Fact]
    public void Bad_limits_and_a_lookup_for_one_tenant_are_refused_at_once()
    {
        var builder = new ServiceCollection().AddVinrWebhooks();

        Assert.Equal("CacheSize", Assert.Throws<ArgumentException>(() => builder.UseTenants<Rows>(o => o.CacheSize = 0)).ParamName);
        Assert.Equal("MissesFor", Assert.Throws<ArgumentException>(() => builder.UseTenants<Rows>(o => o.MissesFor = TimeSpan.FromDays(2))).ParamName);
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddVinrWebhooks("eu").UseTenants<Rows>());
    }

    private Task<Worker> StartAsync(Action<VinrWebhookBuilder>? on = null, Action<VinrTenantOptions>? limits = null, Func<CancellationToken, Task>? before = null) => Worker.StartAsync(builder =>
    {
        var webhooks = builder.Services.AddVinrWebhooks().UseTenants(
            async (_, tenant, token) =>
            {
                _asked.Enqueue(tenant);
                if (before is not null) await before(token);
                return _secrets.GetValueOrDefault(tenant);
            },
            limits);
        on?.Invoke(webhooks);
    });

    private sealed class Row
    {
        public string Tenant { get; } = "acme";
    }

    private sealed class Rows(Row row) : IVinrTenantSecrets
    {
        public ValueTask<IReadOnlyList<string>?> FindAsync(string tenant, CancellationToken cancellationToken) => new(tenant == row.Tenant ? ["whsec_acme"] : null);
    }

    /// <summary>A delivery that writes down what it was asked.</summary>
    private sealed class Watched(IVinrDelivery inner) : IVinrDelivery
    {
        public List<string> Done { get; } = [];

        public string? Tenant => inner.Tenant;

        public string? Sender => inner.Sender;

        public string? RequestId => inner.RequestId;

        public long? ContentLength => inner.ContentLength;

        public string? Header(string name)
        {
            Done.Add(name);
            return inner.Header(name);
        }

        public Task<VinrWebhookBody> ReadBodyAsync(VinrWebhookOptions options, CancellationToken cancellationToken)
        {
            Done.Add("body");
            return inner.ReadBodyAsync(options, cancellationToken);
        }
    }
}
