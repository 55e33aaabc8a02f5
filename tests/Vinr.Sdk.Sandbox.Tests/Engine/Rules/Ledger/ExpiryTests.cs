using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class ExpiryTests
{
    [Theory]
    [InlineData("2026-01-31T23:59:59Z", 1, "2026-02-28T00:00:00Z")]
    [InlineData("2028-01-31T00:00:00Z", 1, "2028-02-29T00:00:00Z")]
    [InlineData("2028-02-29T12:00:00Z", 12, "2029-02-28T00:00:00Z")]
    [InlineData("2028-02-29T12:00:00Z", 48, "2032-02-29T00:00:00Z")]
    [InlineData("2026-01-05T09:00:00Z", 12, "2027-01-05T00:00:00Z")]
    [Shows("ledger.expiry")]
    [Shows("ledger.expiry_day")]
    public void A_lot_expires_at_midnight_of_the_day_number_so_many_months_later(string earned, int months, string expires)
    {
        var shop = new Shop(earned);
        var account = shop.Enrol(shop.Program(expiryMonths: months));

        var entry = shop.Give(account, 10);

        Assert.Equal(Shop.At(expires), entry.ExpiresAt);
    }

    [Fact]
    [Shows("ledger.expiry")]
    public void A_lot_is_there_until_the_instant_and_gone_from_it_on()
    {
        var shop = new Shop();
        var account = shop.Enrol(shop.Program(expiryMonths: 12));
        var earned = shop.Give(account, 10);

        shop.GoTo("2027-01-04T23:59:59.999Z");
        Assert.Equal(10, shop.Balance(account));

        shop.GoTo("2027-01-05T00:00:00Z");
        Assert.Equal(0, shop.Balance(account));
        Assert.Equal(10, shop.Now(account).LifetimePoints);
        var expiry = shop.Ledger(account)[^1];
        Assert.Equal((EntryKind.Expiry, -10, EntryReasons.Expiry, earned.Id), (expiry.Kind, expiry.Amount, expiry.Reason, expiry.Source));
    }

    [Fact]
    public void Expiry_happens_at_its_own_instant_however_late_it_is_noticed()
    {
        var shop = new Shop();
        var account = shop.Enrol(shop.Program(expiryMonths: 12));
        shop.Give(account, 10);

        shop.GoTo("2030-06-01T12:00:00Z");

        var happened = Assert.Single(shop.Events(EventTypes.PointsExpired));
        Assert.Equal(Shop.At("2027-01-05T00:00:00Z"), happened.Created);
        Assert.Equal(shop.Ledger(account)[^1], happened.Data);
        Assert.Equal(happened.Created, shop.Ledger(account)[^1].Created);
    }

    [Fact]
    [Shows("ledger.expiry_entry")]
    [Shows("ledger.reasons")]
    public void Each_expired_lot_writes_an_entry_of_what_was_left_of_it()
    {
        var shop = new Shop();
        var account = shop.Enrol(shop.Program(expiryMonths: 12));
        shop.Give(account, 10);
        shop.Give(account, 20);
        shop.Give(account, -4);

        shop.GoTo("2027-01-05T00:00:00Z");

        Assert.Equal([10, 20, -4, -6, -20], shop.Amounts(account));
    }

    [Fact]
    [Shows("ledger.oldest_first")]
    public void Points_are_spent_oldest_expiry_first_and_those_without_expiry_last()
    {
        var shop = new Shop();
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Give(account, 1);
        Expire(shop, program, months: 24);
        shop.Give(account, 2);
        Expire(shop, program, months: 12);
        shop.Give(account, 4);

        shop.Give(account, -5);

        Assert.Equal([(2, 1L), (1, 1L)], shop.Now(account).Lots.Select(lot => ((int)lot.Origin.Amount, lot.Remaining)));
    }

    [Fact]
    public void A_program_without_expiry_keeps_points_for_ever()
    {
        var shop = new Shop();
        var account = shop.Enrol(shop.Program());
        shop.Give(account, 10);

        shop.GoTo("2126-01-01T00:00:00Z");

        Assert.Equal(10, shop.Balance(account));
    }

    [Fact]
    [Shows("programs.expiry")]
    public void A_changed_expiry_leaves_the_points_there_are_alone()
    {
        var shop = new Shop();
        var program = shop.Program(expiryMonths: 12);
        var account = shop.Enrol(program);
        shop.Give(account, 10);
        Expire(shop, program, months: null);
        shop.Give(account, 20);

        shop.GoTo("2027-01-05T00:00:00Z");

        Assert.Equal(20, shop.Balance(account));
    }

    private static void Expire(Shop shop, ProgramRecord program, int? months) =>
        shop.Engine.Programs.Update(program.Id, new ProgramChanges { ExpiryMonths = months });
}
