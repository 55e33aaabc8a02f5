using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>When the amount of a payment is taken. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CaptureMethod>))]
public readonly record struct CaptureMethod : IOpenSet<CaptureMethod>
{
    private readonly string? _value;

    private CaptureMethod(string? value) => _value = value;

    /// <summary>At once (documented).</summary>
    public static CaptureMethod Automatic => new(Values.Automatic);

    /// <summary>When you call <see cref="PaymentsClient.CaptureAsync"/>; up to then the amount is held (documented).</summary>
    public static CaptureMethod Manual => new(Values.Manual);

    string? IOpenSet<CaptureMethod>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CaptureMethod(string? value) => new(value);

    static CaptureMethod IOpenSet<CaptureMethod>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="CaptureMethod.Automatic"/>.</summary>
        public const string Automatic = "automatic";

        /// <summary>The text of <see cref="CaptureMethod.Manual"/>.</summary>
        public const string Manual = "manual";
    }
}
