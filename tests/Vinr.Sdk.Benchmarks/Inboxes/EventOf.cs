namespace Vinr.Sdk.Benchmarks.Inboxes;

/// <summary>Events to handle.</summary>
internal static class EventOf
{
    public static string Json(string id) =>
        $$$"""{"id":"{{{id}}}","type":"loyalty.points.earned","data":{"object":{"id":"ptx_1","account":"loy_1","amount":150,"reason":"payment"}},"created":1767603600}""";

    public static VinrEvent[] Make(int count) => [.. Enumerable.Range(0, count).Select(_ => VinrJson.Deserialize<VinrEvent>(Json($"evt_{Guid.NewGuid():N}")))];
}
