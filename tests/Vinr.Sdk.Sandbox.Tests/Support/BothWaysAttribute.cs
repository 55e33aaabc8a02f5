using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Vinr.Sdk.Sandbox.Tests.Support;

/// <summary>Runs a theory over the socket and in memory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothWaysAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [new TheoryDataRow(Way.Loopback), new TheoryDataRow(Way.InMemory)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
