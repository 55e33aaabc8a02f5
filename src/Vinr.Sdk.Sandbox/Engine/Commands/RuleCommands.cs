using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewRule
{
    public required string Program { get; init; }

    public string? Name { get; init; }

    public required string Trigger { get; init; }

    public required Award Award { get; init; }

    public ImmutableArray<RuleMultiplier> Multipliers { get; init; } = [];

    public decimal Multiplier { get; init; } = 1;

    public long? Cap { get; init; }

    public CapWindow? Window { get; init; }

    public bool Active { get; init; } = true;
}

internal sealed record RuleChanges
{
    public Change<string?> Name { get; init; }

    public Change<string> Trigger { get; init; }

    public Change<Award> Award { get; init; }

    public Change<ImmutableArray<RuleMultiplier>> Multipliers { get; init; }

    public Change<decimal> Multiplier { get; init; }

    public Change<long?> Cap { get; init; }

    public Change<CapWindow?> Window { get; init; }

    public Change<bool> Active { get; init; }
}

internal sealed record RuleFilter(bool? Active = null, string? Program = null);
