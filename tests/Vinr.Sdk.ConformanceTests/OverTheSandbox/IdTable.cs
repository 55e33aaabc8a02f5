using Xunit;

namespace Vinr.Sdk.ConformanceTests.OverTheSandbox;

/// <summary>Whatever an id contains, it is one segment of the address, and comes to the service as it was.</summary>
public sealed class IdTable
{
    public static TheoryData<string> Strange =>
    [
        "a/b?c#d e",
        "../customers",
        "%2e%2e",
        "%2F",
        "🎁",
        "é\u0301\u200d",
        "a\\b",
        "a;b=c&d+e",
        "...",
        "\u202e",
        new string('x', 4_000),
    ];

    /// <summary>Texts of an error are cut to this length.</summary>
    private const int MostShown = 1_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task It_is_looked_up_and_not_found(string id)
    {
        await using var world = await World.OpenAsync(Way.Sockets, null, Token);

        var read = await Assert.ThrowsAsync<VinrNotFoundException>(() => world.Vinr.Customers.RetrieveAsync(id, null, Token));
        var written = await Assert.ThrowsAsync<VinrNotFoundException>(() => world.Vinr.Loyalty.Redemptions.ReleaseAsync(id, null, Token));

        Assert.All([read, written], failure => Assert.StartsWith(id[..Math.Min(id.Length, MostShown)], failure.Resource, StringComparison.Ordinal));
        Assert.Equal([$"/v1/customers/{Uri.EscapeDataString(id)}", $"/v1/redemptions/{Uri.EscapeDataString(id)}/release"], world.Watch.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(" ")]
    [Keeps("calls.refused")]
    public async Task What_would_be_another_address_is_never_sent(string id)
    {
        await using var world = await World.OpenAsync(Way.InMemory, null, Token);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => world.Vinr.Customers.RetrieveAsync(id, null, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => world.Vinr.Loyalty.Redemptions.ReleaseAsync(id, null, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => world.Vinr.Customers.DeleteAsync(id, null, Token));

        Assert.Empty(world.Watch.Requests);
    }
}
