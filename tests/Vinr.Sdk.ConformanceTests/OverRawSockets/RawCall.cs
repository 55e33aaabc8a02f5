using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Support;

namespace Vinr.Sdk.ConformanceTests.OverRawSockets;

/// <summary>A client of a raw server, and a call of each verb to make with it.</summary>
internal sealed class RawCall : IDisposable
{
    public const string Key = "sk_test_51HgQzXw9VtPq7KdJmR3yLbN";

    /// <summary>What a success holds, for the verbs alike: the answers are the same.</summary>
    public const string Json = """{"id":"rdm_1","status":"pending","points":100}""";

    public RawCall(Uri address, Action<VinrClientOptions>? configure = null)
    {
        var options = new VinrClientOptions { SecretKey = Key, BaseAddress = address, TimeProvider = Clock };
        configure?.Invoke(options);
        Vinr = new VinrClient(options);
    }

    public TestClock Clock { get; init; } = new();

    public VinrClient Vinr { get; }

    public Task<Redemption> PostAsync(CancellationToken token) => Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "loy_1", Reward = "rwd_1" }, null, token);

    public Task<Redemption> GetAsync(CancellationToken token) => Vinr.Loyalty.Redemptions.RetrieveAsync("rdm_1", null, token);

    public async Task<VinrResponse?> SendAsync(Verb verb, CancellationToken token)
    {
        switch (verb)
        {
            case Verb.Post: return (await PostAsync(token)).Response;
            case Verb.Get: return (await GetAsync(token)).Response;
            default:
                await Vinr.Customers.DeleteAsync("cust_1", null, token);
                return null;
        }
    }

    public void Dispose() => Vinr.Dispose();
}

public enum Verb
{
    Post,
    Get,
    Delete,
}
