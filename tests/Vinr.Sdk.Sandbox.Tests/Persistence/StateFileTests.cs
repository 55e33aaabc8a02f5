using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Persistence;

public sealed class StateFileTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vinr-sandbox");

    private string File => Path.Combine(_folder.FullName, "state.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, BothWays]
    public async Task A_sandbox_goes_on_where_another_was_saved(Way way)
    {
        await using var first = await TestApi.StartAsync(way, new() { StartAt = Start });
        var shop = await Shop.OpenAsync(first);
        await shop.PayAsync(15_000);
        var redeemed = await shop.RedeemAsync(key: "k");
        first.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        await first.Sandbox.SaveAsync(File, TestApi.Token);
        var everything = await ReadAsync(first);

        await using var second = await TestApi.StartAsync(way, new() { StateFile = File });

        Assert.Equal(everything, await ReadAsync(second));
        Assert.Equal(Start.AddHours(1), second.Sandbox.Clock.UtcNow);
        var again = await (shop with { Api = second }).RedeemAsync(key: "k");
        Assert.Equal((true, redeemed.Text), (again.Replayed, again.Text));
        second.Sandbox.Clock.AdvanceTo(new(2027, 1, 5, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await (shop with { Api = second }).BalanceAsync());
        Assert.Equal(50, await shop.BalanceAsync());
        Assert.False((await (shop with { Api = second }).RedeemAsync(key: "k")).Replayed);
        second.Sandbox.Ledger.Verify();
        Assert.NotEqual(first.Sandbox.SecretKey, second.Sandbox.SecretKey);

        await second.Sandbox.ResetAsync();
        Assert.NotEmpty((await second.GetAsync("/programs")).Ids);
    }

    [Fact]
    public async Task After_the_end_it_saves_all_that_it_has_answered()
    {
        var first = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Start });
        var shop = await Shop.OpenAsync(first);
        await shop.PayAsync(15_000);
        var redeemed = await shop.RedeemAsync(key: "k");
        await first.DisposeAsync();

        await first.Sandbox.SaveAsync(File, TestApi.Token);

        await using var second = await TestApi.StartAsync(Way.InMemory, new() { StateFile = File });
        var again = await (shop with { Api = second }).RedeemAsync(key: "k");
        Assert.Equal((true, redeemed.Text), (again.Replayed, again.Text));
    }

    [Fact]
    public async Task Ids_go_on_as_the_saved_seed_has_it()
    {
        await using var first = await TestApi.StartAsync(Way.InMemory, new() { Seed = 5, StartAt = Start });
        var shop = await Shop.OpenAsync(first);
        await first.Sandbox.SaveAsync(File, TestApi.Token);
        await using var second = await TestApi.StartAsync(Way.InMemory, new() { StateFile = File });

        var (here, there) = (await shop.PayAsync(100), await (shop with { Api = second }).PayAsync(100));

        Assert.Equal(here.Text, there.Text);
        Assert.Equal(5, second.Sandbox.Faults.Seed);
    }

    [Fact]
    public async Task The_clock_goes_on_at_the_saved_moment_or_later()
    {
        await using var first = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Start });
        await first.Sandbox.SaveAsync(File, TestApi.Token);

        await using var later = await TestApi.StartAsync(Way.InMemory, new() { StateFile = File, StartAt = Start.AddYears(1) });
        await using var running = await TestApi.StartAsync(Way.InMemory, new() { StateFile = File, ClockRuns = true });
        var refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            TestApi.StartAsync(Way.InMemory, new() { StateFile = File, StartAt = Start.AddTicks(-1) }));

        Assert.Equal(Start.AddYears(1), later.Sandbox.Clock.UtcNow);
        Assert.True(running.Sandbox.Clock.UtcNow > Start.AddDays(1));
        Assert.Contains("never goes back", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("sandbox.whole")]
    public async Task A_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 100_000), TestApi.Token);

        await api.Sandbox.SaveAsync(File, TestApi.Token);
        await Assert.ThrowsAnyAsync<IOException>(() => api.Sandbox.SaveAsync(Path.Combine(_folder.FullName, "nowhere", "state.json"), TestApi.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Sandbox.SaveAsync(File, new CancellationToken(canceled: true)));

        Assert.Equal([File], _folder.GetFiles().Select(file => file.FullName));
        await using var second = await TestApi.StartAsync(Way.InMemory, new() { StateFile = File });
        Assert.Equal(["cust_abc123"], (await second.GetAsync("/customers")).Ids);
    }

    [Fact]
    public async Task A_file_that_an_editor_has_put_a_byte_order_mark_before_is_read()
    {
        await using var first = await TestApi.StartAsync(Way.InMemory);
        await first.Sandbox.SaveAsync(File, TestApi.Token);
        await System.IO.File.WriteAllTextAsync(File, await System.IO.File.ReadAllTextAsync(File, TestApi.Token), System.Text.Encoding.UTF8, TestApi.Token);
        Assert.Equal(0xEF, (await System.IO.File.ReadAllBytesAsync(File, TestApi.Token))[0]);

        await using var second = await TestApi.StartAsync(Way.InMemory, new() { StateFile = File });

        Assert.Equal(["cust_abc123"], (await second.GetAsync("/customers")).Ids);
    }

    [Theory]
    [InlineData("", "cut off or damaged")]
    [InlineData("{\"format\":\"vinr-sandbox-state\",", "cut off or damaged")]
    [InlineData("[]", "something else")]
    [InlineData("{\"format\":1}", "something else")]
    [InlineData("{\"name\":\"package\",\"version\":\"1.0.0\"}", "something else")]
    [InlineData("{\"format\":\"vinr-sandbox-state\",\"version\":3}", "a newer version")]
    [InlineData("{\"format\":\"vinr-sandbox-state\",\"version\":1}", "an older version")]
    [InlineData("{\"format\":\"vinr-sandbox-state\"}", "something is missing")]
    [InlineData("{\"format\":\"vinr-sandbox-state\",\"version\":2,\"clock\":\"2026-01-05T09:00:00Z\"}", "something is missing")]
    public async Task A_file_that_is_none_is_refused_by_its_name_and_with_what_to_do(string text, string why)
    {
        await System.IO.File.WriteAllTextAsync(File, text, TestApi.Token);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => TestApi.StartAsync(Way.InMemory, new() { StateFile = File }));

        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Contains("another file to begin anew", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("sandbox.ledger")]
    [Keeps("sandbox.whole")]
    public async Task Every_cut_and_a_ledger_that_was_changed_by_hand_are_noticed()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        await (await Shop.OpenAsync(api)).PayAsync(15_000);
        await api.Sandbox.SaveAsync(File, TestApi.Token);
        var whole = await System.IO.File.ReadAllTextAsync(File, TestApi.Token);

        for (var length = 1; length < whole.Length; length += 211) await RefusedAsync(whole[..length]);
        await RefusedAsync(whole.Replace("\"balance\":150,", "\"balance\":151,", StringComparison.Ordinal), "does not add up");
        await RefusedAsync(whole.Replace("\"is\":\"earning\"", "\"is\":\"wish\"", StringComparison.Ordinal));
        await RefusedAsync(whole.Replace("\"entries\":{\"rows\"", "\"entries\":{\"lines\"", StringComparison.Ordinal));

        async Task RefusedAsync(string text, string why = "")
        {
            Assert.NotEqual(whole, text);
            await System.IO.File.WriteAllTextAsync(File, text, TestApi.Token);
            var refused = await Assert.ThrowsAsync<InvalidDataException>(() => TestApi.StartAsync(Way.InMemory, new() { StateFile = File }));
            Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing_and_a_scenario_excludes_one()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(() => TestApi.StartAsync(Way.InMemory, new() { StateFile = File }));
        await Assert.ThrowsAsync<ArgumentException>(() => TestApi.StartAsync(Way.InMemory, new() { StateFile = File, Scenario = Scenarios.CoffeeShop }));
    }

    private static async Task<string> ReadAsync(TestApi api)
    {
        var texts = new List<string>();
        foreach (var path in new[] { "/programs", "/loyalty-accounts", "/earning-rules", "/rewards", "/redemptions", "/points-transactions", "/customers", "/payments", "/events?limit=100" })
            texts.Add((await api.GetAsync(path)).Text);
        return string.Join('\n', texts);
    }
}
