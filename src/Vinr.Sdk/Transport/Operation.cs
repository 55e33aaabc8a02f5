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
    private sealed class ResourceOperation<T>(string name, JsonSerializerOptions json) : Operation<T>(name)
        where T : VinrResource
    {
        private JsonTypeInfo<T> Type => field ??= json.TypeInfo<T>();

        public override T Read(VinrCall call, ClientSettings settings)
        {
            var resource = Answer.Parse(call, Type, settings);
            resource.Response = Answer.Describe(call, settings);
            return resource;
        }
    }

    private sealed class ListOperation<T>(string name, JsonSerializerOptions json) : Operation<Page<T>>(name)
        where T : VinrResource
    {
        private JsonTypeInfo<ListBody<T>> Type => field ??= json.TypeInfo<ListBody<T>>();

        public override Page<T> Read(VinrCall call, ClientSettings settings)
        {
            var body = Answer.Parse(call, Type, settings);
            if (body.Data is null) throw FormatFailure.Of(call, "is not a list: it has no \"data\"", settings);
            body.Data.RemoveAll(static item => item is null);
            var page = body.Page;
            var more = page?.HasMore ?? false;
            return new(body.Data, more, more ? page?.NextCursor : null, page?.TotalEstimate) { Response = Answer.Describe(call, settings) };
        }
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
