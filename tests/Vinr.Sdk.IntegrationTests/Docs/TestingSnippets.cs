using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk.Sandbox;
using Xunit;

[assembly: AssemblyFixture(typeof(Vinr.Sdk.IntegrationTests.Docs.VinrFixture))]

namespace Vinr.Sdk.IntegrationTests.Docs;

// begin
/// <summary>One sandbox for all tests of the assembly: a shop, and the state that each test begins with.</summary>
public sealed class VinrFixture : IAsyncLifetime
{
    private SandboxSnapshot _beginning = null!;

    public VinrSandbox Sandbox { get; private set; } = null!;

    public VinrClient Vinr { get; private set; } = null!;

    public SeededProgram Club { get; private set; } = null!;

    public SeededMember Member { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await VinrSandbox.StartAsync(new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        Vinr = Sandbox.CreateClient(o => o.HttpHandler = Sandbox.CreateHandler());        // in memory, no socket
        Club = Sandbox.Seed.Program("VINR Rewards", expiryMonths: 12).EarnPerUnit(1).Tier("gold", 500, factor: 2).Reward("€5 off", 100, 500);
        Member = Club.Member("cust_1").Balance(320).Tier("gold");
        _beginning = Sandbox.Snapshot();
    }

    /// <summary>For each test: what the fixture has set up, no faults, no requests so far.</summary>
    public void BeginTest()
    {
        Sandbox.Restore(_beginning);                                                       // microseconds
        Sandbox.Faults.Clear();
        Sandbox.Requests.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        await Sandbox.DisposeAsync();
    }
}
// end

[Collection(nameof(CheckoutTests))]
// begin
public sealed class CheckoutTests
{
    private readonly VinrFixture _fixture;

    public CheckoutTests(VinrFixture fixture)
    {
        _fixture = fixture;
        fixture.BeginTest();
    }

    [Fact]
    public async Task A_retry_after_a_dropped_response_redeems_once()
    {
        _fixture.Sandbox.Faults.On("loyalty.redemptions.create").CommitThenDrop().Once();

        await _fixture.Vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = _fixture.Member.Id, Reward = _fixture.Club.Rewards["€5 off"] });

        var calls = _fixture.Sandbox.Requests.To("loyalty.redemptions.create");
        Assert.Equal(2, calls.Count);
        Assert.Equal(-100, calls.Acted.Single().Effects.Points);
        Assert.Equal(220, _fixture.Sandbox.Explain(_fixture.Member.Id).Balance);
    }

    [Fact]
    public async Task Of_ten_redemptions_at_once_as_many_win_as_the_points_last()
    {
        var race = await _fixture.Sandbox.Race(10, (_, token) => _fixture.Vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = _fixture.Member.Id, Reward = _fixture.Club.Rewards["€5 off"] }, cancellationToken: token));

        Assert.Equal(3, race.Winners.Count);
        Assert.All(race.Losers, loser => Assert.Equal("insufficient_points", ((VinrApiException)loser).Code));
        _fixture.Sandbox.Ledger.Verify();
    }
}
// end

internal static class TestingSnippets
{
    public static async Task StateAsync(VinrSandbox sandbox, string file)
    {
        // begin
        var before = sandbox.Snapshot();                                                   // and back, as often as you like
        sandbox.Restore(before);

        await using var fork = await sandbox.ForkAsync();                                  // the same, going its own way
        fork.Clock.Advance(TimeSpan.FromDays(366));

        await sandbox.SaveAsync(file);
        await using var later = await VinrSandbox.StartAsync(new() { StateFile = file });
        // end
    }

    public static void Development(WebApplicationBuilder builder)
    {
        // begin
        builder.Services.AddVinr(o => o.SecretKey = builder.Configuration["VINR_SECRET_KEY"]);
        if (builder.Environment.IsDevelopment()) builder.Services.AddVinrSandbox(o => o.Scenario = Scenarios.CoffeeShop);
        // end
    }
}
