using Microsoft.Extensions.Logging.Abstractions;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Telemetry;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Telemetry;

[Collection(Listening.Name)]
public class SilenceTests
{
    [Fact]
    [Keeps("fit.bytes")]
    public void While_nobody_listens_nothing_is_allocated()
    {
        var settings = OptionsValidator.Validate(new VinrClientOptions { SecretKey = Clients.Key });
        var observer = new CallObserver(NullLogger.Instance);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://localhost/v1/programs");
        using var call = new VinrCall(request, "loyalty.programs.create", null, settings, CancellationToken.None);
        var failure = new VinrOutcomeUnknownException("It may have acted.");
        Observe(observer, call, failure);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) Observe(observer, call, failure);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }

    private static void Observe(CallObserver observer, VinrCall call, Exception failure)
    {
        var span = observer.Begin(call);
        observer.Retrying(call, Attempt.None);
        observer.End(call, span, null);
        observer.End(call, span, failure);
    }
}
