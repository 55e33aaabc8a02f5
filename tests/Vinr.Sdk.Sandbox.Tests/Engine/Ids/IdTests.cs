using FsCheck;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class IdTests
{
    [Property]
    public void An_id_tells_its_position(NonNegativeInt position, uint salt)
    {
        var id = IdCodec.Encode("pay_", position.Get, salt);

        Assert.Matches("^pay_[0-9A-Za-z]{11}$", id);
        Assert.Equal(position.Get, IdCodec.PositionIn(id));
    }

    [Property]
    public void Any_text_is_looked_up_without_harm(string? text) =>
        Assert.Throws<EngineRefusal>(() => new SandboxEngine().Payments.Retrieve(text ?? ""));

    [Fact]
    public void Ids_of_another_sandbox_or_kind_name_nothing_here()
    {
        var (here, there) = (new Shop(seed: null), new Shop(seed: null));
        var (payment, foreign) = (here.Pay(100), there.Pay(100));

        Assert.Equal(payment, here.Now(payment));
        Refused.NotFound(here, () => here.Engine.Payments.Retrieve(foreign.Id));
        Refused.NotFound(here, () => here.Engine.Events.Retrieve(payment.Id.Replace("pay_", "evt_", StringComparison.Ordinal)));
    }

    [Fact]
    [Shows("ids.form")]
    public void A_seed_makes_ids_and_codes_repeat_and_another_seed_makes_others()
    {
        Assert.Equal(Redeemed(7), Redeemed(7));
        Assert.NotEqual(Redeemed(7).Id, Redeemed(8).Id);
        Assert.NotEqual(Redeemed(null).Id, Redeemed(null).Id);

        static (string Id, string DiscountId, string Code) Redeemed(long? seed)
        {
            var shop = new Shop(seed: seed);
            var program = shop.Program();
            var account = shop.Enrol(program);
            shop.Give(account, 100);
            var redemption = shop.Redeem(account, shop.Reward(program));
            return (redemption.Id, redemption.DiscountId!, redemption.Discount!.Code);
        }
    }

    [Fact]
    public void No_two_redemptions_have_the_same_code()
    {
        var ids = new IdSource(seed: -5);

        Assert.Equal(50_000, Enumerable.Range(0, 50_000).Select(ids.DiscountCode).Distinct().Count());
        Assert.All(Enumerable.Range(0, 1_000).Select(ids.DiscountCode), code => Assert.Matches("^VINR-[0-9A-Z]{4}$", code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(long.MaxValue)]
    public void A_code_tells_the_positions_that_have_it(long offset)
    {
        var ids = new IdSource(seed: 1, offset);

        Assert.All(Enumerable.Range(0, 2_000).Select(i => i * 997), position => Assert.Contains(position, ids.PositionsOfDiscount(ids.DiscountCode(position), 2_000_000)));
        Assert.All(ids.PositionsOfDiscount("VINR-00ZZ", 5_000_000), position => Assert.Equal("VINR-00ZZ", ids.DiscountCode(position)));
        Assert.Empty(ids.PositionsOfDiscount(ids.DiscountCode(7), 7));
        foreach (var none in (string[])["", "VINR-", "VINR-abcd", "VINR-00000", "REF-0000", "VINR-00\u00e9Z"]) Assert.Empty(ids.PositionsOfDiscount(none, 5_000_000));
    }
}
