using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whether points were given or taken. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<PointsTransactionType>))]
public readonly record struct PointsTransactionType : IOpenSet<PointsTransactionType>
{
    private readonly string? _value;

    private PointsTransactionType(string? value) => _value = value;

    /// <summary>Points were given (illustrative).</summary>
    public static PointsTransactionType Credit => new(Values.Credit);

    /// <summary>Points were taken (illustrative).</summary>
    public static PointsTransactionType Debit => new(Values.Debit);

    string? IOpenSet<PointsTransactionType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator PointsTransactionType(string? value) => new(value);

    static PointsTransactionType IOpenSet<PointsTransactionType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="PointsTransactionType.Credit"/>.</summary>
        public const string Credit = "credit";

        /// <summary>The text of <see cref="PointsTransactionType.Debit"/>.</summary>
        public const string Debit = "debit";
    }
}
