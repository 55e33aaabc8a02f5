using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk.Sandbox;
using Xunit;

[assembly: AssemblyFixture(typeof(Vinr.Sdk.IntegrationTests.Docs.VinrFixture))]

namespace Vinr.Sdk.IntegrationTests.Docs;

// begin
/// <summary>The shop that each test begins with: set up once, and forked for each test.</summary>
public sealed class VinrFixture : IAsyncLifetime
{
    private VinrSandbox _template = null!;

    public SeededProgram Club { get; private set; } = null!;

    public SeededMember Member { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _template = await VinrSandbox.StartAsync(new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        Club = _template.Seed.Program("VINR Rewards", expiryMonths: 12).EarnPerUnit(1).Tier("gold", 500, factor: 2).Reward("€5 off", 100, 500);
        Member = Club.Member("cust_1").Balance(320).Tier("gold");
    }

    /// <summary>For each test: a sandbox of its own that holds what the fixture has set up, at the same moment.</summary>
    public Task<VinrSandbox> BeginTestAsync() => _template.ForkAsync();

    public ValueTask DisposeAsync() => _template.DisposeAsync();
}
// end

// begin
public sealed class CheckoutTests(VinrFixture fixture) : IAsyncLifetime
{
    private VinrSandbox _sandbox = null!;
    private VinrClient _vinr = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await fixture.BeginTestAsync();                                         // milliseconds
        _vinr = _sandbox.CreateClient(o => o.HttpHandler = _sandbox.CreateHandler());      // in memory, no socket
    }

    public async ValueTask DisposeAsync()
    {
        _vinr.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_retry_after_a_dropped_response_redeems_once()
    {
        _sandbox.Faults.On("loyalty.redemptions.create").CommitThenDrop().Once();

        await _vinr.Loyalty.Redemptions.CreateAsync(new() { Account = fixture.Member.Id, Reward = fixture.Club.Rewards["€5 off"] });

        var calls = _sandbox.Requests.To("loyalty.redemptions.create");
        Assert.Equal(2, calls.Count);
        Assert.Equal(-100, calls.Acted.Single().Effects.Points);
        Assert.Equal(220, _sandbox.Explain(fixture.Member.Id).Balance);
    }

    [Fact]
    public async Task Of_ten_redemptions_at_once_as_many_win_as_the_points_last()
    {
        var race = await _sandbox.Race(10, (_, token) => _vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = fixture.Member.Id, Reward = fixture.Club.Rewards["€5 off"] }, cancellationToken: token));

        Assert.Equal(3, race.Winners.Count);
        Assert.All(race.Losers, loser => Assert.Equal("insufficient_points", ((VinrApiException)loser).Code));
        _sandbox.Ledger.Verify();
    }

    [Fact]
    public void A_year_in_one_test_is_none_in_another()
    {
        _sandbox.Clock.Advance(TimeSpan.FromDays(366));

        Assert.Equal(0, _sandbox.Explain(fixture.Member.Id).Balance);                      // all expired, here alone
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
