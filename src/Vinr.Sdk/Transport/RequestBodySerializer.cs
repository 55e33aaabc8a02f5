using System.Reflection;
using System.Text.Json;
using Refit;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Transport;

/// <summary>Gives Refit the bodies of requests: source-generated JSON in a <see cref="RequestBody"/>. Answers never pass through Refit.</summary>
internal sealed class RequestBodySerializer(JsonSerializerOptions json) : IHttpContentSerializer, ISynchronousContentSerializer
{
    public HttpContent ToHttpContentSynchronous<T>(T item) =>
        new RequestBody(JsonSerializer.SerializeToUtf8Bytes(item, json.TypeInfo<T>()));

    public HttpContent ToHttpContent<T>(T item) => ToHttpContentSynchronous(item);

    public HttpContent ToStreamingHttpContent<T>(T item) => ToHttpContentSynchronous(item);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The transport reads answers itself.");

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
