using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What to change of a member. A field that is not set stays as it is; balances are changed by transactions alone.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Accounts.UpdateAsync(member.Id, new() { Tier = "gold" });
/// </code>
/// </example>
public sealed record UpdateAccountRequest : IJsonWritable
{
    /// <summary>
    /// The key of a tier to put the member in by hand (documented); <c>Optional&lt;string&gt;.Null</c> lets the program decide
    /// again (assumed).
    /// </summary>
    public Optional<string> Tier { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("tier"u8, Tier)
        .Texts("metadata"u8, Metadata);
}
