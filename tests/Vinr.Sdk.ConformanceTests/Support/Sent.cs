using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.Support;

/// <summary>What must be true of the requests of one logical call, whatever happened.</summary>
internal static class Sent
{
    /// <summary>So many requests, all the same, with one key on all of them if it is a POST, and else with none.</summary>
    public static void Once(IReadOnlyList<SentRequest> requests, int count)
    {
        Assert.Equal(count, requests.Count);
        if (count == 0) return;

        Assert.Single(requests.Select(request => (request.Method, request.Target, request.Body)).Distinct());
        var key = Assert.Single(requests.Select(request => request.Key).Distinct());
        Assert.Equal(requests[0].Method == "POST", key is not null);
    }
}
