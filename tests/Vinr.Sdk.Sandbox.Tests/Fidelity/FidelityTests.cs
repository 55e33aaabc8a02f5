using System.Reflection;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Fidelity;

/// <summary>Code and <c>docs/sandbox-fidelity.md</c> say the same, and no part of the engine is left out.</summary>
public sealed class FidelityTests
{
    private static readonly string Root = typeof(FidelityTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly string Document = Path.Combine(Root, "docs", "sandbox-fidelity.md");

    [Fact]
    [Keeps("sandbox.true")]
    public async Task The_document_is_what_the_code_says()
    {
        var text = FidelityDocument.Text(FidelityRow.All);
        if (Environment.GetEnvironmentVariable(FidelityDocument.RewriteVariable) == "1") await File.WriteAllTextAsync(Document, text, TestApi.Token);

        var present = await File.ReadAllTextAsync(Document, TestApi.Token);
        Assert.True(text == present, $"{Path.GetFileName(Document)} is not what the code says: run this test once with {FidelityDocument.RewriteVariable}=1, and look at what changed.");
    }

    [Fact]
    public void Each_rule_has_a_name_of_its_own_and_is_a_sentence()
    {
        Assert.Equal(FidelityRow.All.Count, FidelityRow.All.Select(row => row.Id).Distinct().Count());
        Assert.All(FidelityRow.All, row =>
        {
            Assert.Matches("^[a-z_]+[.][a-z_]+$", row.Id);
            Assert.Matches("^[A-Za-z0-9].*[.]$", row.Text);
            Assert.DoesNotContain('|', row.Text);
        });
    }

    [Fact]
    public void A_rule_that_a_test_shows_is_one_of_the_sandbox() =>
        Assert.Empty(ShownRules.All.Keys.Except(FidelityRow.All.Select(row => row.Id)));

    [Fact]
    [Keeps("sandbox.true")]
    public void Each_rule_that_pages_state_names_them_and_an_assumption_none() =>
        Assert.All(FidelityRow.All, row => Assert.Equal((row.Id, row.Grade == Grade.Assumed), (row.Id, row.Page is null)));

    [Fact]
    [Keeps("sandbox.true")]
    public void Each_rule_has_a_test_that_shows_it() =>
        Assert.Empty(FidelityRow.All.Where(row => row.Tests.Count == 0).Select(row => row.Id));

    [Fact]
    public void Every_code_of_a_refusal_has_its_rule()
    {
        var codes = typeof(RefusalCodes).GetFields().Select(field => "refusals." + field.GetRawConstantValue()).Order();

        Assert.Equal(codes, FidelityRow.All.Where(row => row.Area == "refusals").Select(row => row.Id).Order());
    }

    [Fact]
    public void Every_room_of_the_engine_has_a_rule()
    {
        var engine = Path.Combine(Root, "src", "Vinr.Sdk.Sandbox", "Engine");
        string[] rooms = ["Ids", "Operations", "Paging", "Records", "Refusals", "Store", "Values"];
        var rules = Directory.GetDirectories(Path.Combine(engine, "Rules"));

        Assert.NotEmpty(rules);
        Assert.All(rooms.Select(room => Path.Combine(engine, room)).Concat(rules), room => Assert.Contains(
            Directory.GetFiles(room, "*.cs"), file => File.ReadAllText(file).Contains("[SandboxRule(", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_resource_of_the_engine_has_a_rule()
    {
        var areas = FidelityRow.All.Select(row => row.Area).ToHashSet();
        var resources = Directory.GetFiles(Path.Combine(Root, "src", "Vinr.Sdk.Sandbox", "Engine", "Operations"), "*.cs")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => typeof(SandboxEngine).GetProperty(name) is not null)
            .ToList();

        Assert.Equal(typeof(SandboxEngine).GetProperties().Count(property => property.PropertyType.Name == property.Name), resources.Count);
        Assert.All(resources, resource => Assert.Contains(AreaOf(resource), areas));

        static string AreaOf(string resource) => resource switch
        {
            "EarningRules" => "earning",
            "StoreCredit" => "credit",
            "NotificationRules" => "notifications",
            "Transactions" => "ledger",
            "WebhookEndpoints" => "webhooks",
            _ => resource.ToLowerInvariant(),
        };
    }
}
