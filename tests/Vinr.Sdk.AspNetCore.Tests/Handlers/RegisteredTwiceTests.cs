using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Handlers;

/// <summary>A handler that is registered again is still one.</summary>
public sealed class RegisteredTwiceTests
{
    [Fact]
    public async Task A_class_runs_once()
    {
        var ran = new List<string>();
        await using var app = await StartAsync(ran, on => on.On<PointsEarned, Audit>().On<PointsEarned, Audit>().On<TierChanged, Audit>());

        await app.DeliverAsync(Delivery.Earned());

        Assert.Equal(["audit"], ran);
    }

    [Fact]
    public async Task A_class_for_all_events_that_is_registered_for_a_kind_too_runs_once()
    {
        var ran = new List<string>();
        await using var app = await StartAsync(ran, on => on.On<PointsEarned, Audit>().On<VinrEvent, Audit>());

        await app.DeliverAsync(Delivery.Earned());

        Assert.Equal(["audit"], ran);
    }

    [Fact]
    public async Task A_class_with_a_method_for_a_kind_and_one_for_all_runs_both()
    {
        var ran = new List<string>();
        await using var app = await StartAsync(ran, on => on.On<VinrEvent, Both>().On<PointsEarned, Both>().On<VinrEvent, Both>());

        await app.DeliverAsync(Delivery.Earned());

        Assert.Equal(["all", "earned"], ran);
    }

    [Fact]
    public async Task A_function_runs_once_and_another_one_as_well()
    {
        var (one, other) = (new Counting(), new Counting());
        var withContext = 0;
        Func<PointsEarned, VinrEventContext, CancellationToken, Task> counted = (_, _, _) =>
        {
            withContext++;
            return Task.CompletedTask;
        };
        Func<VinrEvent, CancellationToken, Task> all = other.Run;
        await using var app = await WebhookApp.StartAsync(on => on
            .On<PointsEarned>(one.Run).On<PointsEarned>(one.Run)
            .On<VinrEvent>(all).On<PointsEarned>(all)
            .On(counted).On(counted));

        await app.DeliverAsync(Delivery.Earned());

        Assert.Equal((1, 1, 1), (one.Runs, other.Runs, withContext));
    }

    [Fact]
    public async Task A_module_that_is_added_twice_handles_once()
    {
        var ran = new List<string>();
        await using var app = await StartAsync(ran, on => AddModule(AddModule(on.Services.AddVinrWebhooks())));

        await app.DeliverAsync(Delivery.Earned());

        Assert.Equal(["module", "audit"], ran);

        static VinrWebhookBuilder AddModule(VinrWebhookBuilder on) => on
            .On<PointsEarned>(static (_, context, _) =>
            {
                context.Services.GetRequiredService<List<string>>().Add("module");
                return Task.CompletedTask;
            })
            .On<PointsEarned, Audit>();
    }

    private static Task<WebhookApp> StartAsync(List<string> ran, Action<VinrWebhookBuilder> handlers) =>
        WebhookApp.StartAsync(handlers, build: builder => builder.Services.AddSingleton(ran));

    private sealed class Audit(List<string> ran) : IVinrEventHandler<VinrEvent>
    {
        public Task HandleAsync(VinrEvent happened, VinrEventContext context, CancellationToken cancellationToken)
        {
            ran.Add("audit");
            return Task.CompletedTask;
        }
    }

    private sealed class Both(List<string> ran) : IVinrEventHandler<VinrEvent>, IVinrEventHandler<PointsEarned>
    {
        public Task HandleAsync(VinrEvent happened, VinrEventContext context, CancellationToken cancellationToken)
        {
            ran.Add("all");
            return Task.CompletedTask;
        }

        public Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken)
        {
            ran.Add("earned");
            return Task.CompletedTask;
        }
    }
}
