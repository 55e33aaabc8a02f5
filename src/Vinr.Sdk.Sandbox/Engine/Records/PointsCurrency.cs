namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("programs.decimals", Grade.Assumed, "Points stay whole, whatever currency.decimals says.")]
internal sealed record PointsCurrency
{
    public string Name { get; init; } = "points";

    /// <summary>How long points live; null: for ever.</summary>
    public int? ExpiryMonths { get; init; }

    /// <summary>Minor units that one point redeems for.</summary>
    public decimal PointValue { get; init; } = 1;

    public PointsRounding Rounding { get; init; } = PointsRounding.Down;

    /// <summary>Kept and shown; points stay whole whatever it says.</summary>
    public int Decimals { get; init; }
}

internal enum PointsRounding
{
    Down,

    /// <summary>Half away from zero.</summary>
    Nearest,

    Up,
}
