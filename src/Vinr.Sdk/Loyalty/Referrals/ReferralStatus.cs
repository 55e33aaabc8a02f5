using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How far a referral has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<ReferralStatus>))]
public readonly record struct ReferralStatus : IOpenSet<ReferralStatus>
{
    private readonly string? _value;

    private ReferralStatus(string? value) => _value = value;

    /// <summary>Nobody has come by it yet (documented).</summary>
    public static ReferralStatus Pending => new("pending");

    /// <summary>A new member came by it (documented).</summary>
    public static ReferralStatus Attributed => new("attributed");

    /// <summary>That member qualified, and both sides have their reward (documented).</summary>
    public static ReferralStatus Converted => new("converted");

    /// <summary>It does not count (documented).</summary>
    public static ReferralStatus Rejected => new("rejected");

    string? IOpenSet<ReferralStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator ReferralStatus(string? value) => new(value);

    static ReferralStatus IOpenSet<ReferralStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
