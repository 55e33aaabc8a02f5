using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.CatchUp;

/// <summary>The worker that reads events which were never delivered, on an inbox in memory. What a database keeps of it is tested with that.</summary>
public sealed class CatchUpWorkerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Keeps("catch-up.once")]
    public async Task Each_tenant_catches_up_on_its_own_events_with_its_own_client()
    {
        // Of one seed, so that their events have the same ids.
        await using var eu = await ShopAsync("order_eu");
        await using var us = await ShopAsync("order_us");
        var handled = Channel.CreateUnbounded<string>();
        using var host = await StartAsync(services =>
        {
            foreach (var (tenant, sandbox) in new[] { ("eu", eu), ("us", us) })
            {
                var vinr = ClientOf(sandbox);
                services.AddVinrWebhooks(tenant).On<PaymentCompleted>((happened, context, token) =>
                    handled.Writer.WriteAsync($"{context.Tenant} {happened.Payment!.Metadata["order"]} {happened.Id}", token).AsTask());
                services.AddVinrCatchUp(o => (o.Tenant, o.Client, o.From) = (tenant, _ => vinr, sandbox.Clock.UtcNow - TimeSpan.FromDays(1)));
            }
        });

        string[] all = [await handled.Reader.ReadAsync(Token), await handled.Reader.ReadAsync(Token)];

        var id = all[0].Split(' ')[2];
        Assert.Equal([$"eu order_eu {id}", $"us order_us {id}"], all.Order());
        await host.StopAsync(Token);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task An_event_whose_handler_fails_is_tried_again_then_left_and_said_and_holds_nothing_up()
    {
        await using var sandbox = await ShopAsync("order_1", "order_2");
        var (tries, handled, log) = (0, new TaskCompletionSource(), new LogRecorder());
        using var host = await StartAsync(
            services =>
            {
                services.AddVinrWebhooks().On<PaymentCompleted>((happened, _) =>
                {
                    if (happened.Payment!.Metadata["order"] == "order_1") throw new InvalidOperationException(FormattableString.Invariant($"never {++tries}"));
                    handled.SetResult();
                    return Task.CompletedTask;
                });
                services.AddVinrCatchUp(o => (o.Client, o.From) = (_ => ClientOf(sandbox), sandbox.Clock.UtcNow - TimeSpan.FromDays(1)));
            },
            log);

        await handled.Task.WaitAsync(Token);

        Assert.Equal(3, tries);
        Assert.Contains(log.Lines, line => line.StartsWith("32 Error payment.completed evt_", StringComparison.Ordinal) && line.Contains("failed 3 times and is left", StringComparison.Ordinal));
        await host.StopAsync(Token);
    }

    [Theory]
    [InlineData(true, "Catching up needs a client: call services.AddVinr")]
    [InlineData(false, "ForgetfulInbox keeps no checkpoint")]
    public async Task What_it_needs_is_asked_for_at_the_start(bool hasNoClient, string expected)
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(services =>
        {
            var webhooks = services.AddVinrWebhooks();
            if (!hasNoClient) webhooks.UseInbox<ForgetfulInbox>();
            services.AddVinrCatchUp(o => o.Client = hasNoClient ? null : _ => ClientOf(sandbox));
        }));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(17, false)] // less a tenth it is more than Every and Overlap
    public async Task An_inbox_that_forgets_sooner_than_events_are_looked_for_is_refused_at_the_start(int minutes, bool isRefused)
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        var starting = StartAsync(services =>
        {
            services.AddVinrWebhooks(o => o.Retention = TimeSpan.FromMinutes(minutes)).On<PaymentCompleted>((_, _) => Task.CompletedTask);
            services.AddVinrCatchUp(o => o.Client = _ => ClientOf(sandbox));
        });

        if (isRefused) Assert.Contains("Let Retention be longer", (await Assert.ThrowsAsync<InvalidOperationException>(() => starting)).Message, StringComparison.Ordinal);
        else using (var host = await starting) await host.StopAsync(Token);
    }

    [Fact]
    public async Task That_each_start_begins_anew_in_memory_is_said()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        var log = new LogRecorder();
        using var host = await StartAsync(
            services =>
            {
                services.AddVinrWebhooks().On<PaymentCompleted>((_, _) => Task.CompletedTask);
                services.AddVinrCatchUp(o => (o.Client, o.From) = (_ => ClientOf(sandbox), sandbox.Clock.UtcNow));
            },
            log);

        Assert.Contains(log.Lines, line => line.StartsWith("34 Warning The inbox is in the memory of this process", StringComparison.Ordinal));
        await host.StopAsync(Token);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_look_that_fails_is_said_and_the_next_goes_on_and_nothing_is_said_of_a_stop()
    {
        await using var sandbox = await ShopAsync("order_1");
        var (log, hangs, handled) = (new LogRecorder(), new TaskCompletionSource(), new TaskCompletionSource());
        using var line = new Line(sandbox.CreateHandler()) { Hangs = hangs };
        using var host = await StartAsync(
            services =>
            {
                services.AddSingleton(sandbox.Clock.TimeProvider);
                services.AddVinrWebhooks().On<PaymentCompleted>((_, _) =>
                {
                    handled.TrySetResult();
                    return Task.CompletedTask;
                });
                // However far the clock is moved while a look is on its way, the event is not too old.
                services.AddVinrCatchUp(o => (o.Every, o.MaxAge, o.Client, o.From) = (TimeSpan.FromSeconds(1), TimeSpan.FromDays(3_650), _ => sandbox.CreateClient(client => (client.HttpHandler, client.MaxRetries, client.TimeProvider) = (line, 0, TimeProvider.System)), sandbox.Clock.UtcNow - TimeSpan.FromDays(1)));
            },
            log);

        while (!handled.Task.IsCompleted) await NextAsync();
        Assert.Single(log.Lines, text => text.StartsWith("31 Warning Events that were not delivered could not be read; it is tried again with the next look", StringComparison.Ordinal));
        while (!hangs.Task.IsCompleted) await NextAsync();
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Single(log.Lines, text => text.StartsWith("31 ", StringComparison.Ordinal));

        async Task NextAsync()
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            sandbox.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private static async Task<VinrSandbox> ShopAsync(params string[] orders)
    {
        var sandbox = await VinrSandbox.StartAsync(new() { Seed = 1 }, Token);
        using var vinr = ClientOf(sandbox);
        foreach (var order in orders)
        {
            await vinr.Payments.CreateAsync(
                new() { Amount = 100, Currency = "EUR", PaymentMethod = "pm_card_visa", Metadata = new() { ["order"] = order } },
                new() { IdempotencyKey = IdempotencyKey.For("pay", order, 1) },
                Token);
        }

        return sandbox;
    }

    private static VinrClient ClientOf(VinrSandbox sandbox) => sandbox.CreateClient(o => o.HttpHandler = sandbox.CreateHandler());

    private static async Task<IHost> StartAsync(Action<IServiceCollection> add, LogRecorder? log = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (log is not null) builder.Logging.AddProvider(log);
        add(builder.Services);
        var host = builder.Build();
        await host.StartAsync(Token);
        return host;
    }

    private sealed class ForgetfulInbox : IVinrInbox
    {
        private readonly MemoryInbox _inner = new();

        public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default) => _inner.ClaimAsync(eventId, lease, cancellationToken);

        public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) => _inner.RenewAsync(eventId, token, lease, cancellationToken);

        public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) => _inner.CompleteAsync(eventId, token, retention, cancellationToken);

        public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) => _inner.ReleaseAsync(eventId, token, cancellationToken);
    }

    /// <summary>Breaks at the first list, lets a look through, and hangs at the next.</summary>
    private sealed class Line(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private int _looks;

        public required TaskCompletionSource Hangs { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // A look begins with the checkpoint's moment, or its event.
            if (!request.RequestUri!.Query.Contains("ending_before", StringComparison.Ordinal)) _looks++;
            if (_looks == 1) throw new HttpRequestException("no line");
            if (_looks < 3) return await base.SendAsync(request, cancellationToken);

            Hangs.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("It was never cancelled.");
        }
    }
}
