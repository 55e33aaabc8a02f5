using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Tests.Support;

/// <summary>What came back over the wire.</summary>
public sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    private readonly Lazy<JsonElement> _json = new(() => JsonDocument.Parse(Text).RootElement);

    public JsonElement Json => _json.Value;

    public string Id => Json.GetProperty("id").GetString()!;

    public JsonElement Error => Json.GetProperty("error");

    public string? ErrorCode => Error.GetProperty("code").GetString();

    public string? ErrorParam => Error.TryGetProperty("param", out var param) ? param.GetString() : null;

    public string RequestId => Headers["x-vinr-request-id"];

    public bool Replayed => Headers.TryGetValue("Idempotency-Replayed", out var replayed) && replayed == "true";

    public string?[] Ids => [.. Json.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("id").GetString())];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }
}
