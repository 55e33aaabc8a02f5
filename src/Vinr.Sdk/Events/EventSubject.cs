using System.Text.Json;

namespace Vinr.Sdk;

/// <summary>Finds the member in the snapshot of any event, without reading it as a model.</summary>
internal static class EventSubject
{
    private const string AccountPrefix = "loy_";

    // A referral names the member who made it.
    private static readonly string[] Links = ["account", "loyaltyAccount", "loyalty_account", "referrer"];

    public static string? AccountOf(JsonElement? snapshot)
    {
        try
        {
            return snapshot is { ValueKind: JsonValueKind.Object } resource ? Find(resource) : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a character in a name or an id: text that names nobody
        }
    }

    private static string? Find(JsonElement resource)
    {
        if (Id(resource) is { } own && own.StartsWith(AccountPrefix, StringComparison.Ordinal)) return own;

        foreach (var name in Links)
        {
            if (resource.TryGetProperty(name, out var link) && (Text(link) ?? Id(link)) is { Length: > 0 } id) return id;
        }

        return null;
    }

    private static string? Id(JsonElement resource) =>
        resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("id", out var id) ? Text(id) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
