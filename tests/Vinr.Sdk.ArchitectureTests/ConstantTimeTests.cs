using Mono.Cecil;
using Xunit;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>What a stranger could guess byte by byte is compared in constant time. Seen in what was built: a clock would show it once in a while.</summary>
public class ConstantTimeTests
{
    private static readonly string[] Early = ["SequenceEqual", "SequenceCompareTo", "op_Equality", "op_Inequality", "Equals"];

    [Theory]
    [InlineData("src/Vinr.Sdk", "WebhookVerifier", "AnyMatches")]
    [InlineData("src/Vinr.Sdk.Sandbox", "ApiKeyCheck", "Require")]
    [InlineData("src/Vinr.Sdk.Sandbox", "FormGuard", "IsToken")]
    [Keeps("webhooks.constant")]
    public void A_secret_is_compared_without_stopping_early(string project, string type, string method)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(project) + ".dll"));
        var calls = module.GetTypes().Single(found => found.Name == type).Methods.Single(found => found.Name == method).Body.Instructions
            .Select(instruction => instruction.Operand).OfType<MethodReference>().Select(called => called.Name).ToList();

        Assert.Contains("FixedTimeEquals", calls);
        Assert.Empty(calls.Intersect(Early));
    }
}
