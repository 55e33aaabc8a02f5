using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Background;

/// <summary>Nothing is said of what went well.</summary>
public sealed class QuietTests
{
    [Fact]
    public async Task An_event_that_was_handled_in_the_background_is_neither_given_up_nor_waited_for()
    {
        var handled = new TaskCompletionSource();
        await using var worker = await Worker.ReceivingAsync(
            on => on.On<PointsEarned>((_, _) =>
            {
                handled.SetResult();
                return Task.CompletedTask;
            }),
            o => o.Background = true);

        Assert.Equal(200, await worker.DeliverAsync());
        await handled.Task.WaitAsync(TestContext.Current.CancellationToken);
        await worker.StopAsync();

        Assert.DoesNotContain(worker.Log.Lines, line => line.StartsWith("13 ", StringComparison.Ordinal) || line.StartsWith("14 ", StringComparison.Ordinal));
        Assert.Equal(200, await worker.DeliverAsync()); // a duplicate: it was not given back
    }

    [Fact]
    public void Handlers_of_an_app_that_is_disposed_without_a_stop_are_told_to_end()
    {
        var lifetime = new HandlerLifetime();
        var told = lifetime.Stopping;

        lifetime.Dispose();
        lifetime.Dispose();

        Assert.True(told.IsCancellationRequested);
    }
}
