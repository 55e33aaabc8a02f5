namespace Vinr.Sdk.Sandbox.Api;

/// <summary>A request whose sender is known and whose body has been read, but of which nothing has been checked yet.</summary>
internal sealed record ApiRequest(string Id, RequestQuery Query, string? ContentType = null, ReadOnlyMemory<byte> Body = default)
{
    /// <summary>Reads the fields of the body, and refuses those that <paramref name="read"/> does not take.</summary>
    public T Read<T>(Func<RequestObject, T> read) => JsonBody.Parse(Body, ContentType).Read(read);

    /// <summary>The body of a call that takes no fields.</summary>
    public void RefuseFields() => JsonBody.Parse(Body, ContentType).RefuseTheRest();
}
