namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("ids.prefixes", Grade.Documented, "Ids carry the prefix of their resource (prog_, loy_, rule_ …).", Page = "Core concepts, Test mode")]
internal static class IdPrefixes
{
    public const string Program = "prog_";
    public const string Account = "loy_";
    public const string Rule = "rule_";
    public const string Reward = "rwd_";
    public const string Redemption = "rdm_";
    public const string Discount = "disc_";
    public const string Entry = "ptx_";
    public const string Customer = "cust_";
    public const string Payment = "pay_";
    public const string CheckoutSession = "cs_";
    public const string Refund = "re_";
    public const string Event = "evt_";
    public const string RaisedEvent = "obj_";
    public const string Tier = "tier_";
    public const string Segment = "seg_";
    public const string Campaign = "camp_";
    public const string Promotion = "promo_";
    public const string Offer = "ofr_";
    public const string Referral = "ref_";
    public const string Credit = "sc_";
    public const string WebhookEndpoint = "we_";
    public const string NotificationRule = "nrule_";
}
