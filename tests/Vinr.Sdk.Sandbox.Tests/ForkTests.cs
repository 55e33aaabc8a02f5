using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests;

public sealed class ForkTests
{
    [Fact]
    public async Task A_fork_goes_its_own_way()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { SecretKey = "sk_test_mine", AutoEnroll = true });
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        await shop.RedeemAsync(key: "k");
        api.Sandbox.Clock.Advance(TimeSpan.FromHours(3));
        api.Sandbox.Faults.OnAll().BadGateway();

        await using var fork = await api.Sandbox.ForkAsync(TestApi.Token);
        using var vinr = fork.CreateClient();
        var moment = api.Sandbox.Clock.UtcNow;
        fork.Clock.Advance(TimeSpan.FromDays(400));
        api.Sandbox.Faults.Clear();

        Assert.Equal(0, (await vinr.Loyalty.Accounts.RetrieveAsync(shop.Account, cancellationToken: TestApi.Token)).Balance);
        Assert.Equal((50, moment), (await shop.BalanceAsync(), api.Sandbox.Clock.UtcNow));
        Assert.NotEqual((api.Sandbox.BaseAddress, api.Sandbox.SecretKey), (fork.BaseAddress, fork.SecretKey));
        Assert.Empty(fork.Faults.Active);
        Assert.Equal(["loyalty.accounts.retrieve"], fork.Requests.Select(request => request.Operation));
        await fork.ResetAsync();
        Assert.Equal(["earning", "redemption", "expiry"], fork.Explain(shop.Account).Entries.Select(entry => entry.Reason));
        fork.Ledger.Verify();
    }

    [Fact]
    public async Task A_fork_remembers_the_idempotency_keys()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var first = await shop.RedeemAsync(key: "k");
        await using var fork = await api.Sandbox.ForkAsync(TestApi.Token);
        using var vinr = fork.CreateClient();

        var again = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = shop.Account, Reward = shop.Reward }, new RequestOptions { IdempotencyKey = "k" }, TestApi.Token);

        Assert.Equal((first.Id, true), (again.Id, again.Response!.Replayed));
        Assert.Equal(50, fork.Explain(shop.Account).Balance);
    }

    [Fact]
    public async Task Others_are_let_in_only_when_an_option_says_so()
    {
        await using var open = await VinrSandbox.StartAsync(new() { Address = System.Net.IPAddress.Any }, TestApi.Token);
        await using var closed = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
        var outside = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses).Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork && !System.Net.IPAddress.IsLoopback(address));
        Assert.Equal("127.0.0.1", open.BaseAddress.Host);
        Assert.SkipWhen(outside is null, "This machine has no address but loopback.");
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri($"http://{outside}:{open.BaseAddress.Port}/v1/programs"), TestApi.Token);

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://{outside}:{closed.BaseAddress.Port}/v1/programs"), TestApi.Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7L)]
    [Shows("ids.events")]
    public async Task Events_after_a_restore_or_in_a_fork_have_ids_that_none_had_before(long? seed)
    {
        await using var sandbox = await VinrSandbox.StartAsync(new() { Seed = seed }, TestApi.Token);
        var seen = new List<string>();
        void Receive(VinrSandbox from) => from.Webhooks.SendTo(
            (message, _) =>
            {
                lock (seen) seen.Add(message.EventId);
                return Task.CompletedTask;
            });
        var club = sandbox.Seed.Program("Club").EarnPerUnit(1);
        var member = club.Member("cust_1");
        Receive(sandbox);
        var before = sandbox.Snapshot();

        for (var time = 0; time < 5; time++)
        {
            sandbox.Seed.Program("Other").Member("cust_2").Balance(5);
            member.Pays(100);
            await sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
            if (time == 3) await sandbox.ResetAsync();
            if (time < 3) sandbox.Restore(before);
            else break;
        }

        sandbox.Restore(before);
        foreach (var _ in (int[])[1, 2])
        {
            await using var fork = await sandbox.ForkAsync(TestApi.Token);
            Receive(fork);
            fork.Seed.Program("Other").Member("cust_2").Balance(5);
            await using var forkOfFork = await fork.ForkAsync(TestApi.Token);
            Receive(forkOfFork);
            forkOfFork.Seed.Program("Another").Member("cust_3").Balance(5);
            await fork.Webhooks.WhenIdleAsync(TestApi.Token);
            await forkOfFork.Webhooks.WhenIdleAsync(TestApi.Token);
        }

        Assert.True(seen.Count > 30, "There is something to tell apart.");
        Assert.Distinct(seen);
    }
}
