using System.Globalization;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Importing;

/// <summary>Abandoned at random moments and begun again, with the documented rate limit on the sandbox's clock.</summary>
public class AbandonedImportTests
{
    private const int Members = 10_000;

    [Fact]
    [Keeps("import.once")]
    public async Task Every_member_stands_once_and_every_point_once()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Sandbox.Faults.LimitRate();
        var file = shop.Folder.WriteMembers(Members);
        var random = new Random(20261126);
        for (var i = 0; i < 10; i++)
        {
            using var vinr = Shop.ClientOf(shop.Sandbox, new AbandoningHandler(shop.Sandbox.CreateHandler(), random.Next(10, Members / 2)));
            var stopped = await shop.ImportAsync(file, vinr: vinr);
            Assert.Equal((ImportEnd.Stopped, false), (stopped.End, stopped.AllWell));
        }

        shop.Sandbox.Requests.Clear();
        var begun = shop.Sandbox.Clock.UtcNow;
        var report = await shop.ImportAsync(file);
        var took = shop.Sandbox.Clock.UtcNow - begun;
        Assert.DoesNotContain(shop.Sandbox.Requests, request => request.StatusCode == 429);
        Assert.True(took < TimeSpan.FromSeconds((report.Calls / 25) + 10), $"{report.Calls} calls took {took}, which is slower than the limit lets them go.");

        Assert.True(report.AllWell, report.EndText);
        Assert.Equal((Members, Folder.SumOf(Members), Folder.SumOf(Members)), (report.Members.Out, (long)report.Points.In, (long)report.Points.Out));
        await StandsOnceAsync(shop);

        // The keys are forgotten, and so is the checkpoint.
        shop.Sandbox.Clock.Advance(TimeSpan.FromDays(30));
        var again = await shop.ImportAsync(file, options => options with { StateFile = shop.Folder["other.db"] });
        Assert.Equal((Members, true), (again.Members.AlreadyThere, again.AllWell));
        await StandsOnceAsync(shop);
        shop.Sandbox.Ledger.Verify();
    }

    private static async Task StandsOnceAsync(Shop shop)
    {
        var members = await shop.MembersAsync();
        var customers = await shop.CustomersAsync();
        var entries = await shop.EntriesAsync();
        Assert.Equal(Members, members.Select(member => member.Metadata["external_id"]).Distinct().Count());
        Assert.Equal((Members, Members + 1), (members.Count, customers.Count)); // and the documentation's customer
        Assert.Equal(Folder.SumOf(Members), entries.Sum(entry => entry.Amount));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Metadata["external_id"]).Distinct().Count());
        foreach (var member in members) Assert.Equal(Folder.PointsOf(int.Parse(member.Metadata["external_id"][4..], CultureInfo.InvariantCulture)), member.Balance);
    }
}
