using CsCheck;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Accounts of a program, by many at once.</summary>
public sealed class ClubTests
{
    [Fact]
    [Keeps("sandbox.linear")]
    public void Enrolments_purchases_and_refunds_at_once_are_as_if_one_came_after_the_other()
    {
        var customer = Gen.Int[0, ClubModel.Customers - 1];

        Linear.Sample<IClub>(
            static () => new EngineClub(),
            static () => new ClubModel(),
            runs: 250,
            Linear.Call<IClub, int>("enrol", customer, static (club, _, customer) => club.Enrol(customer)),
            Linear.Call<IClub, int>("buy", customer, static (club, caller, customer) => club.Buy(caller, customer)),
            Linear.Call<IClub>("give back", static (club, caller) => club.GiveBack(caller)),
            Linear.Call<IClub, int>("take", customer, static (club, _, customer) => club.Take(customer)));
    }
}
