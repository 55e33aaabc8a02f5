using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom to enrol, and where.</summary>
public sealed record CreateAccountRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

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
