using System.Diagnostics;
using System.Reflection;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Soak;

/// <summary>The proof with instances that are killed, in a small form; the large one is a program (tests/Vinr.Sdk.Soak).</summary>
public sealed class KilledInstancesTests
{
    private static readonly string Program = typeof(KilledInstancesTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Soak").Value!;

    [Theory]
    [InlineData("handle")]
    [InlineData("store")]
    [Keeps("inbox.effect")]
    [Keeps("inbox.stored")]
    public async Task With_failing_handlers_and_killed_instances_every_effect_is_in_the_database_exactly_once(string mode)
    {
        var output = await RunAsync("database", "--events", "300", "--kills", "4", "--mode", mode);

        Assert.Contains("killed         4 times", output, StringComparison.Ordinal);
        Assert.Contains("30 failed at first", output, StringComparison.Ordinal);
        Assert.Contains("300 in the database: 0 lost, 0 doubled; 0 events not done", output, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("outbox.once")]
    [Keeps("outbox.doubt")]
    [Keeps("outbox.order")]
    public async Task With_faults_and_killed_instances_every_call_of_the_outbox_is_carried_out_exactly_once_and_none_when_its_key_is_too_old()
    {
        var output = await RunAsync("outbox", "--calls", "200", "--kills", "3");

        Assert.Contains("killed         3 times", output, StringComparison.Ordinal);
        Assert.Contains("0 lost, 0 doubled, 0 in doubt; 0 orders out of order", output, StringComparison.Ordinal);
        Assert.Contains("20 calls that were never answered: 0 sent again, 5 found with VINR, 15 in doubt; each told once", output, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        Tool.PostgreSql.Path();
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(program.ExitCode == 0, output + await errors);
        return output;
    }
}
