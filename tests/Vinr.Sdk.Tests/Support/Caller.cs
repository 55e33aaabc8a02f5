using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Outcomes;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Tests.Support;

/// <summary>A client under test, and one call of each verb to make with it.</summary>
internal sealed class Caller(VinrTransport transport, TestClock clock) : IDisposable
{
    private static readonly Operation<Nothing> Deletion = new DeleteOperation("loyalty.programs.delete");

    public VinrClient Vinr { get; } = new(transport);

    public TestClock Clock => clock;

    public Task<LoyaltyProgram> PostAsync(RequestOptions? options = null) => PostAsync(options, CancellationToken.None);

    public Task<LoyaltyProgram> PostAsync(RequestOptions? options, CancellationToken token) =>
        Vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" }, options, token);

    public Task<LoyaltyProgram> GetAsync(RequestOptions? options = null) => GetAsync(options, CancellationToken.None);

    public Task<LoyaltyProgram> GetAsync(RequestOptions? options, CancellationToken token) =>
        Vinr.Loyalty.Programs.RetrieveAsync("prog_1", options, token);

    // Programs have no deletion; this is one as the other resources have it.
    public Task DeleteAsync(CancellationToken token) => transport.SendAsync(
        Task.FromResult(new HttpRequestMessage(HttpMethod.Delete, "/programs/prog_1")), Deletion, null, token);

    public Task SendAsync(string verb) => SendAsync(verb, CancellationToken.None);

    public Task SendAsync(string verb, CancellationToken token) => verb switch
    {
        "POST" => PostAsync(null, token),
        "GET" => GetAsync(null, token),
        "DELETE" => DeleteAsync(token),
        _ => throw new ArgumentException(verb),
    };

    public void Dispose() => Vinr.Dispose();
}
