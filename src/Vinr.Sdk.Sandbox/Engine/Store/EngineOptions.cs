namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record EngineOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>With a seed, the same operations give the same ids and codes on every run. Without, ids are random.</summary>
    public long? Seed { get; init; }

    /// <summary>What codes follow from; null for what the seed says, or any. An engine that goes on from a state needs that of before, so that no code comes twice.</summary>
    public long? CodeOffset { get; init; }

    /// <summary>Tells the stories apart that go on from one state; 0 for the first.</summary>
    public ulong Branch { get; init; }

    /// <summary>Whether a new engine holds the customer that VINR's documentation uses, <c>cust_abc123</c>.</summary>
    public bool WithDocumentationCustomer { get; init; } = true;

    /// <summary>Whether a payment enrols its customer in programs that do not say it themselves.</summary>
    public bool AutoEnroll { get; init; }
}
