namespace Vinr.Sdk.Sandbox.Engine;

internal enum PointsRounding
{
    Down,

    /// <summary>Half away from zero.</summary>
    Nearest,

    Up,
}
