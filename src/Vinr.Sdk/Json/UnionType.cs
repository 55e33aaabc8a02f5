using System.Text.Json;

namespace Vinr.Sdk.Json;

/// <summary>What tells the variants of a union apart.</summary>
internal static class UnionType
{
    /// <summary>The value of <c>type</c>; empty where there is none.</summary>
    public static string Of(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : "";
}
