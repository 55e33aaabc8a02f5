namespace Vinr.Sdk.IntegrationTests;

internal static class ListExtensions
{
    public static async Task<List<T>> ReadAllAsync<T>(this VinrList<T> list)
        where T : VinrResource
    {
        List<T> all = [];
        await foreach (var each in list) all.Add(each);
        return all;
    }
}
