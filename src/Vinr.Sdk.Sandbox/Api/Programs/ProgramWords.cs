using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Programs;

/// <summary>The closed sets of words in a program.</summary>
internal static class ProgramWords
{
    public static WireWords<PointsRounding> Rounding { get; } = new(
        ("down", PointsRounding.Down), ("nearest", PointsRounding.Nearest), ("up", PointsRounding.Up));

    public static WireWords<QualifyOn> QualifyOn { get; } = new(
        ("spend", Engine.QualifyOn.Spend), ("points", Engine.QualifyOn.Points), ("custom", Engine.QualifyOn.Custom));
}
