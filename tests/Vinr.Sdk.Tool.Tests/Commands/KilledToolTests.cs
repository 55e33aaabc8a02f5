using System.Net;
using System.Text.Json;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Commands;

/// <summary>The real tool over a real connection.</summary>
public class KilledToolTests
{
    private const int Members = 1_000;

    [Fact]
    [Keeps("import.once")]
    public async Task Killed_ten_times_it_has_every_member_once_and_every_point_once_in_the_end()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Sandbox.Faults.LimitRate(5_000, 10_000); // an account with a high limit, so that the test takes seconds
        var file = shop.Folder.WriteMembers(Members);
        var random = new Random(19);
        for (var i = 0; i < 10; i++)
        {
            using var tool = await StartAsync(shop, file, random.Next(1, Members / 8));
            tool.Kill();
            Assert.NotEqual(0, (await tool.EndAsync()).ExitCode);
        }

        using var last = ToolProcess.Start(shop.Sandbox, "import", file, "--program", shop.Program, "--json");
        var (exitCode, output, error) = await last.EndAsync();

        Assert.True(exitCode == 0, error + output);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal((Members, Folder.SumOf(Members)), (report.GetProperty("members").GetProperty("out").GetInt32(), report.GetProperty("points").GetProperty("out").GetInt64()));
        var members = await shop.MembersAsync();
        Assert.Equal((Members, Members), (members.Count, members.Select(member => member.Metadata["external_id"]).Distinct().Count()));
        Assert.Equal(Members + 1, (await shop.CustomersAsync()).Count);
        Assert.All(members, member => Assert.Equal(Folder.PointsOf(int.Parse(member.Metadata["external_id"].AsSpan(4), System.Globalization.CultureInfo.InvariantCulture)), member.Balance));
    }

    [Fact]
    public async Task Ctrl_C_finishes_what_was_begun_and_says_how_to_go_on()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Sandbox.Faults.LimitRate(5_000, 10_000); // an account with a high limit, so that the test takes seconds
        var file = shop.Folder.WriteMembers(Members);
        using var tool = await StartAsync(shop, file, members: 20);
        tool.Signal("INT");

        var (exitCode, output, _) = await tool.EndAsync();

        Assert.Equal(130, exitCode);
        Assert.Contains("run the same command again", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(shop.Folder["members.report.json"], Shop.Token)).RootElement;
        Assert.Equal("interrupted", report.GetProperty("end").GetString());
        var members = await shop.MembersAsync();
        Assert.Equal(report.GetProperty("members").GetProperty("out").GetInt32(), members.Count);
        Assert.Equal(report.GetProperty("points").GetProperty("out").GetInt64(), members.Sum(member => member.Balance));
    }

    /// <summary>Starts an import, and comes back at a moment when so many more members have been made.</summary>
    private static async Task<ToolProcess> StartAsync(Shop shop, string file, int members)
    {
        var reached = new TaskCompletionSource();
        shop.Sandbox.Webhooks.SendTo((_, _) =>
        {
            if (Interlocked.Decrement(ref members) == 0) reached.TrySetResult();
            return Task.FromResult(HttpStatusCode.OK);
        }, "loyalty.account.created");
        var tool = ToolProcess.Start(shop.Sandbox, "import", file, "--program", shop.Program);
        await Task.WhenAny(reached.Task, tool.EndAsync());
        return tool;
    }
}
