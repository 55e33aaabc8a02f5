namespace Vinr.Sdk.BudgetProbe;

internal static class Calls
{
    private static readonly ListCustomersRequest Hundred = new() { Limit = 100 };

    public static async Task ListAsync(VinrClient vinr)
    {
        await foreach (var _ in vinr.Customers.ListAsync(Hundred).ConfigureAwait(false))
        {
        }
    }
}
