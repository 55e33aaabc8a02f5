using System.Reflection;
using Refit;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Transport;

/// <summary>Gives Refit the bodies of requests, which write themselves. Answers never pass through Refit.</summary>
internal sealed class RequestBodySerializer : IHttpContentSerializer, ISynchronousContentSerializer
{
    public HttpContent ToHttpContentSynchronous<T>(T item) => new RequestBody(item is null ? [] : RequestWriter.ToBytes((IJsonWritable)item));

    public HttpContent ToHttpContent<T>(T item) => ToHttpContentSynchronous(item);

    public HttpContent ToStreamingHttpContent<T>(T item) => ToHttpContentSynchronous(item);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The transport reads answers itself.");

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
