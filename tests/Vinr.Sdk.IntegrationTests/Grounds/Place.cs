using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.IntegrationTests;

/// <summary>A VINR to test against, and the beginnings that most tests share.</summary>
public sealed class Place(VinrClient client, VinrSandbox? sandbox) : IAsyncDisposable
{
    public VinrClient Vinr => client;

    /// <summary>The embedded sandbox; null at VINR's own.</summary>
    public VinrSandbox? Sandbox => sandbox;

    /// <summary>A program with the guide's currency and its rule: 1 point per €1, gold earns double.</summary>
    public async Task<LoyaltyProgram> NewProgramAsync(TierConfigSpec? tiers = null)
    {
        var program = await Vinr.Loyalty.Programs.CreateAsync(new()
        {
            Name = "VINR Rewards",
            Currency = new() { Name = "points", ExpiryMonths = 12 },
            TierConfig = tiers,
        });
        await Vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = program.Id,
            Trigger = EarningTrigger.PaymentCompleted,
            Earn = new() { PointsPerCurrencyUnit = 1 },
            Multipliers = [new() { When = new() { Tier = "gold" }, Factor = 2 }],
        });
        return program;
    }

    public async Task<string> NewCustomerAsync() => (await Vinr.Customers.CreateAsync(new() { Name = "Ada Lovelace" })).Id;

    /// <summary>A new customer as a new member.</summary>
    public async Task<LoyaltyAccount> NewMemberAsync(LoyaltyProgram program, long points = 0)
    {
        var member = await Vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = await NewCustomerAsync() });
        if (points > 0) await Vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = points, Reason = "welcome" });
        return await ReadAsync(member);
    }

    /// <summary>The guide's reward: €5 off for 100 points.</summary>
    public Task<Reward> NewRewardAsync(LoyaltyProgram program, long? inventory = null) => Vinr.Loyalty.Rewards.CreateAsync(new()
    {
        Program = program.Id,
        Name = "€5 off",
        Cost = 100,
        Benefit = RewardBenefit.Discount(500, "EUR"),
        Inventory = inventory,
    });

    public Task<Payment> PayAsync(LoyaltyAccount member, long amount) =>
        Vinr.Payments.CreateAsync(new() { Amount = amount, Currency = "EUR", Customer = member.Customer, PaymentMethod = "pm_card_visa" });

    public Task<LoyaltyAccount> ReadAsync(LoyaltyAccount member) => Vinr.Loyalty.Accounts.RetrieveAsync(member.Id);

    /// <summary>The member's ledger, oldest first.</summary>
    public async Task<IReadOnlyList<PointsTransaction>> LedgerAsync(LoyaltyAccount member)
    {
        var ledger = await Vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id }).ReadAllAsync();
        ledger.Reverse();
        return ledger;
    }

    /// <summary>Has the embedded sandbox check its books; VINR's own keeps them to itself.</summary>
    public void VerifyLedger() => Sandbox?.Ledger.Verify();

    public async ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        if (Sandbox is not null) await Sandbox.DisposeAsync();
    }
}
