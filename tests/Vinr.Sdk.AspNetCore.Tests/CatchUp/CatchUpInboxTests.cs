using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.CatchUp;

/// <summary>What catching up keeps in an inbox, and what it does with one that fails it.</summary>
public sealed class CatchUpInboxTests : OnCatchUp
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Its_checkpoint_passes_an_event_when_the_overlap_is_over()
    {
        using var host = await StartAsync(o => o.Overlap = Overlap);
        await LookAsync(host);
        var id = await BuyAsync("order_1");
        await LookAsync(host);
        Assert.Null((await CheckpointAsync(host))!.EventId); // one that is older may yet appear

        await LetAgeAsync(id, Overlap - TimeSpan.FromTicks(1));
        await LookAsync(host);
        Assert.Null((await CheckpointAsync(host))!.EventId);

        Sandbox.Clock.Advance(TimeSpan.FromTicks(1));
        await LookAsync(host);
        Assert.Equal(id, (await CheckpointAsync(host))!.EventId);
        Assert.Equal([id], Handled);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task While_another_instance_is_at_it_nothing_is_read()
    {
        using var host = await StartAsync(o => o.From = Sandbox.Clock.UtcNow);
        await BuyAsync("order_1");
        var inbox = host.Services.GetRequiredService<IVinrInbox>();
        var turn = await inbox.ClaimAsync("/vinr/catch-up", TimeSpan.FromMinutes(5), Token);

        Assert.Null(await host.Services.GetRequiredService<CatchUpRound>().RunAsync(Token));
        Assert.Empty(Handled);

        await inbox.ReleaseAsync("/vinr/catch-up", turn.Token, Token);
        Assert.Equal(1, await LookAsync(host));
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Who_has_lost_its_turn_leaves_the_rest_to_another()
    {
        var inbox = new CatchUpInbox(Sandbox.Clock.TimeProvider) { LosesItsTurn = true };
        using var host = await StartAsync(o => o.From = Sandbox.Clock.UtcNow, inbox: inbox);
        string[] ids = [await BuyAsync("order_1"), await BuyAsync("order_2")];

        await LookAsync(host);
        Assert.DoesNotContain(ids[1], Handled);

        inbox.LosesItsTurn = false;
        await LookAsync(host);
        Assert.Equal(ids, Handled);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task An_inbox_that_does_not_answer_ends_the_look_and_the_next_begins_there()
    {
        var inbox = new CatchUpInbox(Sandbox.Clock.TimeProvider) { IsSilent = true };
        using var host = await StartAsync(o => o.From = Sandbox.Clock.UtcNow, inbox: inbox);
        var id = await BuyAsync("order_1");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => LookAsync(host));
        Assert.Equal("The inbox does not answer; it is tried again with the next look.", failure.Message);

        inbox.IsSilent = false;
        Assert.Equal(1, await LookAsync(host));
        Assert.Equal([id], Handled);
        await host.StopAsync(Token);
    }

    [Fact]
    [Keeps("catch-up.once")]
    public async Task Where_events_are_stored_each_is_stored_once_with_its_tenant_and_left_to_the_workers()
    {
        var inbox = new StoringInbox(Sandbox.Clock.TimeProvider);
        using var host = await StartAsync(o => (o.From, o.Tenant) = (Sandbox.Clock.UtcNow, "eu"), inbox: inbox, tenant: "eu");
        var id = await BuyAsync("order_1");

        Assert.Equal(1, await LookAsync(host));
        Assert.Equal(0, await LookAsync(host));

        var (key, arrived) = Assert.Single(inbox.Stored);
        Assert.Equal(("eu/" + id, "eu", id), (key, arrived.Tenant, VinrJson.Deserialize<VinrEvent>(System.Text.Encoding.UTF8.GetString(arrived.Json.Span)).Id));
        Assert.Empty(Handled);
        Assert.NotNull(await inbox.ReadCheckpointAsync("eu/catch-up", Token));
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task A_checkpoint_whose_event_VINR_has_forgotten_is_found_again_by_its_moment()
    {
        using var host = await StartAsync();
        var moment = Sandbox.Clock.UtcNow;
        await BuyAsync("order_0");
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await BuyAsync("order_1");
        await ((IVinrCheckpoints)host.Services.GetRequiredService<IVinrInbox>()).WriteCheckpointAsync("catch-up", new("evt_gone", moment.AddSeconds(30)), Token);

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([id], Handled);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task What_happened_before_its_beginning_is_left_though_VINR_lists_it()
    {
        await BuyAsync("order_0");
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        using var line = new Unfiltered(Sandbox.CreateHandler());
        using var host = await StartAsync(o => o.From = Sandbox.Clock.UtcNow, line);
        var id = await BuyAsync("order_1");

        Assert.Equal(1, await LookAsync(host));

        Assert.Equal([id], Handled);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task An_inbox_that_remembers_just_as_long_as_events_are_looked_for_will_do()
    {
        using var host = await StartAsync(o => o.MaxAge = o.Every + o.Overlap);

        host.Services.GetRequiredService<CatchUpRound>().Check();
        await host.StopAsync(Token);
    }

    private static Task<VinrCheckpoint?> CheckpointAsync(IHost host) => ((IVinrCheckpoints)host.Services.GetRequiredService<IVinrInbox>()).ReadCheckpointAsync("catch-up", Token);

    /// <summary>A VINR that does not look at the moment it is asked for.</summary>
    private sealed class Unfiltered(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Query = string.Join('&', request.RequestUri!.Query.TrimStart('?').Split('&').Where(part => !part.StartsWith("created", StringComparison.Ordinal))) }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
