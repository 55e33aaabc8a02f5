using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class TransactionsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task Points_given_by_hand_stand_in_the_ledger(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());

        var created = await place.Vinr.Loyalty.Transactions.CreateAsync(
            new() { Account = member.Id, Amount = 320, Reason = "goodwill", Metadata = new() { ["ticket"] = "4711" } });
        var found = await place.Vinr.Loyalty.Transactions.RetrieveAsync(created.Id);

        Assert.StartsWith("ptx_", created.Id, StringComparison.Ordinal);
        Assert.Equal((created.Id, member.Id), (found.Id, found.Account.Id));
        Assert.Equal((320L, PointsTransactionType.Credit, 320L, "goodwill"), (found.Amount, found.Type, found.BalanceAfter, found.Reason));
        Assert.Equal("4711", found.Metadata["ticket"]);
        Assert.NotNull(found.ExpiresAt);
        var after = await place.ReadAsync(member);
        Assert.Equal((320L, 320L), (after.Balance, after.LifetimePoints));
    }

    [Theory, OnEveryGround]
    public async Task Points_taken_by_hand_never_lead_below_zero(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync(), points: 100);

        var taken = await place.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = -60, Reason = "correction" });
        var refused = await Assert.ThrowsAsync<VinrInvalidStateException>(() =>
            place.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = -60, Reason = "correction" }));

        Assert.Equal((-60L, PointsTransactionType.Debit, 40L), (taken.Amount, taken.Type, taken.BalanceAfter));
        Assert.Equal("insufficient_points", refused.Code);
        var after = await place.ReadAsync(member);
        Assert.Equal((40L, 100L), (after.Balance, after.LifetimePoints));
    }

    [Theory, OnEveryGround]
    public async Task The_ledger_is_listed_by_account_and_by_type(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (ada, _) = (await place.NewMemberAsync(program, points: 100), await place.NewMemberAsync(program, points: 7));
        await place.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = ada.Id, Amount = -60, Reason = "correction" });

        var all = await place.Vinr.Loyalty.Transactions.ListAsync(new() { Account = ada.Id }).ReadAllAsync();
        var debits = await place.Vinr.Loyalty.Transactions.ListAsync(
            new() { Account = ada.Id, Type = PointsTransactionType.Debit }).ReadAllAsync();

        Assert.Equal([-60L, 100L], all.Select(entry => entry.Amount));
        Assert.Equal(-60, Assert.Single(debits).Amount);
    }
}
