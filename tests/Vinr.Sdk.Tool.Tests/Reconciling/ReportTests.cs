using System.Text.Json;
using Vinr.Sdk.Operations;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

public sealed class ReportTests
{
    [Fact]
    public async Task The_page_and_the_JSON_tell_the_same_and_run_nothing_that_stands_in_the_orders()
    {
        await using var books = await Books.OpenAsync(club => club.EarnPerUnit(1).Tier("gold", 500, factor: 2));
        books.Club.Member("cust_ada").Tier("gold");
        await books.BuyAsync("o-1", "cust_ada", 4_500);
        books.Write("<script>alert(1)</script>", "pay_nobodyhas1", null, 700);

        var (json, page) = await WriteAsync(books);

        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        Assert.Equal(("reconcile", false, 2, 1), (root.GetProperty("kind").GetString(), root.GetProperty("allWell").GetBoolean(), root.GetProperty("orders").GetInt32(), root.GetProperty("payments").GetInt32()));
        Assert.Equal("order_without_payment", Assert.Single(root.GetProperty("findings").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal(90, Assert.Single(root.GetProperty("notDecidable").EnumerateArray()).GetProperty("earned").GetInt32());
        Assert.Equal(4_500 + 700, Assert.Single(root.GetProperty("money").EnumerateArray()).GetProperty("ordered").GetInt64());
        Assert.Contains("Orders without a payment (1)", page, StringComparison.Ordinal);
        Assert.Contains("Not decidable (1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(books.Sandbox.SecretKey, json + page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order_id,amount,currency\n", "has no column payment_id")]
    [InlineData("", "is empty")]
    [InlineData(null, "cannot be read")]
    public async Task A_file_that_is_no_list_of_orders_is_told_before_VINR_is_asked(string? content, string told)
    {
        await using var books = await Books.OpenAsync();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        if (content is not null) await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        var asked = books.Sandbox.Requests.Count;

        var wrong = await Assert.ThrowsAsync<InputException>(() => Reconciliation.RunAsync(
            books.Vinr, file, new() { Program = books.Club.Id, From = new(2026, 3, 1), To = new(2026, 3, 2) }, TestContext.Current.CancellationToken));

        Assert.Contains(told, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(asked, books.Sandbox.Requests.Count);
        File.Delete(file);
    }

    private static async Task<(string Json, string Page)> WriteAsync(Books books)
    {
        (string, string) written = default;
        await books.ReconcileAsync(report: report => written = (report.ToJson(), report.ToHtml()));
        return written;
    }
}
