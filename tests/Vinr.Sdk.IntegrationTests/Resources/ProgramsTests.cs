using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class ProgramsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_program_is_created_and_found_again(Ground ground)
    {
        var vinr = fixture.On(ground).Vinr;

        var created = await vinr.Loyalty.Programs.CreateAsync(new()
        {
            Name = "VINR Rewards",
            Currency = new() { Name = "stars", ExpiryMonths = 6, PointValue = 2, Rounding = PointsRounding.Nearest },
            TierConfig = Tiers.GoldFrom(150_000),
            Metadata = new() { ["shop"] = "berlin" },
        });
        var found = await vinr.Loyalty.Programs.RetrieveAsync(created.Id);

        Assert.StartsWith("prog_", created.Id, StringComparison.Ordinal);
        Assert.Equal(created.Id, found.Id);
        Assert.Equal("VINR Rewards", found.Name);
        Assert.Equal(("stars", 6, 2m, PointsRounding.Nearest), (found.Currency.Name, found.Currency.ExpiryMonths, found.Currency.PointValue, found.Currency.Rounding));
        Assert.Equal(TierQualification.Spend, found.TierConfig!.QualifyOn);
        Assert.Equal([("Member", 0, 0L), ("Gold", 1, 150_000L)], found.TierConfig.Tiers.Select(tier => (tier.Name, tier.Rank, tier.Threshold)));
        Assert.Equal("berlin", found.Metadata["shop"]);
        Assert.Equal(created.Created, found.Created);
    }

    [Theory, OnEveryGround]
    public async Task What_a_program_leaves_open_gets_VINRs_defaults(Ground ground)
    {
        var program = await fixture.On(ground).Vinr.Loyalty.Programs.CreateAsync(new() { Name = "Plain" });

        Assert.Equal((1m, PointsRounding.Down, 0), (program.Currency.PointValue, program.Currency.Rounding, program.Currency.Decimals));
        Assert.Null(program.Currency.ExpiryMonths);
        Assert.Null(program.TierConfig);
    }

    [Theory, OnEveryGround]
    public async Task An_update_changes_what_it_names_and_nothing_else(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync(Tiers.GoldFrom(150_000));

        var renamed = await place.Vinr.Loyalty.Programs.UpdateAsync(program.Id, new() { Name = "VINR Plus" });
        var cleared = await place.Vinr.Loyalty.Programs.UpdateAsync(program.Id, new() { TierConfig = Optional<TierConfigSpec>.Null });

        Assert.Equal(("VINR Plus", 12), (renamed.Name, renamed.Currency.ExpiryMonths));
        Assert.Equal(2, renamed.TierConfig?.Tiers.Count);
        Assert.Equal("VINR Plus", cleared.Name);
        Assert.Null(cleared.TierConfig);
    }

    [Theory, OnEveryGround]
    public async Task The_newest_program_is_listed_first(Ground ground)
    {
        var place = fixture.On(ground);
        var older = await place.NewProgramAsync();
        var newer = await place.NewProgramAsync();

        var ids = (await place.Vinr.Loyalty.Programs.ListAsync().ReadAllAsync()).ConvertAll(program => program.Id);

        Assert.Contains(older.Id, ids);
        Assert.InRange(ids.IndexOf(newer.Id), 0, ids.IndexOf(older.Id) - 1);
    }
}
