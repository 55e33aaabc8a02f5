using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Importing;

public class ImportTests
{
    [Fact]
    public async Task A_file_becomes_customers_accounts_and_opening_balances()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", """
            external_id,email,name,phone,points,expires_on,enrolled_on
            A1,ann@example.com,Ann,+49 171 1234567,120,2030-12-31,2020-02-29
            B2,bob@example.com,"Bob ""B."" Baker",,0,,
            """);

        var report = await shop.ImportAsync(file);

        Assert.True(report.AllWell, report.EndText);
        Assert.Equal((2, 2, 2), (report.RowsIn, report.Members.New, report.Members.Out));
        Assert.Equal((120, 120, 0), (report.Points.In, report.Points.Out, report.Points.Unexplained));
        var members = await shop.MembersAsync();
        var ann = members.Single(member => member.Metadata["external_id"] == "A1");
        Assert.Equal(("2030-12-31", "2020-02-29", 120), (ann.Metadata["expires_on"], ann.Metadata["enrolled_on"], ann.Balance));
        var customer = await shop.Vinr.Customers.RetrieveAsync(ann.Customer!.Id, cancellationToken: Shop.Token);
        Assert.Equal(("ann@example.com", "Ann", "+491711234567"), (customer.Email, customer.Name, customer.Phone));
        var opening = Assert.Single(await shop.EntriesAsync());
        Assert.Equal(("opening_balance", "A1", "2030-12-31", 120), (opening.Reason, opening.Metadata["external_id"], opening.Metadata["expires_on"], opening.Amount));
        Assert.Contains("Bob \"B.\" Baker", (await shop.CustomersAsync()).Select(bob => bob.Name));
        shop.Sandbox.Ledger.Verify();
    }

    [Fact]
    [Keeps("import.once")]
    public async Task A_second_run_changes_nothing_with_its_checkpoint_and_without()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.WriteMembers(60);
        await shop.ImportAsync(file);
        shop.Sandbox.Requests.Clear();

        var again = await shop.ImportAsync(file);
        Assert.True(again.AllWell);
        Assert.Equal(60, again.Members.AlreadyThere);
        Assert.DoesNotContain(shop.Sandbox.Requests, request => request.Method == "POST");

        shop.Sandbox.Clock.Advance(TimeSpan.FromDays(40));
        var without = await shop.ImportAsync(file, options => options with { StateFile = shop.Folder["other.db"] });
        Assert.True(without.AllWell);
        Assert.Equal((60, Folder.SumOf(60)), (without.Members.AlreadyThere, (long)without.Points.Out));
        Assert.DoesNotContain(shop.Sandbox.Requests, request => request.Method == "POST");
    }

    [Fact]
    [Keeps("import.once")]
    public async Task A_row_with_other_points_is_reported_and_never_adjusted()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,a@example.com,100\nB,b@example.com,0\n");
        await shop.ImportAsync(file);
        shop.Folder.Write("members.csv", "external_id,email,points\nA,a@example.com,250\nB,b@example.com,30\n");
        foreach (var state in (string?[])[null, shop.Folder["other.db"]])
        {
            var report = await shop.ImportAsync(file, options => options with { StateFile = state });

            Assert.False(report.AllWell);
            Assert.Equal((2, 280, 100, -180, 0), (report.Members.Changed, report.Points.In, report.Points.Out, report.Points.Changed, report.Points.Unexplained));
            Assert.Contains(report.Differences, difference => difference is { Kind: "changed", Rows: 2 });
        }

        Assert.Equal([100], (await shop.EntriesAsync()).Select(entry => entry.Amount));
    }

    [Fact]
    [Keeps("import.told")]
    public async Task A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.WriteMembers(10);
        await shop.ImportAsync(file);
        shop.Sandbox.Requests.Clear();
        shop.Folder.Write("members.csv", File.ReadAllText(file).Replace("Member 3,757", "Member 3,1", StringComparison.Ordinal) + "ext-11,new@example.com,New,40\next-12,not an address,,5\n");

        var report = await shop.ImportAsync(file, options => options with { DryRun = true, StateFile = shop.Folder["none.db"] });

        Assert.Equal((1, 9, 1, 1), (report.Members.New, report.Members.AlreadyThere, report.Members.Changed, report.Members.Refused));
        Assert.Equal(Folder.SumOf(10) + 40, (long)report.Points.Out);
        Assert.DoesNotContain(shop.Sandbox.Requests, request => request.Method == "POST");
        Assert.False(File.Exists(shop.Folder["none.db"]));
        Assert.True(File.Exists(shop.Folder["members.dry-run.html"]));
    }
}
