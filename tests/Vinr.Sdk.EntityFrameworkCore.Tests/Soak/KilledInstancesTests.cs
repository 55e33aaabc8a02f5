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
        Tool.PostgreSql.Path();
        var start = new ProcessStartInfo("dotnet", [Program, "database", "--events", "300", "--kills", "4", "--mode", mode]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(program.ExitCode == 0, output + await errors);
        Assert.Contains("killed         4 times", output, StringComparison.Ordinal);
        Assert.Contains("30 failed at first", output, StringComparison.Ordinal);
        Assert.Contains("300 in the database: 0 lost, 0 doubled; 0 events not done", output, StringComparison.Ordinal);
    }
}
