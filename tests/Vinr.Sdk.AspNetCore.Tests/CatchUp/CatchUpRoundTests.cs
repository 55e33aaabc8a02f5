using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.CatchUp;

/// <summary>One look after the other, at moments that a test chooses: what the inbox may have forgotten, and what somebody else holds.</summary>
public sealed class CatchUpRoundTests : OnCatchUp
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    [Keeps("catch-up.once")]
    public async Task What_was_handled_longer_ago_than_the_inbox_remembers_is_left_and_named()
    {
        using var host = await StartAsync();
        await LookAsync(host);
        string[] old = [await BuyAsync("order_1"), await BuyAsync("order_2")];
        foreach (var id in old) await DeliverAsync(host, id); // webhooks work, and nobody looks
        Sandbox.Clock.Advance(TimeSpan.FromDays(5));
        var missed = await BuyAsync("order_3");

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([.. old, missed], Handled);
        var named = Assert.Single(Log.Lines, line => line.StartsWith("33 Warning", StringComparison.Ordinal));
        Assert.StartsWith($"33 Warning 2 events, from {old[0]} of ", named, StringComparison.Ordinal);
        Assert.Contains($" to {old[1]} of ", named, StringComparison.Ordinal);
        Assert.Contains("older than 2.23:00:00", named, StringComparison.Ordinal);

        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await LookAsync(host));
        Assert.Single(Log.Lines, line => line.StartsWith("33 Warning", StringComparison.Ordinal)); // said once
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
        Sandbox.Clock.Advance(TimeSpan.FromHours(70));

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([delivered, missed], Handled);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task An_event_of_just_the_age_that_is_allowed_is_handed_out()
    {
        using var host = await StartAsync(o => o.MaxAge = TimeSpan.FromDays(6));
        await LookAsync(host);
        var missed = await BuyAsync("order_1");
        await LetAgeAsync(missed, TimeSpan.FromDays(6));

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([missed], Handled);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Who_knows_better_has_older_ones_handed_out_too()
    {
        using var host = await StartAsync(o => o.MaxAge = TimeSpan.FromDays(6));
        await LookAsync(host);
        var missed = await BuyAsync("order_1");
        Sandbox.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([missed], Handled);
        Assert.DoesNotContain(Log.Lines, line => line.StartsWith("33 ", StringComparison.Ordinal));
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task A_first_start_hands_out_all_that_it_was_told_to_also_when_it_is_interrupted()
    {
        var all = new List<string>();
        for (var day = 0; day < 3; day++)
        {
            all.Add(await BuyAsync($"order_{day}"));
            Sandbox.Clock.Advance(TimeSpan.FromDays(5));
        }

        var refusing = new Refusing(Sandbox.CreateHandler());
        using var host = await StartAsync(o => o.From = Sandbox.Clock.UtcNow - TimeSpan.FromDays(20), refusing);

        await Assert.ThrowsAsync<VinrAuthenticationException>(() => LookAsync(host));
        Assert.Empty(Handled);
        refusing.IsOver = true;
        Assert.Equal(3, await LookAsync(host));

        Assert.Equal(all, Handled);
        await host.StopAsync(Token);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task What_the_first_start_was_not_told_to_hand_out_is_not_asked_for_later()
    {
        var before = await BuyAsync("order_1");
        Sandbox.Clock.Advance(TimeSpan.FromDays(5));
        using var host = await StartAsync(o => o.From = Sandbox.Clock.UtcNow - TimeSpan.FromDays(20));
        Assert.Equal(1, await LookAsync(host));
        var delivered = await BuyAsync("order_2");
        await DeliverAsync(host, delivered);
        Sandbox.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(0, await LookAsync(host));

        Assert.Equal([before, delivered], Handled);
        Assert.Contains(Log.Lines, line => line.StartsWith($"33 Warning 1 events, from {delivered} of ", StringComparison.Ordinal));
        await host.StopAsync(Token);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task An_event_that_somebody_else_holds_is_looked_at_again_and_keeps_no_other_waiting()
    {
        using var host = await StartAsync();
        await LookAsync(host);
        string[] ids = [await BuyAsync("order_1"), await BuyAsync("order_2"), await BuyAsync("order_3"), await BuyAsync("order_4")];
        Sandbox.Clock.Advance(TimeSpan.FromHours(1)); // past the overlap
        foreach (var held in ids[1..3]) await host.Services.GetRequiredService<IVinrInbox>().ClaimAsync(held, Lease, Token);

        Assert.Equal(2, await LookAsync(host));
        Assert.Equal([ids[0], ids[3]], Handled);

        Sandbox.Clock.Advance(Lease); // who held it has died
        Assert.Equal(2, await LookAsync(host));
        Assert.Equal([ids[0], ids[3], ids[1], ids[2]], Handled);

        Sandbox.Clock.Advance(Lease);
        var read = Sandbox.Requests.To("events.list").Count;
        Assert.Equal(0, await LookAsync(host));
        Assert.Equal(1, Sandbox.Requests.To("events.list").Count - read); // the checkpoint is behind all of them by now
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task The_client_is_asked_for_once()
    {
        var asked = 0;
        using var host = await StartAsync(o => o.Client = _ =>
        {
            asked++;
            return Client;
        });

        for (var i = 0; i < 3; i++) await LookAsync(host);

        Assert.Equal(1, asked);
        await host.StopAsync(Token);
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
