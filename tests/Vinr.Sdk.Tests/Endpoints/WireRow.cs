namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>One call and the request that it must make.</summary>
/// <param name="Operation">The member that is called: <c>Loyalty.Programs.CreateAsync</c>.</param>
/// <param name="Case">What is special about this call.</param>
/// <param name="Call">The call.</param>
/// <param name="Method">The verb.</param>
/// <param name="Target">Path and query, exactly as they stand in the request line, below <c>/v1</c>.</param>
/// <param name="Body">The JSON of the body; null for none.</param>
/// <param name="BesideVersion">Whether the path lies beside <c>/v1</c>.</param>
internal sealed record WireRow(string Operation, string Case, Func<VinrClient, Task> Call, string Method, string Target, string? Body = null, bool BesideVersion = false)
{
    /// <summary>Path and query as they stand in the request line.</summary>
    public string Line => BesideVersion ? Target : "/v1" + Target;

    public string Name => Case.Length == 0 ? Operation : $"{Operation}: {Case}";

    /// <summary>An answer that every operation of this kind can read.</summary>
    public string Answer => Operation.EndsWith(".ListAsync", StringComparison.Ordinal) || Operation.EndsWith(".FindByCustomerAsync", StringComparison.Ordinal)
        ? """{"object":"list","data":[],"page":{"has_more":false}}"""
        : """{"id":"made_1","deleted":true}""";

    /// <summary>Enumerates a list, which is what sends its request.</summary>
    public static async Task All<T>(VinrList<T> list)
        where T : VinrResource
    {
        await foreach (var _ in list)
        {
        }
    }
}
