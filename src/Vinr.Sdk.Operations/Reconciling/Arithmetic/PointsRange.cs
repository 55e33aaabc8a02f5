namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>From the fewest to the most points that would be right, and what decides between them; null when there is nothing to decide.</summary>
internal readonly record struct PointsRange(long AtLeast, long AtMost, string? DependsOn)
{
    /// <summary>More than any payment earns, and little enough to add up.</summary>
    public const long Most = long.MaxValue / 1_000_000;

    public static PointsRange None { get; } = new(0, 0, null);

    /// <summary>Nobody here can say.</summary>
    public static PointsRange Unknown(string dependsOn) => new(0, Most, dependsOn);

    public bool IsExact => AtLeast == AtMost;

    public bool Has(long points) => points >= AtLeast && points <= AtMost;

    public static PointsRange operator +(PointsRange one, PointsRange other) =>
        new(one.AtLeast + other.AtLeast, one.AtMost + other.AtMost, Both(one.DependsOn, other.DependsOn));

    /// <summary>The same, or nothing at all.</summary>
    public PointsRange Perhaps(string dependsOn) => new(Math.Min(0, AtLeast), Math.Max(0, AtMost), Both(DependsOn, dependsOn));

    private static string? Both(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => one.Split("; ").Contains(other, StringComparer.Ordinal) ? one : $"{one}; {other}",
    };
}
