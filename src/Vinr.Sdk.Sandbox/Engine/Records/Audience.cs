namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>For whom a campaign is.</summary>
/// <param name="Kind">What decides.</param>
/// <param name="Tier">The key of the tier that members must be in, for <see cref="AudienceKind.Tier"/>.</param>
/// <param name="Segment">The id of the segment, for <see cref="AudienceKind.Segment"/>.</param>
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

[SandboxRule("campaigns.audience", Grade.Documented, "A campaign is for all, a tier or a segment.")]
internal static class Audiences
{
    public static bool Has(Transaction tx, Audience audience, AccountRecord account) => audience.Kind switch
    {
        AudienceKind.Tier => account.Tier == audience.Tier,
        AudienceKind.Segment => SegmentJudge.Holds(tx, tx.Segments.Find(audience.Segment!)!, account),
        _ => true,
    };

    /// <summary>The audience with its tier spelt as a key, or a refusal.</summary>
    public static Audience Checked(Transaction tx, Audience audience, string program)
    {
        switch (audience.Kind)
        {
            case AudienceKind.Tier:
                Check.Text(audience.Tier, "audience.tier");
                return new(AudienceKind.Tier, Tier: TierStep.KeyOf(audience.Tier));
            case AudienceKind.Segment:
                Check.Text(audience.Segment, "audience.segment");
                var segment = tx.Segments.Get(audience.Segment, "segment", "audience.segment");
                return segment.Program == program
                    ? new(AudienceKind.Segment, Segment: segment.Id)
                    : throw EngineRefusal.Conflict(
                        RefusalCodes.ProgramMismatch,
                        $"Segment '{segment.Id}' belongs to program '{segment.Program}', the campaign to '{program}': use a segment of the campaign's program.",
                        "audience.segment",
                        segment.Id);
            default:
                return Audience.Everyone;
        }
    }
}
