using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Vinr.Sdk.IntegrationTests;

/// <summary>Runs a theory on each <see cref="Ground"/> that there is; the live one only with a test key.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryGroundAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        List<ITheoryDataRow> rows = [new TheoryDataRow<Ground>(Ground.Wire), new TheoryDataRow<Ground>(Ground.Memory)];
        if (LiveKey.IsUsable) rows.Add(new TheoryDataRow<Ground>(Ground.Live));
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
