namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>Promises of one part of the product.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Promises">In the order of the document. A group without any is not shown.</param>
internal sealed record PromiseGroup(string Title, IReadOnlyList<Promise> Promises)
{
    /// <summary>In the order of the document.</summary>
    public static IReadOnlyList<PromiseGroup> All { get; } =
    [
        new("Calls", CallPromises.All),
        new("Keys and secrets", SecretPromises.All),
        new("Webhooks", WebhookPromises.All),
        new("Handled once", InboxPromises.All),
        new("Calls that survive", OutboxPromises.All),
        new("Data", DataPromises.All),
        new("The sandbox", SandboxPromises.All),
        new("Exploring", ExplorePromises.All),
        new("Import and reconciliation", OperationsPromises.All),
        new("Fit to build on", FitPromises.All),
    ];

    public static IEnumerable<Promise> Every => All.SelectMany(group => group.Promises);
}
