using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Errors;
using Vinr.Sdk.Json;
using Vinr.Sdk.Paging;

namespace Vinr.Sdk.Transport;

/// <summary>An operation of the API: its name in messages and telemetry, <c>loyalty.redemptions.create</c>.</summary>
internal abstract class Operation(string name)
{
    public string Name { get; } = name;

    /// <summary>One that answers with a resource.</summary>
    public static Operation<T> For<T>(string name, JsonSerializerOptions json)
        where T : VinrResource => new ResourceOperation<T>(name, json);

    /// <summary>One that answers with a page of a list.</summary>
    public static Operation<Page<T>> ForList<T>(string name, JsonSerializerOptions json)
        where T : VinrResource => new ListOperation<T>(name, json);

    /// <summary>One that deletes.</summary>
    public static Operation<Nothing> ForDelete(string name) => new DeleteOperation(name);

    public override string ToString() => Name;

    // The description of the JSON is made for the first answer, since a process uses few of the operations there are.
    private sealed class ResourceOperation<T>(string name, JsonSerializerOptions json) : JsonOperation<T>(name, "is the JSON value null")
        where T : VinrResource
    {
        private JsonTypeInfo<T> Type => field ??= json.TypeInfo<T>();

        protected override T? Parse(ReadOnlySpan<byte> body, VinrResponse response)
        {
            var resource = JsonSerializer.Deserialize(body, Type);
            resource?.Response = response;
            return resource;
        }
    }

    private sealed class ListOperation<T>(string name, JsonSerializerOptions json) : JsonOperation<Page<T>>(name, "is not a list: it has no \"data\"")
        where T : VinrResource
    {
        private JsonTypeInfo<T> Type => field ??= json.TypeInfo<T>();

        protected override Page<T>? Parse(ReadOnlySpan<byte> body, VinrResponse response) => ListReader.Read(body, Type, response);
    }

    private abstract class JsonOperation<T>(string name, string nothing) : Operation<T>(name)
        where T : class
    {
        public sealed override T Read(VinrCall call, ClientSettings settings)
        {
            try
            {
                if (Parse(call.Result.Body.Bytes, Answer.Describe(call, settings)) is { } result) return result;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or FormatException)
            {
                throw FormatFailure.Of(call, $"is not the JSON that was expected: {BodyExcerpt.Message(e, settings.Key)}", settings);
            }

            throw FormatFailure.Of(call, nothing, settings);
        }

        /// <summary>What the body says; null when there is nothing in it.</summary>
        protected abstract T? Parse(ReadOnlySpan<byte> body, VinrResponse response);
    }

    private sealed class DeleteOperation(string name) : Operation<Nothing>(name)
    {
        // Gone on a second attempt: the first one did it.
        public override VinrException? Refusal(VinrCall call, ClientSettings settings) =>
            call.Attempts > 1 && call.Result.Status == HttpStatusCode.NotFound ? null : base.Refusal(call, settings);

        public override Nothing Read(VinrCall call, ClientSettings settings) => default;
    }
}

/// <summary>An operation and how to read its answer.</summary>
internal abstract class Operation<TResult>(string name) : Operation(name)
{
    /// <summary>The exception that the answer stands for; null when it is a success.</summary>
    public virtual VinrException? Refusal(VinrCall call, ClientSettings settings) => Answer.Refusal(call, settings);

    /// <summary>What the answer of a success says.</summary>
    public abstract TResult Read(VinrCall call, ClientSettings settings);
}

/// <summary>The answer of a deletion.</summary>
internal readonly struct Nothing;
