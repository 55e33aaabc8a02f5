using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class AccountsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_customer_is_enrolled_and_found_again(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var customer = await place.NewCustomerAsync();

        var created = await place.Vinr.Loyalty.Accounts.CreateAsync(
            new() { Program = program.Id, Customer = customer, Metadata = new() { ["card"] = "17" } });
        var found = await place.Vinr.Loyalty.Accounts.RetrieveAsync(created.Id);

        Assert.StartsWith("loy_", created.Id, StringComparison.Ordinal);
        Assert.Equal((created.Id, program.Id, customer), (found.Id, found.Program, found.Customer?.Id));
        Assert.Equal((0L, 0L, AccountStatus.Active), (found.Balance, found.LifetimePoints, found.Status));
        Assert.Null(found.Tier);
        Assert.Equal("17", found.Metadata["card"]);
    }

    [Theory, OnEveryGround]
    public async Task A_customer_is_a_member_of_a_program_once(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var member = await place.NewMemberAsync(program);

        var refused = await Assert.ThrowsAsync<VinrInvalidStateException>(
            () => place.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = member.Customer }));

        Assert.Equal("account_already_exists", refused.Code);
    }

    [Theory, OnEveryGround]
    public async Task A_tier_set_by_hand_stays_until_it_is_cleared(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync(Tiers.GoldFrom(150_000)));

        var promoted = await place.Vinr.Loyalty.Accounts.UpdateAsync(member.Id, new() { Tier = "gold" });
        await place.PayAsync(member, 1_000);
        var afterPayment = await place.ReadAsync(member);
        var cleared = await place.Vinr.Loyalty.Accounts.UpdateAsync(member.Id, new() { Tier = Optional<string>.Null });

        Assert.Equal(("member", "gold", "gold", "member"), (member.Tier?.Id, promoted.Tier?.Id, afterPayment.Tier?.Id, cleared.Tier?.Id));
    }

    [Theory, OnEveryGround]
    public async Task Notes_on_a_member_can_be_changed(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());

        await place.Vinr.Loyalty.Accounts.UpdateAsync(member.Id, new() { Metadata = new Dictionary<string, string> { ["likes"] = "tea" } });

        Assert.Equal("tea", (await place.ReadAsync(member)).Metadata["likes"]);
    }

    [Theory, OnEveryGround]
    public async Task Members_are_listed_by_program_and_by_customer(Ground ground)
    {
        var place = fixture.On(ground);
        var (here, elsewhere) = (await place.NewProgramAsync(), await place.NewProgramAsync());
        var (ada, ben) = (await place.NewMemberAsync(here), await place.NewMemberAsync(here));
        var adaElsewhere = await place.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = elsewhere.Id, Customer = ada.Customer });

        var ofProgram = await place.Vinr.Loyalty.Accounts.ListAsync(new() { Program = here.Id }).ReadAllAsync();
        var ofCustomer = await place.Vinr.Loyalty.Accounts.ListAsync(new() { Customer = ada.Customer }).ReadAllAsync();
        var ofBoth = await place.Vinr.Loyalty.Accounts.ListAsync(new() { Program = here.Id, Customer = ada.Customer }).ReadAllAsync();

        Assert.Equal([ben.Id, ada.Id], ofProgram.Select(account => account.Id));
        Assert.Equal([adaElsewhere.Id, ada.Id], ofCustomer.Select(account => account.Id));
        Assert.Equal(ada.Id, Assert.Single(ofBoth).Id);
    }
}
