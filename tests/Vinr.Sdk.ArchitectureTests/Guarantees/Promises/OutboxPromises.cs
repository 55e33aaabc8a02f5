namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>The outbox (<c>outbox.…</c>) and the catch-up (<c>catch-up.…</c>).</summary>
internal static class OutboxPromises
{
    public static IReadOnlyList<Promise> All { get; } = [];
}
