using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class CapTests
{
    private readonly Shop shop = new("2026-01-31T09:00:00Z"); // a Saturday

    [Fact]
    [Shows("earning.cap")]
    public void Without_a_window_the_cap_is_for_all_time()
    {
        var account = MemberWithCap(window: null);
        shop.Pay(8_000);

        shop.GoTo("2036-01-31T09:00:00Z");
        shop.Pay(15_000);
        shop.Pay(15_000);

        Assert.Equal([80, 20], shop.Amounts(account));
    }

    [Theory]
    [Shows("earning.cap_windows")]
    [InlineData(nameof(CapWindow.Day), "2026-01-31T23:59:59Z", "2026-02-01T00:00:00Z")]
    [InlineData(nameof(CapWindow.Week), "2026-02-01T23:59:59Z", "2026-02-02T00:00:00Z")] // Sunday, Monday
    [InlineData(nameof(CapWindow.Month), "2026-01-31T23:59:59Z", "2026-02-01T00:00:00Z")]
    public void A_window_s_cap_starts_anew_with_the_next_window(string window, string last, string next)
    {
        var account = MemberWithCap(Enum.Parse<CapWindow>(window));
        shop.Pay(8_000);

        shop.GoTo(last);
        shop.Pay(8_000);
        shop.Pay(8_000);
        Assert.Equal([80, 20], shop.Amounts(account));

        shop.GoTo(next);
        shop.Pay(8_000);
        Assert.Equal([80, 20, 80], shop.Amounts(account));
    }

    [Fact]
    public void A_month_s_cap_holds_over_a_week_s_end()
    {
        shop.GoTo("2026-02-01T00:00:00Z");
        var account = MemberWithCap(CapWindow.Month);
        shop.Pay(8_000);

        shop.GoTo("2026-02-28T23:00:00Z");
        shop.Pay(8_000);

        Assert.Equal([80, 20], shop.Amounts(account));
    }

    [Fact]
    [Shows("earning.cap")]
    public void A_lifetime_cap_never_starts_anew()
    {
        var account = MemberWithCap(CapWindow.Lifetime);
        shop.Pay(8_000);

        shop.GoTo("2036-01-31T09:00:00Z");
        shop.Pay(8_000);
        shop.Pay(8_000);

        Assert.Equal([80, 20], shop.Amounts(account));
    }

    [Fact]
    [Shows("earning.rounding")]
    public void The_cap_comes_after_the_factors()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program, multiplier: 3, cap: 100);

        shop.Pay(9_000);

        Assert.Equal([100], shop.Amounts(account));
    }

    [Fact]
    [Shows("earning.cap")]
    public void Each_rule_and_each_member_has_a_cap_of_its_own()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        var other = shop.Enrol(program, customer: null);
        shop.Rule(program, cap: 100, window: CapWindow.Day);
        shop.Rule(program, cap: 50, window: CapWindow.Day);

        shop.Pay(8_000);
        shop.Pay(8_000);
        shop.Pay(8_000, customer: null, metadataAccount: other.Id);

        Assert.Equal([80, 50, 20], shop.Amounts(account));
        Assert.Equal([80, 50], shop.Amounts(other));
    }

    private AccountRecord MemberWithCap(CapWindow? window)
    {
        var program = shop.Program();
        shop.Rule(program, cap: 100, window: window);
        return shop.Enrol(program);
    }
}
