using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Redis;

/// <summary>The proof with two processes, of which one is killed, in a small form; the large one is a program (tests/Vinr.Sdk.Soak).</summary>
public sealed class TwoInstancesTests(RedisServer server)
{
    private static readonly string Soak = typeof(TwoInstancesTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Soak").Value!;

    [Fact]
    [Keeps("inbox.redis")]
    public async Task With_failing_handlers_and_a_killed_instance_every_event_is_completed_exactly_once()
    {
        var start = new ProcessStartInfo("dotnet", [Soak, "webhooks", "--events", "300", "--redis", await server.AddressAsync()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(program.ExitCode == 0, output + await errors);
        Assert.Contains("30 failed at first, 300 completed", output, StringComparison.Ordinal);
        Assert.Contains("clean: every event completed exactly once", output, StringComparison.Ordinal);
    }
}
