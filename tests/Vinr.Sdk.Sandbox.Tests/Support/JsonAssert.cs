using System.Text.Json;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Support;

public static class JsonAssert
{
    /// <summary>Same members, in the same order, with the same values; <c>"*"</c> stands for any string.</summary>
    public static void AssertJson(string expected, Answer actual)
    {
        using var document = JsonDocument.Parse(expected);
        Assert.Equal(Normalize(document.RootElement, actual.Json), actual.Json.GetRawText());

        static string Normalize(JsonElement expected, JsonElement actual) => expected.ValueKind switch
        {
            JsonValueKind.Object => "{" + string.Join(",", expected.EnumerateObject().Select(member =>
                $"\"{member.Name}\":{Normalize(member.Value, actual.ValueKind == JsonValueKind.Object && actual.TryGetProperty(member.Name, out var value) ? value : default)}")) + "}",
            JsonValueKind.String when expected.GetString() == "*" && actual.ValueKind == JsonValueKind.String => actual.GetRawText(),
            JsonValueKind.Array => "[" + string.Join(",", expected.EnumerateArray().Select(item => Normalize(item, default))) + "]",
            _ => expected.GetRawText(),
        };
    }
}
