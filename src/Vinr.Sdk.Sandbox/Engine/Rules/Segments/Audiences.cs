namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("campaigns.audience", Grade.Documented, "A campaign is for all, a tier or a segment.", Page = "Campaigns")]
internal static class Audiences
{
    public static bool Has(StateTransaction tx, Audience audience, AccountRecord account) => audience.Kind switch
    {
        AudienceKind.Tier => account.Tier == audience.Tier,
        AudienceKind.Segment => SegmentRules.Holds(tx, audience.Segment!, account),
        _ => true,
    };
}
