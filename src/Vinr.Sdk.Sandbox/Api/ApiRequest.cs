using Vinr.Sdk.Sandbox.Api.Queries;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>A request whose sender is known and whose body has been read, but of which nothing has been checked yet.</summary>
internal sealed record ApiRequest(string Id, RequestQuery Query, string? ContentType, ReadOnlyMemory<byte> Body);
