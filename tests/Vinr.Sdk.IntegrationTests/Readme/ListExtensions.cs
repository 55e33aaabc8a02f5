namespace Vinr.Sdk.IntegrationTests.Readme;

internal static class ListExtensions
{
    public static async Task<T> FirstAsync<T>(this VinrList<T> list, CancellationToken cancellationToken)
        where T : VinrResource
    {
        await foreach (var item in list.WithCancellation(cancellationToken)) return item;
        throw new InvalidOperationException("The list is empty.");
    }
}
