using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Errors;
using Vinr.Sdk.Json;
using Vinr.Sdk.Paging;

namespace Vinr.Sdk.Outcomes;

/// <summary>An operation of the API: its name, <c>loyalty.redemptions.create</c>, and how its answer is read.</summary>
internal abstract class Operation<TResult>(string name)
{
    public string Name { get; } = name;

    /// <summary>The exception that the answer stands for; null for a success. Not thrown here: each rethrow on the way up costs as much as the call.</summary>
    public virtual VinrException? Refusal(VinrCall call) => (int)call.Result.Status switch
    {
        >= 200 and < 300 => null,
        >= 400 => ApiFailure.ToException(call),
        >= 300 => FormatFailure.Of(call, "is a redirect, which is never followed since it would carry the key along; check BaseAddress"),
        _ => FormatFailure.Of(call, "is no final answer"),
    };

    /// <summary>What the answer of a success says.</summary>
    public abstract TResult Read(VinrCall call);
}

/// <summary>An operation that answers with JSON.</summary>
/// <param name="name">Its name.</param>
/// <param name="nothing">What is wrong with an answer that has nothing in it.</param>
internal abstract class JsonOperation<TResult>(string name, string nothing) : Operation<TResult>(name)
    where TResult : class
{
    public sealed override TResult Read(VinrCall call)
    {
        try
        {
            if (Parse(call.Result.Body.Bytes, Describe(call)) is { } result) return result;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw FormatFailure.Of(call, $"is not the JSON that was expected: {BodyExcerpt.Message(e, call.Settings.Key)}");
        }

        throw FormatFailure.Of(call, nothing);
    }

    /// <summary>What the body says; null when there is nothing in it.</summary>
    protected abstract TResult? Parse(ReadOnlySpan<byte> body, VinrResponse response);

    private static VinrResponse Describe(VinrCall call) => new()
    {
        StatusCode = call.Result.Status,
        IdempotencyKey = call.IdempotencyKey,
        Attempts = call.Attempts,
        Headers = call.ReadHeaders(),
    };
}

/// <summary>An operation that answers with a resource.</summary>
internal sealed class ResourceOperation<T>(string name, JsonSerializerOptions json) : JsonOperation<T>(name, "is the JSON value null")
    where T : VinrResource
{
    // Made for the first answer, since a process uses few of the operations there are.
    private JsonTypeInfo<T> Type => field ??= json.TypeInfo<T>();

    protected override T? Parse(ReadOnlySpan<byte> body, VinrResponse response)
    {
        var resource = JsonSerializer.Deserialize(body, Type);
        if (resource is null) return null;

        ResourceCheck.Ensure(resource, body);
        resource.Response = response;
        return resource;
    }
}

/// <summary>An operation that answers with a page of a list.</summary>
internal sealed class ListOperation<T>(string name, JsonSerializerOptions json) : JsonOperation<Page<T>>(name, "is not a list: it has no \"data\"")
    where T : VinrResource
{
    private JsonTypeInfo<T> Type => field ??= json.TypeInfo<T>();

    protected override Page<T>? Parse(ReadOnlySpan<byte> body, VinrResponse response) => ListReader.Read(body, Type, response);
}
