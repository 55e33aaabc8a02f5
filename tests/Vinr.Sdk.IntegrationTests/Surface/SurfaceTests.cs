using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>Client, sandbox and <c>docs/surface.md</c> have the same operations.</summary>
public sealed class SurfaceTests(VinrFixture fixture)
{
    private static readonly string Document = Path.Combine(
        typeof(SurfaceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!,
        "docs",
        "surface.md");

    public static TheoryData<string, Ground> Operations =>
        new(from operation in SandboxCalls.All.Keys from ground in new[] { Ground.Wire, Ground.Memory } select (operation, ground));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_sandbox_carries_out_an_operation(string operation, Ground ground)
    {
        var place = fixture.On(ground);

        await SandboxCalls.All[operation](place);

        place.VerifyLedger();
    }

    [Fact]
    [Keeps("sandbox.true")]
    public void Every_operation_of_the_client_is_carried_out_in_the_sandbox() =>
        Assert.Equal(ClientSurface.Rows.Select(row => row.Operation).Order(StringComparer.Ordinal), SandboxCalls.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Only_what_is_made_of_others_has_no_request_of_its_own() =>
        Assert.Equal(["Loyalty.Accounts.FindByCustomerAsync"], ClientSurface.Rows.Where(row => row.Request.Length == 0).Select(row => row.Operation));

    [Fact]
    public async Task The_document_is_what_the_code_says()
    {
        var text = SurfaceDocument.Text(ClientSurface.Rows, await CarriedOutAsync());
        if (Environment.GetEnvironmentVariable(SurfaceDocument.RewriteVariable) == "1") await File.WriteAllTextAsync(Document, text, TestContext.Current.CancellationToken);

        var present = await File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken);
        Assert.True(text == present, $"{Path.GetFileName(Document)} is not what the code says: run this test once with {SurfaceDocument.RewriteVariable}=1, and look at what changed.");
    }

    private static async Task<HashSet<string>> CarriedOutAsync()
    {
        await using var place = await VinrFixture.EmbeddedAsync(Ground.Memory);
        HashSet<string> operations = [];
        foreach (var (operation, call) in SandboxCalls.All)
        {
            try
            {
                await call(place);
                operations.Add(operation);
            }
            catch (Exception failure) when (failure is VinrException or XunitException)
            {
                // Not carried out: the document says so, and the theory above says why.
            }
        }

        return operations;
    }
}
