namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record CustomerRecord : IEntity
{
    public static IndexKey<CustomerRecord> ByEmail { get; } = new(row => row.Email);

    public required string Id { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }
}
