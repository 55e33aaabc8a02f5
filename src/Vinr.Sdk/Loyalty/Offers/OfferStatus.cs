using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How far an offer has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<OfferStatus>))]
public readonly record struct OfferStatus : IOpenSet<OfferStatus>
{
    private readonly string? _value;

    private OfferStatus(string? value) => _value = value;

    /// <summary>It is being prepared, and nobody sees it (documented).</summary>
    public static OfferStatus Draft => new(Values.Draft);

    /// <summary>It was published, and members can use it (documented).</summary>
    public static OfferStatus Active => new(Values.Active);

    /// <summary>It rests (documented).</summary>
    public static OfferStatus Paused => new(Values.Paused);

    /// <summary>Its time is over (documented).</summary>
    public static OfferStatus Expired => new(Values.Expired);

    string? IOpenSet<OfferStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator OfferStatus(string? value) => new(value);

    static OfferStatus IOpenSet<OfferStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="OfferStatus.Draft"/>.</summary>
        public const string Draft = "draft";

        /// <summary>The text of <see cref="OfferStatus.Active"/>.</summary>
        public const string Active = "active";

        /// <summary>The text of <see cref="OfferStatus.Paused"/>.</summary>
        public const string Paused = "paused";

        /// <summary>The text of <see cref="OfferStatus.Expired"/>.</summary>
        public const string Expired = "expired";
    }
}
