using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>An id is one segment of the path, whatever it contains.</summary>
public sealed class IdTests
{
    private static readonly Dictionary<string, string> Escaped = new()
    {
        ["a/b?c#d e"] = "a%2Fb%3Fc%23d%20e",
        ["🎁é"] = "%F0%9F%8E%81%C3%A9",
        ["a%2Fb"] = "a%252Fb",
        ["%2e%2e"] = "%252e%252e",
        ["../programs"] = "..%2Fprograms",
        [@"a\b"] = "a%5Cb",
        ["..."] = "...",
        ["a+b&c=d;e,f:g@h"] = "a%2Bb%26c%3Dd%3Be%2Cf%3Ag%40h",
        ["a\r\nX: y"] = "a%0D%0AX%3A%20y",
        ["-_.~"] = "-_.~",
        [new string('x', 4_000)] = new string('x', 4_000),
    };

    public static TheoryData<string> Operations => [.. IdOperation.All.Keys];

    public static TheoryData<string, string?> OperationsWithBadIds => new(
        from operation in IdOperation.All.Keys
        from id in new[] { null, "", " ", "\t\n", ".", ".." }
        select (operation, id));

    [Theory]
    [MemberData(nameof(Operations))]
    [Keeps("calls.refused")]
    public async Task An_id_stays_one_escaped_segment_on_the_wire(string name)
    {
        var operation = IdOperation.All[name];
        foreach (var (id, escaped) in Escaped)
        {
            using var server = new RawServer();
            using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", BaseAddress = server.Address, MaxRetries = 0 });

            await operation.CallAsync(vinr, id);

            Assert.Equal(operation.Path(escaped), (await server.RequestLine).Split(' ')[1]);
        }
    }

    [Theory]
    [MemberData(nameof(OperationsWithBadIds))]
    [Keeps("calls.refused")]
    public async Task An_id_that_would_address_something_else_is_refused_before_anything_is_sent(string name, string? id)
    {
        using var handler = new CountingHandler();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler });

        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => IdOperation.All[name].CallAsync(vinr, id));

        Assert.Equal("id", refusal.ParamName);
        Assert.Equal(0, handler.Requests);
    }
}
