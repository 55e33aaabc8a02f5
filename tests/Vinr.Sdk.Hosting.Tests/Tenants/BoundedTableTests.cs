using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Tenants;

/// <summary>What is remembered of tenants, and what is forgotten first.</summary>
public sealed class BoundedTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_one_that_was_not_asked_for_longest_goes_first()
    {
        var table = Of("a", "b");
        Assert.True(table.TryGet("a", Now, out _));

        table.Set("c", "c", Now.AddHours(1));

        Assert.Equal(["a", "c"], Held(table));
    }

    [Fact]
    public void One_that_is_written_anew_is_the_latest()
    {
        var table = Of("a", "b");

        table.Set("a", "a", Now.AddHours(2));
        table.Set("c", "c", Now.AddHours(1));

        Assert.Equal(["a", "c"], Held(table));
        Assert.Equal(2, table.Count);
    }

    [Fact]
    public void A_setting_out_of_its_bounds_is_named_with_them()
    {
        var refused = Assert.Throws<ArgumentException>(() => new VinrTenantOptions { CacheFor = TimeSpan.FromDays(2) }.Validate());

        Assert.StartsWith("CacheFor is 2.00:00:00; it must be between 00:00:00 and 1.00:00:00.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_good_up_to_their_bounds_and_no_further()
    {
        foreach (var good in new[] { TimeSpan.Zero, TimeSpan.FromDays(1) }) new VinrTenantOptions { CacheFor = good, MissesFor = good }.Validate();
        foreach (var good in new[] { TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1) }) new VinrTenantOptions { LookupTimeout = good }.Validate();

        Refuses(nameof(VinrTenantOptions.CacheSize), new() { CacheSize = 0 });
        Refuses(nameof(VinrTenantOptions.MissCacheSize), new() { MissCacheSize = 0 });
        Refuses(nameof(VinrTenantOptions.MissesPerSecond), new() { MissesPerSecond = 0 });
        Refuses(nameof(VinrTenantOptions.MissesFor), new() { MissesFor = TimeSpan.FromTicks(-1) });
        Refuses(nameof(VinrTenantOptions.LookupTimeout), new() { LookupTimeout = TimeSpan.Zero });

        static void Refuses(string setting, VinrTenantOptions options) => Assert.Equal(setting, Assert.Throws<ArgumentException>(options.Validate).ParamName);
    }

    private static BoundedTable<string> Of(params string[] names)
    {
        var table = new BoundedTable<string>(2);
        foreach (var name in names) table.Set(name, name, Now.AddHours(1));
        return table;
    }

    private static string[] Held(BoundedTable<string> table) => [.. new[] { "a", "b", "c" }.Where(name => table.TryGet(name, Now, out _))];

    [Fact]
    public void A_budget_is_for_a_second_also_when_the_clock_is_set_back()
    {
        var (budget, now) = (new MissBudget(perSecond: 1), DateTimeOffset.UnixEpoch.AddYears(50));
        Miss(now);

        Assert.False(budget.TryBegin(now.AddSeconds(0.5)));
        Miss(now.AddSeconds(1));
        Assert.False(budget.TryBegin(now.AddSeconds(1)));
        Miss(now.AddHours(-1));

        void Miss(DateTimeOffset at)
        {
            Assert.True(budget.TryBegin(at));
            budget.End(found: false);
        }
    }
}
