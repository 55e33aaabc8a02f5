using Xunit;

namespace Vinr.Sdk.Tests.Budgets;

public sealed class BudgetTests(BudgetProbe probe) : IClassFixture<BudgetProbe>
{
    [Theory]
    [InlineData("POST", Budget.Post)]
    [InlineData("GET", Budget.Get)]
    [InlineData("list of 100", Budget.ListOf100)]
    [Keeps("fit.bytes")]
    public void A_call_allocates_no_more_than_its_budget(string call, long budget) =>
        Assert.True(probe[call] <= budget, $"{call} allocates {probe[call]:N0} bytes; its budget is {budget:N0}.");
}
