using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Api.Expanding;
using Vinr.Sdk.Sandbox.Api.Queries;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>A request whose sender is known and whose body has been read, but of which nothing has been checked yet.</summary>
internal sealed record ApiRequest(
    string Id, RequestQuery Query, string? ContentType = null, ReadOnlyMemory<byte> Body = default)
{
    /// <summary>The fields of the body.</summary>
    public RequestObject Fields() => JsonBody.Parse(this);

    /// <summary>The body of a call that takes no fields.</summary>
    public void RefuseFields() => Fields().RefuseTheRest();

    /// <summary>What to expand, on a call that takes no other query parameter.</summary>
    public Expansion Expansion(params ReadOnlySpan<string> known)
    {
        var expansion = Expanding.Expansion.Of(Query, known);
        Query.RefuseTheRest();
        return expansion;
    }
}
