using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/loyalty-accounts</c>.</summary>
internal static class AccountRequests
{
    public static NewAccount Create(RequestObject fields) => new()
    {
        Program = fields.ProgramOrDefault(),
        Customer = fields.TakeValue("customer")?.Text(),
        ReferralCode = fields.TakeValue("referralCode")?.Text(), // assumed: VINR does not show how a member is attributed
        Metadata = fields.Metadata(),
    };

    public static AccountChanges Update(RequestObject fields) => new()
    {
        Tier = fields.Change<string?>("tier", static field => field.Text(), whenNull: null),
        Metadata = fields.MetadataChange(),
    };
}
