using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What kind of program it is. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<ProgramType>))]
public readonly record struct ProgramType : IOpenSet<ProgramType>
{
    private readonly string? _value;

    private ProgramType(string? value) => _value = value;

    /// <summary>It rewards referrals (documented).</summary>
    public static ProgramType Referral => new(Values.Referral);

    string? IOpenSet<ProgramType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator ProgramType(string? value) => new(value);

    static ProgramType IOpenSet<ProgramType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="ProgramType.Referral"/>.</summary>
        public const string Referral = "referral";
    }
}
