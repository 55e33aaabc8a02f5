using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>How a message reaches a member. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<NotificationChannel>))]
public readonly record struct NotificationChannel : IOpenSet<NotificationChannel>
{
    private readonly string? _value;

    private NotificationChannel(string? value) => _value = value;

    /// <summary>By e-mail (documented).</summary>
    public static NotificationChannel Email => new(Values.Email);

    /// <summary>By text message (documented).</summary>
    public static NotificationChannel Sms => new(Values.Sms);

    /// <summary>By a push message to an app (documented).</summary>
    public static NotificationChannel Push => new(Values.Push);

    /// <summary>By a webhook to you (documented).</summary>
    public static NotificationChannel Webhook => new(Values.Webhook);

    string? IOpenSet<NotificationChannel>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator NotificationChannel(string? value) => new(value);

    static NotificationChannel IOpenSet<NotificationChannel>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="NotificationChannel.Email"/>.</summary>
        public const string Email = "email";

        /// <summary>The text of <see cref="NotificationChannel.Sms"/>.</summary>
        public const string Sms = "sms";

        /// <summary>The text of <see cref="NotificationChannel.Push"/>.</summary>
        public const string Push = "push";

        /// <summary>The text of <see cref="NotificationChannel.Webhook"/>.</summary>
        public const string Webhook = "webhook";
    }
}
