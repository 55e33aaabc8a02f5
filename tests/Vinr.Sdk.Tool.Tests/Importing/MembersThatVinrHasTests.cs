using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Importing;

/// <summary>Customers and members who are there before the import, and files that change between imports.</summary>
public class MembersThatVinrHasTests
{
    [Fact]
    public async Task A_customer_is_found_by_e_mail_whatever_its_capitals()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.Vinr.Customers.CreateAsync(new() { Email = "ann@example.com", Name = "Ann" }, cancellationToken: Shop.Token);
        var file = shop.Folder.Write("members.csv", "external_id,email,name,points\nA,Ann@Example.com,Anna,10\n");

        var report = await shop.ImportAsync(file);

        Assert.Equal(1, report.Members.New);
        Assert.Equal(ann.Id, Assert.Single(await shop.MembersAsync()).Customer!.Id);
        Assert.Equal("Ann", (await shop.Vinr.Customers.RetrieveAsync(ann.Id, cancellationToken: Shop.Token)).Name);
        Assert.Contains(report.Differences, difference => difference is { Kind: "customer", Rows: 1 });
    }

    /// <summary>VINR's filter is assumed to tell capitals apart, and the sandbox's does. Of members the listing has the address.</summary>
    [Fact]
    [Keeps("import.once")]
    public async Task A_member_is_found_whatever_the_capitals_of_its_address_at_VINR()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.Vinr.Customers.CreateAsync(new() { Email = "Ann@Example.com", Name = "Ann" }, cancellationToken: Shop.Token);
        await shop.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = ann.Id }, cancellationToken: Shop.Token);
        var before = (await shop.CustomersAsync()).Count;
        var file = shop.Folder.Write("members.csv", "external_id,email,name,points\nA,ann@example.com,Anna,10\n");

        var dry = await shop.ImportAsync(file, options => options with { DryRun = true });
        var report = await shop.ImportAsync(file);

        Assert.Equal((1, 1, 0), (dry.Members.Enrolled, report.Members.Enrolled, report.Members.New));
        Assert.Equal((ann.Id, 10), (Assert.Single(await shop.MembersAsync()).Customer!.Id, (await shop.MembersAsync())[0].Balance));
        Assert.Equal(before, (await shop.CustomersAsync()).Count);
        Assert.Contains(report.Differences, difference => difference is { Kind: "customer", Rows: 1 });
    }

    [Fact]
    public async Task A_customer_and_a_member_whose_addresses_differ_in_capitals_alone_are_several()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.Vinr.Customers.CreateAsync(new() { Email = "ANN@example.com" }, cancellationToken: Shop.Token);
        await shop.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = ann.Id }, cancellationToken: Shop.Token);
        await shop.Vinr.Customers.CreateAsync(new() { Email = "ann@example.com" }, cancellationToken: Shop.Token);

        var report = await shop.ImportAsync(shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\n"));

        Assert.Equal("several_customers", report.Refusals.Single().Code);
        Assert.Empty(await shop.EntriesAsync());
    }

    [Fact]
    public async Task A_customer_who_was_made_with_capitals_is_found_when_the_row_has_another_address_since()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,Ann@Example.com,10\n");
        shop.Sandbox.Faults.On("loyalty.accounts.create").DropBeforeCommit();
        Assert.Equal(1, (await shop.ImportAsync(file)).Members.Failed);
        shop.Sandbox.Faults.Clear();
        var made = (await shop.CustomersAsync()).Count;
        shop.Folder.Write("members.csv", "external_id,email,points\nA,anna@example.com,10\n");

        Assert.Equal(1, (await shop.ImportAsync(file)).Members.Changed);

        Assert.Equal(made, (await shop.CustomersAsync()).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [Keeps("import.once")]
    public async Task A_member_who_could_not_be_given_its_external_id_gets_it_from_the_next_run(int points)
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.Vinr.Customers.CreateAsync(new() { Email = "ann@example.com" }, cancellationToken: Shop.Token);
        await shop.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = ann.Id }, cancellationToken: Shop.Token);
        var file = shop.Folder.Write("members.csv", $"external_id,email,points\nA,ann@example.com,{points}\n");
        shop.Sandbox.Faults.On("loyalty.accounts.update").DropBeforeCommit();
        Assert.Equal(1, (await shop.ImportAsync(file)).Members.Failed);
        shop.Sandbox.Faults.Clear();

        var dry = await shop.ImportAsync(file, options => options with { DryRun = true });
        var second = await shop.ImportAsync(file);
        var third = await shop.ImportAsync(file, options => options with { StateFile = shop.Folder["other.db"] });

        Assert.Equal((1, 1, 1), (dry.Members.Enrolled, second.Members.Enrolled, third.Members.AlreadyThere));
        Assert.Equal(("A", points), (Assert.Single(await shop.MembersAsync()).Metadata["external_id"], (await shop.MembersAsync())[0].Balance));
    }

    [Fact]
    public async Task Several_customers_with_one_address_are_a_refusal()
    {
        await using var shop = await Shop.OpenAsync();
        for (var i = 0; i < 2; i++) await shop.Vinr.Customers.CreateAsync(new() { Email = "ann@example.com" }, cancellationToken: Shop.Token);
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\nB,b@example.com,5\n");

        var report = await shop.ImportAsync(file);

        Assert.Equal(("several_customers", 1, 1), (report.Refusals.Single().Code, report.Members.Refused, report.Members.New));
        Assert.Contains("several customers", await File.ReadAllTextAsync(report.RejectsFile!, Shop.Token), StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("import.once")]
    public async Task A_member_whom_no_import_made_gets_its_opening_balance_once()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.Vinr.Customers.CreateAsync(new() { Email = "ann@example.com" }, cancellationToken: Shop.Token);
        var account = await shop.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = ann.Id, Metadata = new() { ["vip"] = "yes" } }, cancellationToken: Shop.Token);
        await shop.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = account.Id, Amount = 7, Reason = "gift", Metadata = new() { ["external_id"] = "A" } }, cancellationToken: Shop.Token);
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\n");

        var first = await shop.ImportAsync(file);
        var second = await shop.ImportAsync(file, options => options with { StateFile = shop.Folder["other.db"] });

        Assert.Equal((1, 1), (first.Members.Enrolled, second.Members.AlreadyThere));
        var member = Assert.Single(await shop.MembersAsync());
        Assert.Equal((17, "yes", "A"), (member.Balance, member.Metadata["vip"], member.Metadata["external_id"]));
    }

    [Fact]
    public async Task A_member_of_another_external_id_is_left_alone()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.ImportAsync(shop.Folder.Write("a.csv", "external_id,email,points\nA,ann@example.com,10\n"));

        var report = await shop.ImportAsync(shop.Folder.Write("b.csv", "external_id,email,points\nB,ann@example.com,20\n"));

        Assert.Equal("email_of_another_member", report.Refusals.Single().Code);
        Assert.Equal(10, Assert.Single(await shop.MembersAsync()).Balance);
    }

    [Fact]
    public async Task A_row_with_another_address_than_before_makes_no_second_member()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\n");
        await shop.ImportAsync(file);
        shop.Folder.Write("members.csv", "external_id,email,points\nA,anna@example.com,10\n");
        foreach (var state in (string?[])[null, shop.Folder["other.db"]])
        {
            var report = await shop.ImportAsync(file, options => options with { StateFile = state });
            Assert.Equal((1, false), (report.Members.Changed, report.AllWell));
        }

        Assert.Single(await shop.MembersAsync());
        Assert.Equal(2, (await shop.CustomersAsync()).Count);
    }

    [Fact]
    public async Task A_closed_account_takes_nothing()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.Vinr.Customers.CreateAsync(new() { Email = "ann@example.com" }, cancellationToken: Shop.Token);
        var account = await shop.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = ann.Id }, cancellationToken: Shop.Token);
        shop.Sandbox.CloseAccount(account.Id);

        var report = await shop.ImportAsync(shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\n"));

        Assert.Equal("account_not_active", report.Refusals.Single().Code);
    }

    [Fact]
    [Keeps("import.once")]
    public async Task Somebody_who_enrols_while_the_import_runs_is_found()
    {
        await using var shop = await Shop.OpenAsync();
        var ann = await shop.Vinr.Customers.CreateAsync(new() { Email = "ann@example.com" }, cancellationToken: Shop.Token);
        var handler = new BeforeHandler(shop.Sandbox.CreateHandler(), "POST /v1/loyalty-accounts", () =>
            shop.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = shop.Program, Customer = ann.Id }, cancellationToken: Shop.Token));
        using var vinr = Shop.ClientOf(shop.Sandbox, handler);

        var report = await shop.ImportAsync(shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\n"), vinr: vinr);

        Assert.True(report.AllWell);
        Assert.Equal((10, "A"), (Assert.Single(await shop.MembersAsync()).Balance, (await shop.MembersAsync())[0].Metadata["external_id"]));
    }

    [Fact]
    public async Task A_row_that_was_begun_and_has_changed_since_waits_for_somebody_to_look()
    {
        await using var shop = await Shop.OpenAsync();
        var file = shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\n");
        shop.Sandbox.Faults.On("loyalty.transactions.create").DropBeforeCommit();
        Assert.Equal(1, (await shop.ImportAsync(file)).Members.Failed);
        shop.Sandbox.Faults.Clear();
        shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,20\n");

        Assert.Equal(1, (await shop.ImportAsync(file)).Members.Changed);
        Assert.Empty(await shop.EntriesAsync());

        shop.Folder.Write("members.csv", "external_id,email,points\nA,ann@example.com,10\n");
        Assert.True((await shop.ImportAsync(file)).AllWell);
        Assert.Equal(10, (await shop.EntriesAsync()).Single().Amount);
    }

    /// <summary>Does something before the first request of a kind.</summary>
    private sealed class BeforeHandler(HttpMessageHandler inner, string request, Func<Task> act) : DelegatingHandler(inner)
    {
        private int _isDone;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            if ($"{message.Method} {message.RequestUri!.AbsolutePath}" == request && Interlocked.Exchange(ref _isDone, 1) == 0) await act();
            return await base.SendAsync(message, cancellationToken);
        }
    }
}
