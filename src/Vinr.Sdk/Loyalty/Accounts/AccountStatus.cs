using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whether a member can earn and spend. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<AccountStatus>))]
public readonly record struct AccountStatus : IOpenSet<AccountStatus>
{
    private readonly string? _value;

    private AccountStatus(string? value) => _value = value;

    /// <summary>The member earns and spends (documented).</summary>
    public static AccountStatus Active => new(Values.Active);

    /// <summary>The account is closed (documented).</summary>
    public static AccountStatus Closed => new(Values.Closed);

    /// <summary>The account was merged into another one (documented).</summary>
    public static AccountStatus Merged => new(Values.Merged);

    string? IOpenSet<AccountStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator AccountStatus(string? value) => new(value);

    static AccountStatus IOpenSet<AccountStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="AccountStatus.Active"/>.</summary>
        public const string Active = "active";

        /// <summary>The text of <see cref="AccountStatus.Closed"/>.</summary>
        public const string Closed = "closed";

        /// <summary>The text of <see cref="AccountStatus.Merged"/>.</summary>
        public const string Merged = "merged";
    }
}
