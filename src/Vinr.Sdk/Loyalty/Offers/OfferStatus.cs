using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How far an offer has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<OfferStatus>))]
public readonly record struct OfferStatus : IOpenSet<OfferStatus>
{
    private readonly string? _value;

    private OfferStatus(string? value) => _value = value;

    /// <summary>It is being prepared, and nobody sees it (documented).</summary>
    public static OfferStatus Draft => new("draft");

    /// <summary>It was published, and members can use it (documented).</summary>
    public static OfferStatus Active => new("active");

    /// <summary>It rests (documented).</summary>
    public static OfferStatus Paused => new("paused");

    /// <summary>Its time is over (documented).</summary>
    public static OfferStatus Expired => new("expired");

    string? IOpenSet<OfferStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator OfferStatus(string? value) => new(value);

    static OfferStatus IOpenSet<OfferStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
