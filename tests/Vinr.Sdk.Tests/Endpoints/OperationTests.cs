using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vinr.Sdk.Tests.Conventions;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Tests.Telemetry;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using Xunit;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>Each operation makes exactly one request, and exactly this one.</summary>
public sealed class OperationTests : IDisposable
{
    private const string Key = "sk_test_wire";

    private readonly WireMockServer _server = WireMockServer.Start();

    public static TheoryData<string> Names => [.. WireTable.Rows.Keys];

    public void Dispose() => _server.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_makes_exactly_its_request(string name)
    {
        var row = WireTable.Rows[name];
        var request = await SentBy(row);

        Assert.Equal(row.Method, request.Method);
        Assert.Equal(row.Line, new Uri(request.AbsoluteUrl).PathAndQuery);
        if (row.Body is null) Assert.True(string.IsNullOrEmpty(request.Body), request.Body);
        else Assert.True(JsonNode.DeepEquals(JsonNode.Parse(row.Body), JsonNode.Parse(request.Body!)), request.Body);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_carries_exactly_its_headers(string name)
    {
        var row = WireTable.Rows[name];
        var request = await SentBy(row);
        var headers = request.Headers!.ToDictionary(header => header.Key, header => header.Value.Single(), StringComparer.OrdinalIgnoreCase);

        string[] expected = row.Method == "POST"
            ? ["Accept", "Content-Length", "Host", "Idempotency-Key", "User-Agent", "X-Api-Key", .. row.Body is null ? Array.Empty<string>() : ["Content-Type"]]
            : ["Accept", "Content-Length", "Host", "User-Agent", "X-Api-Key"]; // the length is 0: see VinrTransport
        Assert.Equal(expected.Order(StringComparer.Ordinal), headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Key, headers["X-Api-Key"]);
        Assert.Equal("application/json", headers["Accept"]);
        Assert.StartsWith("Vinr.Sdk/", headers["User-Agent"], StringComparison.Ordinal);
        if (row.Method == "POST") Assert.Matches("^[0-9a-f]{32}$", headers["Idempotency-Key"]);
        if (row.Body is not null) Assert.Equal("application/json", headers["Content-Type"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_is_named_by_its_place(string name)
    {
        var row = WireTable.Rows[name];
        using var log = new LogRecorder();
        using var stub = new CountingHandler(row.Answer);
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = Key, HttpHandler = stub, LoggerFactory = log });

        await row.Call(vinr);

        Assert.StartsWith($"1 Debug {Place(row.Operation)} answered 200 ", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operation_has_a_row()
    {
        var operations = Root.All.SelectMany(root => Operations(root.Type, root.Prefix)).ToHashSet();
        var rows = WireTable.Rows.Values.Select(row => row.Operation).ToHashSet();

        Assert.True(operations.SetEquals(rows), $"No row in {nameof(WireTable)} for: {string.Join(", ", operations.Except(rows))}; rows of no operation: {string.Join(", ", rows.Except(operations))}.");
    }

    private static IEnumerable<string> Operations(Type root, string prefix) =>
        from client in root.GetProperties()
        from method in client.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.Name.EndsWith("Async", StringComparison.Ordinal)
        select $"{prefix}{client.Name}.{method.Name}";

    // A convenience has no operation of its own: it is a filtered list.
    private static string Place(string operation) => operation == "Loyalty.Accounts.FindByCustomerAsync"
        ? "loyalty.accounts.list"
        : string.Join('.', operation[..^"Async".Length].Split('.').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));

    private async Task<IRequestMessage> SentBy(WireRow row)
    {
        _server.Given(Request.Create()).RespondWith(Response.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody(row.Answer));
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = Key, BaseAddress = new Uri(_server.Url! + "/v1") });

        await row.Call(vinr);

        return Assert.Single(_server.LogEntries).RequestMessage!;
    }
}
