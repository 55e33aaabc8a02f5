using Vinr.Sdk.Operations;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

/// <summary>Which payment is an order's that names none.</summary>
public sealed class MatchingTests
{
    [Fact]
    public async Task A_payment_that_names_its_order_twice_is_one()
    {
        await using var books = await Books.OpenAsync();
        await BuyAsync(books, "pm_card_visa", ("order", "o-1"), ("cart", "o-1"));

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Empty(findings);
    }

    [Fact]
    public async Task An_attempt_that_was_declined_does_not_count_beside_one_that_paid()
    {
        await using var books = await Books.OpenAsync();
        await BuyAsync(books, "pm_card_declined", ("order", "o-1"));
        await BuyAsync(books, "pm_card_visa", ("order", "o-1"));

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Empty(findings);
    }

    [Fact]
    public async Task Attempts_that_were_all_declined_are_an_order_that_was_not_paid()
    {
        await using var books = await Books.OpenAsync();
        await BuyAsync(books, "pm_card_declined", ("order", "o-1"));
        await BuyAsync(books, "pm_card_declined", ("order", "o-1"));

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Equal(FindingKind.OrderNotPaid, Assert.Single(findings).Kind);
    }

    [Fact]
    public async Task Two_that_paid_are_told()
    {
        await using var books = await Books.OpenAsync();
        await BuyAsync(books, "pm_card_visa", ("orderId", "o-1"));
        await BuyAsync(books, "pm_card_visa", ("order_number", "o-1"));

        var (findings, _, _) = await books.ReconcileAsync();

        var found = Assert.Single(findings, found => found.Kind == FindingKind.OrderWithoutPayment);
        Assert.Contains("more than one that was paid names it", found.Message, StringComparison.Ordinal);
        Assert.Equal(2, found.Evidence.Count);
    }

    [Theory]
    [InlineData("attempt", false)]
    [InlineData("note", false)]
    [InlineData("Cart_Id", true)]
    [InlineData("order", true)]
    public async Task Metadata_names_an_order_under_the_keys_for_it(string key, bool isMatch)
    {
        await using var books = await Books.OpenAsync();
        var stranger = await BuyAsync(books, "pm_card_visa", (key, "o-1"));

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Equal(isMatch ? [] : [(FindingKind.OrderWithoutPayment, null), (FindingKind.PaymentWithoutOrder, stranger)], findings.Select(found => (found.Kind, found.Payment)));
    }

    /// <summary>The order in the file names no payment.</summary>
    private static async Task<string?> BuyAsync(Books books, string method, params (string Key, string Value)[] metadata)
    {
        books.Write("o-1", null, null, 4_500);
        try
        {
            return (await books.Vinr.Payments.CreateAsync(new() { Amount = 4_500, Currency = "EUR", PaymentMethod = method, Metadata = metadata.ToDictionary(note => note.Key, note => note.Value) })).Id;
        }
        catch (VinrApiException)
        {
            return null; // declined, and kept as failed
        }
    }
}
