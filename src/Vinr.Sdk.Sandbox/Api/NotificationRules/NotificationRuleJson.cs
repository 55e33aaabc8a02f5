using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads and writes a notification rule.</summary>
internal static class NotificationRuleJson
{
    private static readonly string[] s_channels = ["email", "sms", "push", "webhook"];

    public static NewNotificationRule Read(RequestObject fields) => new(
        fields.Require("trigger").Text(), [.. fields.Require("channels").Items().Select(Channel)])
    {
        LeadDays = fields.TakeValue("leadTime") is { } lead ? Days(lead) : null,
        Template = fields.TakeValue("template")?.Text(),
    };

    public static void WriteMembers(Utf8JsonWriter writer, NotificationRuleRecord rule)
    {
        writer.WriteIdentity(rule.Id, "notification_rule"u8);
        writer.WriteString("trigger"u8, rule.Trigger);
        writer.WriteString("leadTime"u8, rule.LeadDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days}d") : null);
        writer.WriteTexts("channels"u8, rule.Channels);
        writer.WriteString("template"u8, rule.Template);
        writer.WriteInstant("created"u8, rule.Created);
    }

    private static string Channel(RequestField field) =>
        s_channels.Contains(field.Text()) ? field.Text() : throw field.Invalid($"must be one of: {string.Join(", ", s_channels)}");

    private static int Days(RequestField field) =>
        field.Text() is [.. var number, 'd'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? days
            : throw field.Invalid("must be a number of days, such as 14d");
}
