using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

public class ConcurrencyTests
{
    [Fact]
    [Keeps("calls.threads")]
    public async Task Calls_side_by_side_do_not_end_one_another()
    {
        // On the system clock, where the sources of time limits go from call to call.
        var stub = new StubHandler(new Reply(true, async token =>
        {
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            return await Reply.Program.Answer(token);
        }));
        using var caller = Clients.On(stub, options => (options.TimeProvider, options.MaxRetries) = (TimeProvider.System, 0));
        var (answered, canceled) = (0, 0);

        await Parallel.ForEachAsync(Enumerable.Range(0, 3000), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, _) =>
        {
            using var source = new CancellationTokenSource();
            var call = caller.PostAsync(null, source.Token);
            if (i % 3 == 0) await source.CancelAsync();
            try
            {
                await call;
                Interlocked.Increment(ref answered);
            }
            catch (VinrCanceledException e) when (e.CancellationToken == source.Token && i % 3 == 0)
            {
                Interlocked.Increment(ref canceled);
            }
        });

        Assert.Equal(3000, answered + canceled);
        Assert.InRange(answered, 2000, 3000);
        Assert.Equal(stub.Requests.Count, stub.Requests.Select(request => request.Key).Distinct().Count());
    }
}
