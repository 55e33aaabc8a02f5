using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Accounts;

/// <summary>Reads what is sent to <c>/v1/loyalty-accounts</c>.</summary>
internal static class AccountRequests
{
    public static NewAccount Create(RequestObject fields)
    {
        var account = new NewAccount
        {
            Program = fields.Require("program").Text(),
            Customer = fields.TakeValue("customer")?.Text(),
            ReferralCode = fields.TakeValue("referralCode")?.Text(), // assumed: VINR does not show how a member is attributed
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return account;
    }

    public static AccountChanges Update(RequestObject fields)
    {
        var changes = new AccountChanges
        {
            Tier = fields.Change<string?>("tier", static field => field.Text(), whenNull: null),
            Metadata = fields.MetadataChange(),
        };
        fields.RefuseTheRest();
        return changes;
    }
}
