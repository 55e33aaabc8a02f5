using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Client;

/// <summary>A path of the caller's own stays within VINR's API.</summary>
public sealed class RawPathTests
{
    public static TheoryData<string> Elsewhere =>
    [
        "", "/", "?limit=1", "https://evil.example/x", "HTTPS:evil.example", "mailto:x", "//evil.example/x", "/\\evil.example", "\\\\evil.example", "/v1//x",
        "payments//x", "..", "../x", "payments/../x", "payments/..", "./x", "/.", "/../x", "payments/./x", "%2e%2e/x", "payments/%2E%2e/x", "payments/.%2e", "%2E/x",
        "payments/..%2Fx", "..%2f..%2fx", "payments/%2e%2e%5cx", "payments%5Cx", "payments%2F/x", "pay ments", "payments\r\nX: y", "payments\0", "payments\t", " payments",
        "payments#x", "payments?a=b c", "%2F", "\u007f",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    [Keeps("calls.refused")]
    [Keeps("secrets.door")]
    public async Task A_path_that_leads_elsewhere_is_refused_before_anything_is_sent(string path)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        Assert.Equal("path", (await Assert.ThrowsAnyAsync<ArgumentException>(() => caller.Vinr.SendAsync(HttpMethod.Get, path))).ParamName);
        Assert.Equal(0, stub.Count);
    }

    [Theory]
    [InlineData("payment-links", "/gw/v1/payment-links")]
    [InlineData("payment-links/", "/gw/v1/payment-links/")]
    [InlineData("payment-links/a%2Fb?limit=3&to=https://x/../y", "/gw/v1/payment-links/a%2Fb?limit=3&to=https://x/../y")]
    [InlineData("payment-links/%252e%252e/café", "/gw/v1/payment-links/%252e%252e/caf%C3%A9")]
    [InlineData("payment-links/...", "/gw/v1/payment-links/...")]
    [InlineData("payment-links/a:b@c", "/gw/v1/payment-links/a:b@c")]
    [InlineData("/checkout/session", "/gw/checkout/session")]
    [InlineData("/checkout/session/cs_1?a=b", "/gw/checkout/session/cs_1?a=b")]
    [InlineData("/v2/payments", "/gw/v2/payments")]
    public async Task A_path_lies_below_the_base_address_or_beside_its_version(string path, string target)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub, options => options.BaseAddress = new Uri("http://localhost/gw/v1"));

        await caller.Vinr.SendAsync(HttpMethod.Get, path);

        Assert.Equal(target, Assert.Single(stub.Requests).Target);
    }
}
