namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>For whom a campaign is.</summary>
/// <param name="Kind">What decides.</param>
/// <param name="Tier">The key of the tier that members must be in, for <see cref="AudienceKind.Tier"/>.</param>
/// <param name="Segment">The id or the name of the segment, for <see cref="AudienceKind.Segment"/>.</param>
internal sealed record Audience(AudienceKind Kind, string? Tier = null, string? Segment = null)
{
    public static Audience Everyone { get; } = new(AudienceKind.All);
}

internal enum AudienceKind
{
    All,
    Tier,
    Segment,
}
