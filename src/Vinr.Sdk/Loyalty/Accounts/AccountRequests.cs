using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom to enrol, and where.</summary>
public sealed record CreateAccountRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>. Default: the one that every account has, <c>prog_default</c> (documented; that it may be left out is illustrative).</summary>
    public string? Program { get; init; }

    /// <summary>The customer to link, <c>cust_…</c>. Default: none.</summary>
    public string? Customer { get; init; }

    /// <summary>The code of the referral that the member came by. Default: none. The field is assumed: VINR documents that members are attributed, not how.</summary>
    public string? ReferralCode { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("program"u8, Program)
        .Text("customer"u8, Customer)
        .Text("referralCode"u8, ReferralCode)
        .Texts("metadata"u8, Metadata);
}

/// <summary>What to change of a member. A field that is not set stays as it is; balances are changed by transactions alone.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Accounts.UpdateAsync(member.Id, new() { Tier = "gold" });
/// </code>
/// </example>
public sealed record UpdateAccountRequest : IJsonWritable
{
    /// <summary>
    /// The key of a tier to put the member in by hand (illustrative); <c>Optional&lt;string&gt;.Null</c> lets the program decide
    /// again (assumed).
    /// </summary>
    public Optional<string> Tier { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("tier"u8, Tier)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which members to list.</summary>
public sealed record ListAccountsRequest : ListRequest
{
    /// <summary>Only those of this customer (illustrative).</summary>
    public string? Customer { get; init; }

    /// <summary>Only those of this program (assumed).</summary>
    public string? Program { get; init; }
}
