using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.CatchUp;

/// <summary>One look after the other, at moments that a test chooses: what the inbox may have forgotten, and what somebody else holds.</summary>
public sealed class CatchUpRoundTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly LogRecorder _log = new();
    private readonly List<string> _handled = [];
    private VinrSandbox _sandbox = null!;
    private VinrClient _vinr = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        _vinr = ClientOf(_sandbox.CreateHandler());
    }

    public async ValueTask DisposeAsync()
    {
        _vinr.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task What_was_handled_longer_ago_than_the_inbox_remembers_is_left_and_named()
    {
        using var host = await StartAsync();
        await LookAsync(host);
        string[] old = [await BuyAsync("order_1"), await BuyAsync("order_2")];
        foreach (var id in old) await DeliverAsync(host, id); // webhooks work, and nobody looks
        _sandbox.Clock.Advance(TimeSpan.FromDays(5));
        var missed = await BuyAsync("order_3");

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([.. old, missed], _handled);
        var named = Assert.Single(_log.Lines, line => line.StartsWith("33 Warning", StringComparison.Ordinal));
        Assert.StartsWith($"33 Warning 2 events, from {old[0]} of ", named, StringComparison.Ordinal);
        Assert.Contains($" to {old[1]} of ", named, StringComparison.Ordinal);
        Assert.Contains("older than 2.23:00:00", named, StringComparison.Ordinal);

        _sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await LookAsync(host));
        Assert.Single(_log.Lines, line => line.StartsWith("33 Warning", StringComparison.Ordinal)); // said once
        await host.StopAsync(Token);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task An_event_that_the_inbox_surely_remembers_is_handed_out_however_long_ago_the_last_look_was()
    {
        using var host = await StartAsync();
        await LookAsync(host);
        var delivered = await BuyAsync("order_1");
        await DeliverAsync(host, delivered);
        var missed = await BuyAsync("order_2");
        _sandbox.Clock.Advance(TimeSpan.FromHours(70));

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([delivered, missed], _handled);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Who_knows_better_has_older_ones_handed_out_too()
    {
        using var host = await StartAsync(o => o.MaxAge = TimeSpan.FromDays(6));
        await LookAsync(host);
        var missed = await BuyAsync("order_1");
        _sandbox.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([missed], _handled);
        Assert.DoesNotContain(_log.Lines, line => line.StartsWith("33 ", StringComparison.Ordinal));
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task A_first_start_hands_out_all_that_it_was_told_to_also_when_it_is_interrupted()
    {
        var all = new List<string>();
        for (var day = 0; day < 3; day++)
        {
            all.Add(await BuyAsync($"order_{day}"));
            _sandbox.Clock.Advance(TimeSpan.FromDays(5));
        }

        var refusing = new Refusing(_sandbox.CreateHandler());
        using var host = await StartAsync(o => o.From = _sandbox.Clock.UtcNow - TimeSpan.FromDays(20), refusing);

        await Assert.ThrowsAsync<VinrAuthenticationException>(() => LookAsync(host));
        Assert.Empty(_handled);
        refusing.IsOver = true;
        Assert.Equal(3, await LookAsync(host));

        Assert.Equal(all, _handled);
        await host.StopAsync(Token);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task What_the_first_start_was_not_told_to_hand_out_is_not_asked_for_later()
    {
        var before = await BuyAsync("order_1");
        _sandbox.Clock.Advance(TimeSpan.FromDays(5));
        using var host = await StartAsync(o => o.From = _sandbox.Clock.UtcNow - TimeSpan.FromDays(20));
        Assert.Equal(1, await LookAsync(host));
        var delivered = await BuyAsync("order_2");
        await DeliverAsync(host, delivered);
        _sandbox.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(0, await LookAsync(host));

        Assert.Equal([before, delivered], _handled);
        Assert.Contains(_log.Lines, line => line.StartsWith($"33 Warning 1 events, from {delivered} of ", StringComparison.Ordinal));
        await host.StopAsync(Token);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task An_event_that_somebody_else_holds_is_looked_at_again_and_keeps_no_other_waiting()
    {
        using var host = await StartAsync();
        await LookAsync(host);
        string[] ids = [await BuyAsync("order_1"), await BuyAsync("order_2"), await BuyAsync("order_3")];
        _sandbox.Clock.Advance(TimeSpan.FromHours(1)); // past the overlap
        await host.Services.GetRequiredService<IVinrInbox>().ClaimAsync(ids[1], Lease, Token);

        Assert.Equal(2, await LookAsync(host));
        Assert.Equal([ids[0], ids[2]], _handled);

        _sandbox.Clock.Advance(Lease); // who held it has died
        Assert.Equal(1, await LookAsync(host));
        Assert.Equal([ids[0], ids[2], ids[1]], _handled);

        _sandbox.Clock.Advance(Lease);
        var read = _sandbox.Requests.To("events.list").Count;
        Assert.Equal(0, await LookAsync(host));
        Assert.Equal(1, _sandbox.Requests.To("events.list").Count - read); // the checkpoint is behind all of them by now
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task The_client_is_asked_for_once()
    {
        var asked = 0;
        using var host = await StartAsync(o => o.Client = _ =>
        {
            asked++;
            return _vinr;
        });

        for (var i = 0; i < 3; i++) await LookAsync(host);

        Assert.Equal(1, asked);
        await host.StopAsync(Token);
    }

    private async Task<string> BuyAsync(string order)
    {
        var payment = await _vinr.Payments.CreateAsync(new() { Amount = 100, Currency = "EUR", PaymentMethod = "pm_card_visa", Metadata = new() { ["order"] = order } }, cancellationToken: Token);
        await foreach (var happened in _vinr.Events.ListAsync(cancellationToken: Token))
        {
            if (happened is PaymentCompleted completed && completed.Payment!.Id == payment.Id) return happened.Id;
        }

        throw new InvalidOperationException("There is no event.");
    }

    /// <summary>Hands an event to the handlers as a delivery does.</summary>
    private async Task DeliverAsync(IHost host, string id) => Assert.Equal(
        VinrEventOutcome.Handled, await host.Services.GetRequiredService<IVinrEventDispatcher>().DispatchAsync(await _vinr.Events.RetrieveAsync(id, cancellationToken: Token), Token));

    // No call takes as long as the days that a test lets pass.
    private VinrClient ClientOf(HttpMessageHandler handler) => _sandbox.CreateClient(o => (o.HttpHandler, o.TimeProvider) = (handler, TimeProvider.System));

    /// <summary>An app on the sandbox's clock whose catch-up looks when a test says so.</summary>
    private async Task<IHost> StartAsync(Action<VinrCatchUpOptions>? configure = null, HttpMessageHandler? through = null)
    {
        var vinr = through is null ? _vinr : ClientOf(through);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(_log);
        builder.Services.AddSingleton(_sandbox.Clock.TimeProvider);
        builder.Services.AddVinrWebhooks().On<PaymentCompleted>((happened, _) =>
        {
            _handled.Add(happened.Id);
            return Task.CompletedTask;
        });
        builder.Services.AddVinrCatchUp(o =>
        {
            o.Client = _ => vinr;
            configure?.Invoke(o);
        });
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(CatchUpWorker)));
        var host = builder.Build();
        await host.StartAsync(Token);
        return host;
    }

    private static async Task<int> LookAsync(IHost host)
    {
        var found = await host.Services.GetRequiredService<CatchUpRound>().RunAsync(Token);
        Assert.NotNull(found);
        return found.Value;
    }

    /// <summary>Reads nothing behind the first event, until it is over.</summary>
    private sealed class Refusing(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public bool IsOver { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            !IsOver && request.RequestUri!.Query.Contains("ending_before", StringComparison.Ordinal)
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized))
                : base.SendAsync(request, cancellationToken);
    }
}
