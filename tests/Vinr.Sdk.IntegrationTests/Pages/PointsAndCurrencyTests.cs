using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The samples of VINR's page <em>Points and currency</em>.</summary>
public sealed class PointsAndCurrencyTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("programs.update")]
    [Shows("programs.currency")]
    public async Task A_program_says_what_its_points_are(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var program = await vinr.Loyalty.Programs.UpdateAsync("prog_default", new()
        {
            Currency = new ProgramCurrencySpec { Name = "Stars", PointValue = 1, Rounding = PointsRounding.Down, Decimals = 0 },
        });

        Assert.Equal(("prog_default", "Stars", 1m), (program.Id, program.Currency.Name, program.Currency.PointValue));
        Assert.Equal((PointsRounding.Down, 0), (program.Currency.Rounding, program.Currency.Decimals));
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("ledger.by_hand")]
    public async Task Points_are_given_by_hand_with_a_reason(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Customer = "cust_abc123" });

        var entry = await vinr.Loyalty.Transactions.CreateAsync(new()
        {
            Account = account.Id,
            Amount = 250,
            Reason = "goodwill_credit",
            Metadata = new() { ["ticket"] = "ZD-4821" },
        });

        Assert.StartsWith("ptx_", entry.Id, StringComparison.Ordinal);
        Assert.Equal((250L, PointsTransactionType.Credit, "goodwill_credit"), (entry.Amount, entry.Type, entry.Reason));
        Assert.Equal((250L, 250L), (await place.ReadAsync(account)) is var now ? (now.Balance, now.LifetimePoints) : default);
    }
}
