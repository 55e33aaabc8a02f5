using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>Whether events are sent to an endpoint. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<WebhookEndpointStatus>))]
public readonly record struct WebhookEndpointStatus : IOpenSet<WebhookEndpointStatus>
{
    private readonly string? _value;

    private WebhookEndpointStatus(string? value) => _value = value;

    /// <summary>They are (illustrative).</summary>
    public static WebhookEndpointStatus Enabled => new(Values.Enabled);

    /// <summary>They are not (illustrative).</summary>
    public static WebhookEndpointStatus Disabled => new(Values.Disabled);

    string? IOpenSet<WebhookEndpointStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator WebhookEndpointStatus(string? value) => new(value);

    static WebhookEndpointStatus IOpenSet<WebhookEndpointStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="WebhookEndpointStatus.Enabled"/>.</summary>
        public const string Enabled = "enabled";

        /// <summary>The text of <see cref="WebhookEndpointStatus.Disabled"/>.</summary>
        public const string Disabled = "disabled";
    }
}
