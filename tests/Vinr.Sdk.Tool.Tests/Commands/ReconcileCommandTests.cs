using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Commands;

public class ReconcileCommandTests
{
    private const string Header = "order_id,payment_id,customer_id,amount,currency,refunded,points\n";

    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    public async Task Orders_that_agree_exit_with_0_and_leave_a_report_beside_them(int width)
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop, width);
        var orders = shop.Folder.Write("orders.csv", $"{Header}A-1,{await PayAsync(shop)},cust_abc123,45.00,EUR,0,0\n");

        Assert.Equal(0, await terminal.RunAsync(Line(shop, orders)));

        Assert.Contains("1 order, 1 payment, 0 refunds", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("All well. Orders, payments and the ledger agree.", terminal.Output, StringComparison.Ordinal);
        Assert.Empty(terminal.Error);
        Assert.True(JsonDocument.Parse(await ReadAsync(shop, "orders.report.json")).RootElement.GetProperty("allWell").GetBoolean());
        Assert.Contains("All well.", await ReadAsync(shop, "orders.report.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    public async Task What_differs_exits_with_1_and_is_shown_with_what_to_do(int width)
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop, width);
        var text = string.Concat(Enumerable.Range(0, 12).Select(i => $"lost-{i},pay_none{i},,4500,EUR,,\n"));
        var orders = shop.Folder.Write("orders.csv", $"{Header}A-1,{await PayAsync(shop)},cust_abc123,44.00,EUR,0,\n{text}");

        Assert.Equal(1, await terminal.RunAsync(Line(shop, orders)));

        var shown = string.Join(' ', terminal.Output.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Orders without a payment (12)", shown, StringComparison.Ordinal);
        Assert.Contains("Order lost-9 names the payment pay_none9", shown, StringComparison.Ordinal);
        Assert.Contains("… and 2 more, in the report", shown, StringComparison.Ordinal);
        Assert.Contains("Order A-1 says 44.00 EUR", shown, StringComparison.Ordinal);
        Assert.Contains("→ Find out which is right.", shown, StringComparison.Ordinal);
        Assert.Contains("To look at. 13 differences.", shown, StringComparison.Ordinal);
        Assert.All(terminal.Output.Split('\n').Where(line => !line.Contains('/', StringComparison.Ordinal)), line => Assert.True(line.Length <= width && line == line.TrimEnd(), line));
    }

    [Fact]
    public async Task Json_is_the_document_of_the_report_and_nothing_else()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        var orders = shop.Folder.Write("orders.csv", Header + "Bestellung 1 für Zoë,,,4500,EUR,,\n");

        Assert.Equal(1, await terminal.RunAsync(Line(shop, orders, "--json", "--report", shop.Folder["january.html"])));

        Assert.Equal(await ReadAsync(shop, "january.json") + Environment.NewLine, terminal.Output);
        var found = Assert.Single(JsonDocument.Parse(terminal.Output).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("Bestellung 1 für Zoë", found.GetProperty("order").GetString());
        Assert.Contains("für Zoë", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("To look at.", await ReadAsync(shop, "january.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(shop.Folder["orders.report.json"]));
    }

    [Theory]
    [InlineData("order_id,amount,currency\n", "has no column payment_id. Its columns are: order_id, amount, currency")]
    [InlineData("order_id|payment_id\n", "separated by a comma, a semicolon or a tab")]
    [InlineData("", "is empty")]
    [InlineData("PK\u0003\u0004", "a workbook of a spreadsheet")]
    [InlineData(null, "is a folder: name a file in it")]
    [InlineData(Header, "does not exist: make it", "--report", "/nowhere/at/all.json")]
    [InlineData(Header, "is a device", "--report", "/dev/full")]
    [InlineData(Header, "before it begins", "--to", "2025-12-31")]
    [InlineData(Header, "--to is no day like 2026-01-31", "--to", "tomorrow")]
    public async Task What_cannot_be_worked_with_exits_with_2_before_VINR_is_asked(string? text, string problem, params string[] arguments)
    {
        await using var shop = await Shop.OpenAsync();
        shop.Sandbox.Requests.Clear();
        var terminal = Terminal.In(shop);
        var orders = text is null ? shop.Folder["."] : shop.Folder.Write("orders.csv", text);
        string[] period = arguments is ["--to", ..] ? ["--from", "2026-01-01"] : ["--from", "2026-01-01", "--to", "2026-01-31"];

        Assert.Equal(2, await terminal.RunAsync(["reconcile", orders, "--program", shop.Program, .. period, .. arguments]));

        Assert.Contains(problem, terminal.Complaint, StringComparison.Ordinal);
        Assert.Empty(terminal.Output);
        Assert.Empty(shop.Sandbox.Requests);
    }

    [Fact]
    public async Task A_program_that_is_not_there_exits_with_2_and_says_what_to_do()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);

        Assert.Equal(2, await terminal.RunAsync("reconcile", shop.Folder.Write("orders.csv", Header), "--program", "prog_none", "--from", "2026-01-01", "--to", "2026-01-31"));

        Assert.Contains("Ids of the test environment do not exist in the live one", terminal.Complaint, StringComparison.Ordinal);
        Assert.DoesNotContain(shop.Sandbox.SecretKey, terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.Folder["orders.report.json"]));
    }

    [Fact]
    public async Task A_service_that_fails_exits_with_3_and_tells_programs_so()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Sandbox.Faults.On("refunds.list").RespondWith(503);
        var terminal = Terminal.In(shop);

        Assert.Equal(3, await terminal.RunAsync(Line(shop, shop.Folder.Write("orders.csv", Header), "--json")));

        Assert.Equal(3, JsonDocument.Parse(terminal.Output).RootElement.GetProperty("error").GetProperty("exitCode").GetInt32());
        Assert.DoesNotContain(shop.Sandbox.SecretKey, terminal.Error + terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_rows_that_are_none_each_is_told_and_the_others_are_compared()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        var orders = shop.Folder.Write("orders.csv", $"{Header}B-1,{new string('9', 1_000_000)},,4500,EUR,,\nB-2,,,\"1.234,50\",EUR,,\nB-3,,,4500,EUR,-5,\nA-1,{await PayAsync(shop)},,4500,EUR,,\n");

        Assert.Equal(1, await terminal.RunAsync(Line(shop, orders, "--json")));

        var findings = JsonDocument.Parse(terminal.Output).RootElement.GetProperty("findings").EnumerateArray().Select(found => found.GetProperty("message").GetString()!).ToList();
        Assert.Equal(3, findings.Count);
        Assert.Contains("Row 2 of the orders was left out: the row is longer than 65,536 characters", findings[0], StringComparison.Ordinal);
        Assert.Contains("Row 3 of the orders was left out: amount (1.234,50) is neither minor units", findings[1], StringComparison.Ordinal);
        Assert.Contains("Row 4 of the orders was left out: refunded (-5)", findings[2], StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("tool.exits")]
    public async Task Interrupted_it_says_so_and_leaves_no_report_not_even_an_older_one()
    {
        await using var shop = await Shop.OpenAsync();
        var terminal = Terminal.In(shop);
        Assert.Equal(0, await Terminal.In(shop).RunAsync(Line(shop, shop.Folder.Write("orders.csv", Header))));

        Assert.Equal(130, await terminal.RunAsync(new CancellationToken(canceled: true), Line(shop, shop.Folder.Write("orders.csv", Header))));

        Assert.Contains("Interrupted", terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.Folder["orders.report.json"]));
        Assert.False(File.Exists(shop.Folder["orders.report.html"]));
    }

    [Fact]
    public async Task A_period_that_means_nothing_leaves_an_older_report_as_it_is()
    {
        await using var shop = await Shop.OpenAsync();
        var orders = shop.Folder.Write("orders.csv", Header);
        Assert.Equal(0, await Terminal.In(shop).RunAsync(Line(shop, orders)));

        Assert.Equal(2, await Terminal.In(shop).RunAsync("reconcile", orders, "--program", shop.Program, "--from", "2026-01-31", "--to", "2026-01-01"));

        Assert.True(File.Exists(shop.Folder["orders.report.json"]));
    }

    [Fact]
    public async Task The_keys_under_which_metadata_names_an_order_can_be_told()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.Vinr.Payments.CreateAsync(new() { Amount = 4_500, Currency = "EUR", PaymentMethod = "pm_card_visa", Metadata = new() { ["receipt"] = "A-1" } }, cancellationToken: Shop.Token);
        var orders = shop.Folder.Write("orders.csv", Header + "A-1,,,4500,EUR,,\n");

        Assert.Equal(1, await Terminal.In(shop).RunAsync(Line(shop, orders)));
        Assert.Equal(0, await Terminal.In(shop).RunAsync(Line(shop, orders, "--order-keys", "order, receipt")));
    }

    private static async Task<string> PayAsync(Shop shop) =>
        (await shop.Vinr.Payments.CreateAsync(new() { Amount = 4_500, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" }, cancellationToken: Shop.Token)).Id;

    private static string[] Line(Shop shop, string orders, params string[] arguments)
    {
        var today = shop.Sandbox.Clock.UtcNow;
        return ["reconcile", orders, "--program", shop.Program, "--from", Day(today.AddDays(-1)), "--to", Day(today.AddDays(1)), .. arguments];
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task<string> ReadAsync(Shop shop, string name) => File.ReadAllTextAsync(shop.Folder[name], Shop.Token);
}
