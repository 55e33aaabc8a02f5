using System.Net;
using System.Text.Json;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Json;
using Vinr.Sdk.Outcomes;

namespace Vinr.Sdk;

/// <summary>An operation that this version has no member for. Its answer is kept as it came.</summary>
internal sealed class RawOperation : JsonOperation<RawResource>
{
    private static readonly RawOperation[] All = [new(HttpMethod.Get), new(HttpMethod.Post), new(HttpMethod.Put), new(HttpMethod.Delete)];

    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    private RawOperation(HttpMethod method) : base($"raw.{method.Method.ToLowerInvariant()}", "is the JSON value null") => Method = method;

    public HttpMethod Method { get; }

    /// <exception cref="ArgumentException">The API has no such verb.</exception>
    public static RawOperation Of(HttpMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Array.Find(All, operation => operation.Method == method)
            ?? throw new ArgumentException($"VINR's API knows GET, POST, PUT and DELETE, not {method}.", nameof(method));
    }

    public override VinrException? Refusal(VinrCall call) => Method == HttpMethod.Delete && DeleteOperation.IsGone(call) ? null : base.Refusal(call);

    protected override RawResource? Parse(ReadOnlySpan<byte> body, VinrResponse response)
    {
        // A 404 comes here only for what an earlier attempt has deleted.
        var nothing = response.StatusCode == HttpStatusCode.NotFound || (response.StatusCode == HttpStatusCode.NoContent && body.IsEmpty);
        var resource = nothing ? RawResource.From(Null) : JsonSerializer.Deserialize(body, RawJson.Tolerant.TypeInfo<RawResource>());
        if (resource is null) return null;

        if (!nothing) Ensure(resource.Json);
        resource.Response = response;
        return resource;
    }

    private static void Ensure(JsonElement json)
    {
        if (json.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) throw new JsonException("It is neither an object nor a list.");
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("error", out var error) && error.ValueKind != JsonValueKind.Null) throw ResourceCheck.Error();
    }
}
