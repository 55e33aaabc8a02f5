using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests;

/// <summary>A worker: events that it fetched itself, without HTTP, an address or a secret.</summary>
public sealed class WorkerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Keeps("inbox.memory")]
    public async Task Events_reach_their_handlers_in_a_generic_host_each_once()
    {
        var mails = new Mails();
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Services.AddSingleton(mails);
            builder.Services.AddVinrWebhooks().On<PointsEarned, SendMail>();
        });

        Assert.Equal(VinrEventOutcome.Handled, await worker.Dispatcher.DispatchAsync(Deliveries.Event("evt_1"), Token));
        Assert.Equal(VinrEventOutcome.Handled, await worker.Dispatcher.DispatchAsync(Deliveries.Event("evt_2"), Token));
        Assert.Equal(VinrEventOutcome.Duplicate, await worker.Dispatcher.DispatchAsync(Deliveries.Event("evt_1"), Token));

        Assert.Equal(["evt_1 loy_1", "evt_2 loy_1"], mails.Sent);
    }

    [Fact]
    public async Task What_a_handler_fails_at_is_free_for_the_next_time()
    {
        var handled = new Counting { Failures = 1 };
        await using var worker = await Worker.StartAsync(builder => builder.Services.AddVinrWebhooks().On<PointsEarned>(handled.Run));

        Assert.Equal(VinrEventOutcome.Failed, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));
        Assert.Equal(VinrEventOutcome.Handled, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));
    }

    [Fact]
    public async Task Nothing_of_ASP_NET_Core_is_needed()
    {
        await using var worker = await Worker.ReceivingAsync(on => on.On<PointsEarned>(new Counting().Run));
        await worker.DeliverAsync();

        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.All(typeof(IVinrEventDispatcher).Assembly.GetReferencedAssemblies(), assembly => Assert.DoesNotContain("AspNetCore", assembly.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_work_is_refused_at_its_start_though_nothing_is_delivered_to_it()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => Worker.StartAsync(builder => builder.Services.AddVinrWebhooks(o => o.MaxBodyBytes = 0)));

        Assert.Contains("MaxBodyBytes is 0; it must be at least 1", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Mails
    {
        public List<string> Sent { get; } = [];
    }

    private sealed class SendMail(Mails mails) : IVinrEventHandler<PointsEarned>
    {
        public Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken)
        {
            mails.Sent.Add($"{happened.Id} {happened.AccountId}");
            return Task.CompletedTask;
        }
    }
}
